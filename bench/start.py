"""From exec to the first full screen: aiquiz against a hello-world Textual app, turn by turn in one run.

    .venv/bin/python bench/start.py [ROUNDS]

Each program runs in a pseudo-terminal of 80×24 until the text that only its finished first screen has is written;
then it is ended. Prints medians and the ratio to hello world; quote the ratios, the times belong to the machine.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

ROUNDS = 7
TIMEOUT_SECONDS = 30.0
HELLO = """
from textual.app import App
from textual.widgets import Static

class Hello(App):
    def compose(self):
        yield Static("hello, world")

Hello().run()
"""
AIQUIZ = ["-m", "aiquiz"]
PROGRAMS: dict[str, tuple[list[str], bytes]] = {
    "hello world": (["-c", HELLO], b"hello, world"),
    "aiquiz (home with counts)": (AIQUIZ, b"How memory works"),
    "aiquiz study (first question)": ([*AIQUIZ, "study", "how-memory-works"], b"Don"),
}


def main(rounds: int) -> None:
    """Run every program in turn, `rounds` times after one warm-up, and print the table."""
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "AIQUIZ_DB": str(Path(folder, "progress.db")),
            "XDG_CACHE_HOME": str(Path(folder, "cache")),
            "TERM": "xterm-256color",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
        for number in range(rounds + 1):
            for name, (arguments, marker) in PROGRAMS.items():
                seconds = seconds_until(marker, [sys.executable, *arguments], environment)
                if number:
                    times[name].append(seconds)
    base = times["hello world"]
    print(f"{'':32}{'median s':>10}{'ratio':>8}   (min–max of the pairwise ratios)")
    for name, seconds_of in times.items():
        ratios = [mine / theirs for mine, theirs in zip(seconds_of, base, strict=True)]
        spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
        print(f"{name:32}{statistics.median(seconds_of):>10.3f}{statistics.median(ratios):>8.2f}   {spread}")


def seconds_until(marker: bytes, command: list[str], environment: dict[str, str]) -> float:
    """Seconds from exec until `marker` is on the terminal. RuntimeError when it never comes."""
    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(command[0], command, environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    written = b""
    try:
        while marker not in written:
            left = TIMEOUT_SECONDS - (time.perf_counter() - begun)
            ready, _, _ = select.select([terminal], [], [], max(left, 0))
            if not ready:
                raise RuntimeError(
                    f"{command} did not show {marker!r} within {TIMEOUT_SECONDS:.0f} s: {written[-400:]!r}"
                )
            written += os.read(terminal, 65536)
        return time.perf_counter() - begun
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
