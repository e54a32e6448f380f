#!/usr/bin/env python3
"""Talks to `entente shell` as a person does, over a pseudo-terminal: completion, history, Ctrl-C, Ctrl-D.

    tests/cli/shell_on_a_terminal.py entente      in a folder with a database test.db of examples/
"""
import os
import pty
import select
import signal
import sys
import time

PROMPT = "entente> "


class Terminal:
    def __init__(self, program):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "xterm"
            os.environ["NO_COLOR"] = "1"
            os.execvp(program, [program, "shell"])
        self.text = ""

    def wait_for(self, part, seconds=60):
        """Reads until the part has come, and returns what came up to its end."""
        end = time.monotonic() + seconds
        while part not in self.text:
            ready, _, _ = select.select([self.fd], [], [], max(0, end - time.monotonic()))
            if not ready:
                sys.exit(f"{part!r} did not come; there is {self.text!r}")
            try:
                read = os.read(self.fd, 65536)
            except OSError:
                read = b""
            if not read:
                sys.exit(f"the shell ended before {part!r} came; there is {self.text!r}")
            self.text += read.decode("utf-8", "replace")
        came, self.text = self.text.split(part, 1)
        return came + part

    def type(self, keys):
        os.write(self.fd, keys.encode())

    def status(self, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid == self.pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        os.kill(self.pid, signal.SIGKILL)
        sys.exit(f"the shell has not ended after {seconds} s; there is {self.text!r}")


def main():
    shell = Terminal(sys.argv[1])
    shell.wait_for("documents")
    shell.wait_for(PROMPT)
    # A command, a name, an option and a choice are completed: the answer shows it, however the line is redrawn.
    shell.type("neigh\t\"south k\t\" --evi\tno\t\n")
    shell.wait_for("South Korea reaches")
    shell.wait_for(PROMPT)
    # Several that fit are listed; only nouns (there is a "South Korean" in the texts).
    shell.type("path Sou\t\t")
    offered = shell.wait_for('Defence Ministry"')
    assert '"South Korea"' in offered and '"South Korean"' not in offered, f"offered: {offered!r}"
    shell.wait_for(PROMPT + 'path "South')
    # Ctrl-C gives the line up, not the shell.
    shell.type("\x03")
    shell.wait_for(PROMPT)
    # The line before comes back.
    shell.type("stats --format csv\n")
    shell.wait_for("documents,sentences")
    shell.wait_for(PROMPT)
    shell.type("\x1b[A\n")
    shell.wait_for("documents,sentences")
    shell.wait_for(PROMPT)
    # Letters beyond ASCII go through.
    shell.type("links Élyséeland\n")
    shell.wait_for('no actor is called "Élyséeland"')
    shell.wait_for(PROMPT)
    # Ctrl-D leaves with the status of the last command.
    shell.type("\x04")
    assert shell.status() == 2, "Ctrl-D does not leave with the last status"
    # The next shell remembers.
    again = Terminal(sys.argv[1])
    again.wait_for(PROMPT)
    again.type("\x1b[A\x1b[A\n")
    again.wait_for("documents,sentences")
    again.wait_for(PROMPT)
    # SIGTERM ends it.
    os.kill(again.pid, signal.SIGTERM)
    assert again.status() == 130, "SIGTERM does not end it with 130"
    print("the shell answers as it should")


if __name__ == "__main__":
    main()
