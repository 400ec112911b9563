"""One browser page with its own aiquiz behind it."""

from __future__ import annotations

import asyncio
import json
import os
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from aiquiz.text import clean
from aiquiz.web.environment import child_environment

__all__ = ["Session"]

_PRELUDE = b"__GANGLION__\n"  # what Textual's driver for the web says first
_PRELUDE_LINES = 10
_MOST_PACKET_BYTES = 16 * 1024 * 1024
_MOST_COMPLAINT_BYTES = 16 * 1024
_SECONDS_TO_LEAVE = 5.0


class Session(AppService):
    """Starts the app without a shell and without the server's secrets, and ends it for sure.

    A page can type, resize and leave, nothing else: what the app would send as files or links to open stays here.
    `say` is told what the app wrote to its standard error, such as a report of a crash.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        write_bytes: Callable[[bytes], Awaitable[None]],
        close: Callable[[], Awaitable[None]],
        say: Callable[[str], None],
    ) -> None:
        async def write_nothing(_text: str) -> None:
            pass  # the only texts are offers of files and links

        super().__init__(
            "aiquiz",
            write_bytes=write_bytes,
            write_str=write_nothing,
            close=close,
            download_manager=DownloadManager(),
        )
        self._arguments = tuple(arguments)
        self._say = say

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """The app as a process of its own; the arguments pass no shell."""
        self._process = process = await asyncio.create_subprocess_exec(
            *self._arguments,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=child_environment(os.environ, width, height),
            start_new_session=True,  # Ctrl+C in the server's terminal is for the server, which then closes the app
        )
        if process.stdin is None:
            raise RuntimeError("a pipe was asked for")
        self._stdin = process.stdin
        return process

    async def run(self) -> None:
        """Hand on what the app draws until it ends, then close the page."""
        process = self._process
        if process is None or process.stdout is None or process.stderr is None:
            raise RuntimeError("run() before start()")
        complaint = asyncio.create_task(_last_words(process.stderr))
        with suppress(asyncio.IncompleteReadError, ConnectionError, ValueError):
            await self._hand_on(process.stdout)
        await self._end(process)
        if said := (await complaint).strip():
            self._say(clean(said))
        with suppress(ConnectionError, RuntimeError):
            await self.remote_close()

    async def stop(self) -> None:
        """End the app: asked first, then made to. May be called twice."""
        task, self._task = self._task, None
        if task is not None:
            await self.send_meta({"type": "quit"})
            if self._stdin is not None:
                self._stdin.close()
            try:
                await asyncio.wait_for(asyncio.shield(task), _SECONDS_TO_LEAVE)
            except TimeoutError:
                if self._process is not None:
                    with suppress(ProcessLookupError):
                        self._process.kill()
                await task

    async def on_meta(self, data: bytes) -> None:
        """Only the end is heard; files and links that an app would open for the page are not."""
        with suppress(ValueError):
            known = json.loads(data)
            if isinstance(known, dict) and known.get("type") == "exit":
                await self.remote_close()

    async def on_packed(self, payload: bytes) -> None:
        """Chunks of files for the page: none are ever asked for."""

    async def _hand_on(self, stdout: asyncio.StreamReader) -> None:
        for _ in range(_PRELUDE_LINES):
            line = await stdout.readline()
            if line == _PRELUDE:
                break
            if not line:
                return
        while True:
            head = await stdout.readexactly(5)
            size = int.from_bytes(head[1:], "big")
            if size > _MOST_PACKET_BYTES:
                return
            payload = await stdout.readexactly(size)
            match head[:1]:
                case b"D":
                    await self.on_data(payload)
                case b"M":
                    await self.on_meta(payload)

    async def _end(self, process: Process) -> None:
        try:
            await asyncio.wait_for(process.wait(), _SECONDS_TO_LEAVE)
        except TimeoutError:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _last_words(stream: asyncio.StreamReader) -> str:
    """The end of what is written to `stream`, read on so that the writer never waits."""
    kept = b""
    while data := await stream.read(4096):
        kept = (kept + data)[-_MOST_COMPLAINT_BYTES:]
    return kept.decode("utf-8", "replace")
