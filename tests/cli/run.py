#!/usr/bin/env python3
"""Runs the program's tests: what a user types, what comes out, and with which status.

    tests/cli/run.py build/release/cli/entente [FILE.test ...]
    tests/cli/run.py --update build/release/cli/entente [FILE.test ...]   rewrites what is expected; review the diff

A test is a text file:

    # A sentence that says what holds.
    ? command                 skipped, saying so, unless this shell command succeeds
    $ entente links Seoul     a command for bash, run in an empty folder of its own with the articles of examples/ in it
      South Korea …           its standard output, indented by two spaces
    ! entente: …              its standard error
    = 4                       its exit status, 0 where nothing stands

In what is expected, [...] stands for any text within a line, and a line of only [...] for any lines. The commands see
ENTENTE_DB=test.db, no terminal, and the repository as $SOURCE. In what comes out, the repository's path reads $SOURCE, and the
test's own folder $HERE.
"""
import argparse
import dataclasses
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77


@dataclasses.dataclass
class Step:
    command: str
    out: list
    err: list
    status: int = 0


@dataclasses.dataclass
class Test:
    path: pathlib.Path
    heads: list  # lines before and between the steps: (index of the step they stand before, line)
    needs: list
    steps: list


def read(path):
    test = Test(path, [], [], [])
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        step = test.steps[-1] if test.steps else None
        if line.startswith("$ "):
            test.steps.append(Step(line[2:], [], []))
        elif line.startswith("#") or not line:
            test.heads.append((len(test.steps), line))
        elif line.startswith("? "):
            test.heads.append((len(test.steps), line))
            test.needs.append(line[2:])
        elif step and line.startswith("  "):
            step.out.append(line[2:])
        elif step and line.startswith("! "):
            step.err.append(line[2:])
        elif step and line.startswith("= "):
            step.status = int(line[2:])
        else:
            sys.exit(f"{path}:{number}: neither command nor expectation: {line}")
    return test


def matches(expected, lines):
    """Whether the lines are as expected, [...] standing for anything."""
    pattern = ""
    for line in expected:
        if line == "[...]":
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += re.escape(line).replace(re.escape("[...]"), r"[^\n]*") + r"\n"
    return re.fullmatch(pattern, "".join(line + "\n" for line in lines)) is not None


def lines_of(output, here):
    text = output.decode("utf-8", "backslashreplace").replace(here, "$HERE").replace(str(SOURCE), "$SOURCE")
    return [line.rstrip("\r") for line in text.split("\n")[:-1]] + ([text.split("\n")[-1]] if not text.endswith("\n") and text else [])


def run(test, entente, update):
    here = tempfile.mkdtemp(prefix="entente-test-")
    try:
        os.chmod(here, 0o777)
        bin_folder = pathlib.Path(here, ".bin")
        bin_folder.mkdir()
        try:  # a file of its own, so that a command without privilege reaches it too
            os.link(entente, bin_folder / "entente")
        except OSError:
            shutil.copy(entente, bin_folder / "entente")
        work = pathlib.Path(here, "work")
        work.mkdir()
        os.chmod(work, 0o777)
        shutil.copytree(SOURCE / "examples", work / "examples")
        environment = {
            "PATH": f"{bin_folder}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": str(work), "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "dumb", "ENTENTE_DB": "test.db", "SOURCE": str(SOURCE),
        }
        environment |= {name: os.environ[name] for name in ("ENTENTE_SHARED", "ENTENTE_LONG") if name in os.environ}

        def shell(command):
            return subprocess.run(["bash", "-c", command], cwd=work, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=600)

        for need in test.needs:
            if shell(need).returncode != 0:
                print(f"SKIPPED {test.path.name}: `{need}` does not hold here")
                return None
        faults = []
        for step in test.steps:
            done = shell(step.command)
            out, err = lines_of(done.stdout, str(work)), lines_of(done.stderr, str(work))
            good = matches(step.out, out) and matches(step.err, err) and step.status == done.returncode
            if update:
                if not matches(step.out, out):
                    step.out = out
                if not matches(step.err, err):
                    step.err = err
                step.status = done.returncode
            elif not good:
                faults.append((step, out, err, done.returncode))
        for step, out, err, status in faults:
            print(f"{test.path}: $ {step.command}")
            for name, expected, got in (("output", step.out, out), ("standard error", step.err, err), ("status", [str(step.status)], [str(status)])):
                if name == "status" and expected == got or name != "status" and matches(expected, got):
                    continue
                print(f"  {name} expected:\n" + "".join(f"    {line}\n" for line in expected) + "  but it is:\n" + "".join(f"    {line}\n" for line in got), end="")
        return not faults
    finally:
        subprocess.run(["chmod", "-R", "u+rwX", here], check=False, stderr=subprocess.DEVNULL)
        shutil.rmtree(here, ignore_errors=True)


def write(test):
    lines = []
    for index in range(len(test.steps) + 1):
        lines += [line for at, line in test.heads if at == index]
        if index < len(test.steps):
            step = test.steps[index]
            lines.append("$ " + step.command)
            lines += [("  " + line) for line in step.out]
            lines += [("! " + line) for line in step.err]
            if step.status:
                lines.append(f"= {step.status}")
    test.path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="rewrite what is expected")
    parser.add_argument("entente", type=pathlib.Path)
    parser.add_argument("tests", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    paths = arguments.tests or sorted(pathlib.Path(__file__).parent.glob("*.test"))
    results = []
    for path in paths:
        test = read(path)
        results.append(run(test, arguments.entente.resolve(), arguments.update))
        if arguments.update:
            write(test)
    if False in results:
        sys.exit(1)
    if results and all(result is None for result in results):
        sys.exit(SKIPPED)


main()
