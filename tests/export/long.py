#!/usr/bin/python3
"""Exports are checked by tools from npm, where ENTENTE_LONG is set: SHACL shapes and the grammar of Cypher. long.py ENTENTE

Where ENTENTE_SHARED is set too, those of the graph that its thousands of articles give are read back like the examples'.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

import world

TOOLS = world.SOURCE / "build/npm"


def main():
    if "ENTENTE_LONG" not in os.environ:
        print("skipped: ENTENTE_LONG is not set")
        return 77
    entente = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        database = world.make(entente, folder)
        for name in ("turtle", "cypher"):
            subprocess.run([entente, "export", "--db", database, "--format", name, "--output", pathlib.Path(folder, name)], check=True)
        script = pathlib.Path(__file__).with_name("long.js")
        done = subprocess.run(["node", script, world.SOURCE / "docs/shapes.ttl", pathlib.Path(folder, "turtle"), pathlib.Path(folder, "cypher")],
                              env={**os.environ, "NODE_PATH": str(TOOLS / "node_modules")})
        if done.returncode != 0:
            return done.returncode
    articles = pathlib.Path(os.environ.get("ENTENTE_SHARED", ""), "articles/news_bulk.jsonl")
    if not articles.exists():
        print("the exports of many articles are not read back: ENTENTE_SHARED is not set")
        return 0
    return subprocess.run(["/usr/bin/python3", pathlib.Path(__file__).with_name("readback.py"), entente, "--articles", articles]).returncode


sys.exit(main())
