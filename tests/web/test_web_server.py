"""The server as a browser, and as a page of another site, meets it. Every session is a real aiquiz."""

from __future__ import annotations

import asyncio
import os
import socket
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from aiquiz.errors import UsageError
from aiquiz.web.access import Access
from aiquiz.web.listening import Listening
from aiquiz.web.server import MOST_SESSIONS, QuizServer, run_server
from browser import CHROMIUM, browser_page

ARGUMENTS = (sys.executable, "-m", "aiquiz", "study", "one")
ONE = """\
id: one
title: One question
items:
  - {id: week, question: How many days has a week?, answer: Seven, distractors: [Six, Eight], ask: choose}
"""


@dataclass
class Running:
    """A server on loopback, and what it was told by its apps."""

    url: str
    access: Access
    server: QuizServer
    progress: Path
    said: list[str]

    @property
    def owner(self) -> dict[str, str]:
        return {"Cookie": f"{self.access.cookie_name}={self.access.pass_value}", "Origin": self.url}


@pytest.fixture
async def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Running]:
    decks = tmp_path / "decks"
    decks.mkdir()
    (decks / "one.yaml").write_text(ONE, encoding="utf-8")
    config = tmp_path / "config.toml"
    config.write_text('deck_folders = ["decks"]\n', encoding="utf-8")
    monkeypatch.setenv("AIQUIZ_DB", str(tmp_path / "progress.db"))
    monkeypatch.setenv("AIQUIZ_CONFIG", str(config))
    monkeypatch.setenv("AIQUIZ_LLM_KEY", "canary-0451")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
    said: list[str] = []
    server = QuizServer(ARGUMENTS, said.append)
    runner = web.AppRunner(await server.application(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port: int = runner.addresses[0][1]
    access = Access.for_run(("127.0.0.1", "localhost"), port)
    server.admit(access)
    yield Running(f"http://127.0.0.1:{port}", access, server, tmp_path / "progress.db", said)
    await runner.cleanup()


@pytest.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as made:
        yield made


async def test_the_start_url_is_traded_for_a_cookie_that_scripts_and_other_sites_do_not_get(
    running: Running, client: aiohttp.ClientSession
) -> None:
    async with client.get(f"{running.url}/start/{running.access.token}") as answer:
        assert answer.status == 200
        cookie = answer.cookies[running.access.cookie_name]
        assert cookie.value == running.access.pass_value
        assert cookie["httponly"]
        assert cookie["samesite"] == "Strict"
        assert 'url=/"' in await answer.text()


@pytest.mark.parametrize("path", ["/", "/ws", "/static/js/textual.js", "/download/x", "/start/wrong"])
async def test_without_the_cookie_nothing_is_to_be_had(
    path: str, running: Running, client: aiohttp.ClientSession
) -> None:
    async with client.get(running.url + path) as answer:
        assert answer.status == 403
        assert running.access.pass_value not in str(answer.headers)


async def test_the_token_is_no_cookie(running: Running, client: aiohttp.ClientSession) -> None:
    headers = {"Cookie": f"{running.access.cookie_name}={running.access.token}"}
    async with client.get(f"{running.url}/", headers=headers) as answer:
        assert answer.status == 403


async def test_a_name_that_another_site_points_here_is_not_answered(
    running: Running, client: aiohttp.ClientSession
) -> None:
    for path in ("/", f"/start/{running.access.token}", "/page/page.js"):
        async with client.get(running.url + path, headers={**running.owner, "Host": "evil.test"}) as answer:
            assert answer.status == 421


@pytest.mark.parametrize("origin", ["http://evil.test", "null", "http://127.0.0.1:1", ""])
async def test_a_page_of_another_site_cannot_drive_the_app_even_with_the_cookie(
    origin: str, running: Running, client: aiohttp.ClientSession
) -> None:
    headers = {**running.owner, "Origin": origin}
    with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
        await client.ws_connect(f"{running.url}/ws", headers=headers)
    assert caught.value.status == 403
    assert running.server.session_count == 0


async def test_a_web_socket_without_an_origin_is_refused(running: Running, client: aiohttp.ClientSession) -> None:
    headers = {"Cookie": running.owner["Cookie"]}
    with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
        await client.ws_connect(f"{running.url}/ws", headers=headers)
    assert caught.value.status == 403


async def test_every_answer_forbids_frames_and_everything_from_elsewhere(
    running: Running, client: aiohttp.ClientSession
) -> None:
    for path, headers in (
        ("/", running.owner),
        ("/", {}),
        ("/static/css/xterm.css", running.owner),
        ("/page/none", {}),
    ):
        async with client.get(running.url + path, headers=headers) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "frame-ancestors 'none'" in policy
            assert "default-src 'none'" in policy
            assert answer.headers["Referrer-Policy"] == "no-referrer"


async def test_the_page_names_no_other_site(running: Running, client: aiohttp.ClientSession) -> None:
    async with client.get(f"{running.url}/", headers=running.owner) as answer:
        page = await answer.text()
    assert answer.status == 200
    own = running.url.removeprefix("http://")
    assert "http" not in page.replace(f"ws://{own}/ws", "").replace("http-equiv", "")


@pytest.mark.parametrize("path", ["/static/../server.py", "/page/..%2fserver.py", "/static/", "/page/"])
async def test_no_other_file_and_no_list_of_files_is_served(
    path: str, running: Running, client: aiohttp.ClientSession
) -> None:
    async with client.get(running.url + path, headers=running.owner) as answer:
        assert answer.status in (403, 404)


async def test_more_sessions_than_allowed_are_refused_and_told_on_the_page(
    running: Running, client: aiohttp.ClientSession
) -> None:
    sockets = [await client.ws_connect(f"{running.url}/ws", headers=running.owner) for _ in range(MOST_SESSIONS)]
    assert running.server.session_count == MOST_SESSIONS
    with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
        await client.ws_connect(f"{running.url}/ws", headers=running.owner)
    assert caught.value.status == 503
    async with client.get(f"{running.url}/", headers=running.owner) as answer:
        assert answer.status == 503
        assert "Close one" in await answer.text()
    for one in sockets:
        await one.close()
    async with asyncio.timeout(20):
        while running.server.session_count:
            await asyncio.sleep(0.05)


async def test_keys_reach_the_app_suspend_does_not_end_it_and_the_answer_is_saved(
    running: Running, client: aiohttp.ClientSession
) -> None:
    async with client.ws_connect(f"{running.url}/ws?width=80&height=24", headers=running.owner) as page:
        drawn = await _read_until(page, lambda text: "How many days" in text)
        assert "canary" not in drawn
        await page.send_str("no json")
        await page.send_json(["stdin", "\x1a"])
        await page.send_json(["resize", {"width": 100, "height": 30}])
        await page.send_json(["stdin", "1"])
        async with asyncio.timeout(20):
            while not _answers(running.progress):
                await asyncio.sleep(0.05)
        await page.send_json(["stdin", "\x11"])  # Ctrl+Q
        await _read_until(page, lambda _: False)
        assert page.closed
    assert len(_answers(running.progress)) == 1
    assert running.said == []


async def test_an_app_that_cannot_start_is_told_of_and_closes_the_page(
    running: Running, client: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running.server, "_arguments", (*ARGUMENTS[:-1], "no-such-deck"))
    async with client.ws_connect(f"{running.url}/ws", headers=running.owner) as page:
        await _read_until(page, lambda _: False)
        assert page.closed
    assert "L004" in "".join(running.said)


def test_a_port_that_is_taken_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError) as caught:
            run_server(Listening.at("127.0.0.1", ()), port, ARGUMENTS, ready=print, say=print)
    assert caught.value.diagnostics[0].code == "W002"


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
async def test_a_question_answered_by_keyboard_in_a_narrow_browser_is_a_row_of_the_log(
    running: Running, tmp_path: Path
) -> None:
    async with browser_page(tmp_path / "profile") as page:
        await page.call("Emulation.setDeviceMetricsOverride", width=420, height=640, deviceScaleFactor=1, mobile=False)
        await page.call("Page.navigate", url=f"{running.url}/start/{running.access.token}")
        await page.wait_for("document.body && document.body.classList.contains('-first-byte')")
        assert await page.value("document.getElementById('terminal').dataset.fontSize") == "11"
        await page.wait_for("document.activeElement.tagName === 'TEXTAREA'")  # the keyboard is there without a click
        assert await page.value("document.cookie") == ""
        async with asyncio.timeout(30):
            while not _answers(running.progress):  # before the question is drawn, keys go nowhere
                await page.press("1", "Digit1", 49, "1")
                await asyncio.sleep(0.3)
        if folder := os.environ.get("AIQUIZ_WEB_PICTURE"):
            await page.picture(Path(folder) / "serve.png")
        await page.press("z", "KeyZ", 90)
        await page.call(
            "Input.dispatchKeyEvent", type="keyDown", modifiers=2, key="q", code="KeyQ", windowsVirtualKeyCode=81
        )
        await page.wait_for("document.body.classList.contains('-closed')")
        assert await page.value("document.activeElement.id") == "again"
    assert len(_answers(running.progress)) == 1


async def _read_until(page: aiohttp.ClientWebSocketResponse, is_enough: Callable[[str], bool]) -> str:
    """All that was drawn until it is enough, or until the page is closed."""
    drawn = ""
    async with asyncio.timeout(30):
        async for message in page:
            if message.type is aiohttp.WSMsgType.BINARY:
                drawn += message.data.decode("utf-8", "replace")
            if is_enough(drawn):
                break
    return drawn


def _answers(progress: Path) -> list[str]:
    if not progress.exists():
        return []
    connection = sqlite3.connect(f"{progress.as_uri()}?mode=ro", uri=True, timeout=10)
    try:
        return [row[0] for row in connection.execute("SELECT subject FROM log WHERE kind = 'answer'")]
    except sqlite3.OperationalError:
        return []  # the app is just making the file
    finally:
        connection.close()
