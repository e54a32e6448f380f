#!/usr/bin/env python3
"""Measures ingest: articles a second, memory, the rate from first to last tenth, and a second run.

    bench/ingest_figures.py PROGRAM ARTICLES [--jobs N]

ARTICLES is a file or folder; the database is made in a temporary folder. Prints one line a figure. Memory is what the
process holds itself (RssAnon), without the pages of mapped files.
"""
import argparse
import os
import pathlib
import sqlite3
import subprocess
import tempfile
import time


def documents(db):
    try:
        with sqlite3.connect(f"file:{db}?mode=ro", uri=True, timeout=1) as connection:
            return connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    except sqlite3.Error:
        return 0


def memory_kb(pid):
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("RssAnon:"):
                return int(line.split()[1])
    except (OSError, ValueError):
        pass
    return 0


def cpu_of(pid):
    """Seconds of the processor so far, user and system; nothing once it has ended."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError):
        return None


def run(program, db, articles, jobs):
    """Seconds, CPU seconds, the most memory in kB, and (seconds, CPU seconds, documents) over time."""
    command = [program, "ingest", "-q", "--no-progress", "--jobs", str(jobs), "--db", db, articles]
    before, start = os.times(), time.monotonic()
    process = subprocess.Popen(command)
    most, course = 0, [(0.0, 0.0, 0)]
    while process.poll() is None:
        time.sleep(0.5)
        most = max(most, memory_kb(process.pid))
        used = cpu_of(process.pid)
        if used is not None:
            course.append((time.monotonic() - start, used, documents(db)))
    seconds, after = time.monotonic() - start, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    course.append((seconds, cpu, documents(db)))
    return seconds, cpu, most, course


def tenths(course):
    """Documents a second in each tenth of the documents; `course` has (seconds, documents)."""
    total = course[-1][1]

    def reached(count):
        for (t0, n0), (t1, n1) in zip(course, course[1:]):
            if n1 >= count:
                return t1 if n1 == n0 else t0 + (t1 - t0) * (count - n0) / (n1 - n0)
        return course[-1][0]

    marks = [0.0] + [reached(total * part / 10) for part in range(1, 10)] + [course[-1][0]]
    return [total / 10 / max(end - begin, 1e-9) for begin, end in zip(marks, marks[1:])]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("articles")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        db = os.path.join(folder, "figures.db")
        seconds, cpu, most, course = run(options.program, db, options.articles, options.jobs)
        count = course[-1][2]
        print(f"first run: {count} documents in {seconds:.1f} s ({count / seconds:.0f}/s; {cpu:.1f} s of CPU) with {options.jobs} jobs")
        print(f"memory of its own: at most {most / 1024:.0f} MB")
        for clock, at in (("the clock", 0), ("the processor", 1)):
            rates = tenths([(point[at], point[2]) for point in course])
            print(f"articles a second of {clock}, tenth by tenth: {' '.join(f'{rate:.0f}' for rate in rates)}; from first to last {100 * (rates[-1] / rates[0] - 1):+.0f} %")
        again, cpu_again, _, _ = run(options.program, db, options.articles, options.jobs)
        print(f"second run: {again:.2f} s ({cpu_again:.2f} s of CPU), {cpu / max(cpu_again, 1e-3):.0f} times less CPU, {seconds / again:.0f} times faster")
        size = os.path.getsize(db)
        print(f"file: {size / 1e6:.1f} MB, {size / max(count, 1):.0f} bytes a document")


if __name__ == "__main__":
    main()
