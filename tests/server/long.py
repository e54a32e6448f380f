#!/usr/bin/python3
"""Where ENTENTE_LONG is set: twenty seconds of load, OpenAPI and MCP by tools from npm, the page in Chromium. long.py ENTENTE

Screenshots and figures go to build/page-test; scripts/deps --long installs what this needs.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

from serving import Served, world

SOURCE, HERE = world.SOURCE, pathlib.Path(__file__).resolve().parent
MODULES = SOURCE / "build/npm/node_modules"


def main():
    if "ENTENTE_LONG" not in os.environ:
        print("skipped: ENTENTE_LONG is not set")
        return 77
    entente = str(pathlib.Path(sys.argv[1]).resolve())
    environment = {**os.environ, "NODE_PATH": str(MODULES)}
    build = pathlib.Path(entente).parents[1]
    subprocess.run(["cmake", "--build", build, "--target", "make_world"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        database = world.make(entente, folder)
        with Served(entente, database) as server:
            description = pathlib.Path(folder, "openapi.json")
            description.write_bytes(server.get("/api/v1/openapi.json").body)
            subprocess.run(["node", HERE / "openapi.js", description], check=True, env=environment)
        subprocess.run(["node", HERE / "mcp_sdk.js", entente, database], check=True, env=environment)
    subprocess.run(["/usr/bin/python3", HERE / "api_test.py", entente, "20", build / "bench/make_world"], check=True)
    subprocess.run(["/usr/bin/python3", HERE / "page_test.py", entente, MODULES / "axe-core/axe.min.js", SOURCE / "build/page-test", build / "bench/make_world"], check=True)
    return 0


sys.exit(main())
