#!/usr/bin/env python3
"""Checks lines of JSON on standard input (or printed by a program) against a JSON Schema, and that the schema refuses damage.

usage: schema_check.py SCHEMA [PROGRAM ARGUMENT...] < LINES
"""
import copy
import json
import subprocess
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
lines = (subprocess.run(sys.argv[2:], check=True, capture_output=True, text=True).stdout if len(sys.argv) > 2 else sys.stdin.read()).splitlines()
faults = 0
for number, line in enumerate(lines, 1):
    for error in validator.iter_errors(json.loads(line)):
        faults += 1
        print(f"line {number}: {error.json_path}: {error.message}")


def damaged(value):
    """The first line with one fault each: a key taken out, one added, a name misspelt."""
    for key in value:
        yield {k: v for k, v in value.items() if k != key}
    yield {**value, "extra": 1}
    for path in (["agreements", 0, "type"], ["relations", 0, "predicate"], ["agreements", 0, "dates", "in_force"]):
        copied = copy.deepcopy(value)
        place = copied
        try:
            for step in path[:-1]:
                place = place[step]
            place[path[-1]]
        except (IndexError, KeyError):
            continue
        place[path[-1]] = "nonsense"
        yield copied


for bad in damaged(json.loads(lines[0])):
    if validator.is_valid(bad):
        faults += 1
        print("the schema takes a damaged line:", json.dumps(bad)[:200])
print(f"{len(lines)} lines checked, {faults} faults")
sys.exit(1 if faults or not lines else 0)
