"""A headless Chromium, driven over its own debugging protocol."""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--remote-debugging-port=0", "--window-size=1000,640",
)  # fmt: skip
_SECONDS = 30.0


class Page:
    """One tab."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)

    async def call(self, method: str, **parameters: object) -> dict[str, object]:
        """What the browser answers to one call of its protocol."""
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        while True:
            received = await self._socket.receive_json(timeout=_SECONDS)
            if received.get("id") == number:
                assert "error" not in received, received
                answer = received["result"]
                assert isinstance(answer, dict)
                return answer

    async def value(self, expression: str) -> object:
        """What a JavaScript expression comes to in the page."""
        answer = await self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        result = answer["result"]
        assert isinstance(result, dict)
        return result.get("value")

    async def wait_for(self, expression: str) -> None:
        """Wait until a JavaScript expression is true."""
        async with asyncio.timeout(_SECONDS):
            while not await self.value(expression):
                await asyncio.sleep(0.05)

    async def press(self, key: str, code: str, number: int, text: str = "") -> None:
        """Press and release a key."""
        common = {"key": key, "code": code, "windowsVirtualKeyCode": number}
        await self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    async def picture(self, file: Path) -> None:
        """Save what the tab shows as a PNG."""
        answer = await self.call("Page.captureScreenshot", format="png")
        file.write_bytes(base64.b64decode(str(answer["data"])))


@asynccontextmanager
async def browser_page(folder: Path) -> AsyncIterator[Page]:
    """A tab of a browser of its own that keeps its profile in `folder`, ended afterwards."""
    assert CHROMIUM is not None
    process = await asyncio.create_subprocess_exec(
        CHROMIUM, *_FLAGS, f"--user-data-dir={folder}", "about:blank",
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        port = await _port(folder / "DevToolsActivePort")
        async with aiohttp.ClientSession() as client:
            async with client.get(f"http://127.0.0.1:{port}/json/list") as answer:
                tabs = json.loads(await answer.text())
            address = next(tab["webSocketDebuggerUrl"] for tab in tabs if tab["type"] == "page")
            async with client.ws_connect(address, max_msg_size=0) as socket:
                yield Page(socket)
    finally:
        process.terminate()
        await process.wait()


async def _port(file: Path) -> int:
    async with asyncio.timeout(_SECONDS):
        while not (file.exists() and file.read_text().strip()):
            await asyncio.sleep(0.05)
    return int(file.read_text().split()[0])
