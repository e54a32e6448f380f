#!/usr/bin/env python3
"""Golden articles: each article of examples/ must be read as tests/golden/NAME.json says, field by field.

usage: run.py PROGRAM [--update]     --update rewrites the expected side; review the diff.
The producer's versions are left out of the comparison, so that new data alone do not break it.
"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def extract(program, path):
    done = subprocess.run([program, "extract", "--no-progress", "--no-text", "-j", "1", str(path)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{path.name}: exit status {done.returncode}: {done.stderr}")
    found = json.loads(done.stdout)
    found["producer"] = {}
    found["document"]["key"] = path.name
    return found


def differences(expected, found, place=""):
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in sorted(expected.keys() | found.keys()):
            yield from differences(expected.get(key), found.get(key), f"{place}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for i, (a, b) in enumerate(zip(expected, found)):
            yield from differences(a, b, f"{place}[{i}]")
    elif expected != found:
        yield f"  {place}: expected {json.dumps(expected, ensure_ascii=False)[:200]}, found {json.dumps(found, ensure_ascii=False)[:200]}"


def main():
    program, update = sys.argv[1], "--update" in sys.argv
    failed = 0
    articles = sorted(p for p in (ROOT / "examples").iterdir() if p.suffix in {".txt", ".json"})
    for path in articles:
        found = extract(program, path)
        golden = ROOT / "tests/golden" / (path.stem + ".json")
        if update:
            golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            continue
        expected = json.loads(golden.read_text(encoding="utf-8"))
        lines = list(differences(expected, found))
        if lines:
            failed += 1
            print(f"{path.name}:", *lines[:20], sep="\n")
    print(f"{len(articles) - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
