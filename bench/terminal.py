"""A program in a pseudo-terminal: started, pressed, listened to, measured. Times are seconds."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

__all__ = ["Terminal"]

TIMEOUT_SECONDS = 300.0
_TICKS = os.sysconf("SC_CLK_TCK")


class Terminal:
    """One running program of `width` × `height` cells."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], *, width: int = 80, height: int = 24
    ) -> None:
        self.begun = time.perf_counter()
        self.child, self._end = pty.fork()
        if self.child == 0:
            os.execve(command[0], list(command), dict(environment))
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self.written = bytearray()

    def wait_for(self, *markers: bytes) -> float:
        """Reads until one of `markers` is written after what was read before; the moment. RuntimeError after long."""
        start = len(self.written)
        until = time.perf_counter() + TIMEOUT_SECONDS
        while not any(self.written.find(marker, start) >= 0 for marker in markers):
            ready, _, _ = select.select([self._end], [], [], max(until - time.perf_counter(), 0))
            if not ready:
                raise RuntimeError(f"{markers!r} never came: {self.written[-600:]!r}")
            self.written += os.read(self._end, 65536)
        return time.perf_counter()

    def forget(self, but_bytes: int) -> None:
        """Drops what was read, but for its last so many bytes."""
        del self.written[:-but_bytes]

    def rest(self, seconds: float = 0.15) -> None:
        """Reads until nothing was written for so long, or for five times that: a cursor may blink for ever."""
        until = time.perf_counter() + 5 * seconds
        while time.perf_counter() < until and select.select([self._end], [], [], seconds)[0]:
            try:
                self.written += os.read(self._end, 65536)
            except OSError:  # the program has ended
                return

    def press(self, keys: bytes, *markers: bytes) -> float:
        """Presses `keys`; seconds until one of `markers` is on the screen."""
        begun = time.perf_counter()
        os.write(self._end, keys)
        return self.wait_for(*markers) - begun

    def press_until_quiet(self, keys: bytes) -> float:
        """Presses `keys`; seconds until the last byte of what that writes, for screens without a word to wait for."""
        begun = time.perf_counter()
        os.write(self._end, keys)
        last = begun
        while time.perf_counter() - begun < 0.5 and select.select([self._end], [], [], 0.1)[0]:
            self.written += os.read(self._end, 65536)
            last = time.perf_counter()
        return last - begun

    def leave(self, keys: bytes) -> float:
        """Presses `keys`, which end the program; seconds until it has ended."""
        begun = time.perf_counter()
        os.write(self._end, keys)
        while True:
            done, _ = os.waitpid(self.child, os.WNOHANG)
            if done:
                self.child = 0
                return time.perf_counter() - begun
            if select.select([self._end], [], [], 0.002)[0]:
                try:
                    self.written += os.read(self._end, 65536)
                except OSError:
                    time.sleep(0.0005)

    def peak_mb(self) -> float:
        """The most memory it ever had, in MB (Linux)."""
        return self._status("VmHWM:") / 1000

    def now_mb(self) -> float:
        """The memory it has now, in MB (Linux)."""
        return self._status("VmRSS:") / 1000

    def cpu_seconds(self) -> float:
        """The processor time it has used (Linux)."""
        fields = Path(f"/proc/{self.child}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def busy_seconds(self) -> float:
        """The processor time of the threads that live now, to the nanosecond (Linux)."""
        tasks = Path(f"/proc/{self.child}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def close(self) -> None:
        """Ends the program, if it has not ended by itself."""
        if self.child:
            os.kill(self.child, signal.SIGKILL)
            os.waitpid(self.child, 0)
        os.close(self._end)

    def _status(self, name: str) -> int:
        lines = Path(f"/proc/{self.child}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(name))
