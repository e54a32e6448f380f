#!/usr/bin/python3
"""Exports are checked by tools from npm, where ENTENTE_LONG is set: SHACL shapes and the grammar of Cypher. long.py ENTENTE"""
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
        return done.returncode


sys.exit(main())
