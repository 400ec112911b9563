"""The server: textual-serve's page and protocol behind checks of who asks."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path

import jinja2
from aiohttp import WSMsgType, web
from textual_serve.server import Server

from aiquiz.errors import ExitCode, UsageError
from aiquiz.web.access import HEADERS, Access
from aiquiz.web.codes import PORT_TAKEN
from aiquiz.web.environment import MOST_COLUMNS, MOST_ROWS, within
from aiquiz.web.listening import Listening
from aiquiz.web.messages import Focus, Input, Ping, Resize, message_of
from aiquiz.web.session import Session

__all__ = ["MOST_SESSIONS", "QuizServer", "run_server"]

MOST_SESSIONS = 4
_MOST_MESSAGE_BYTES = 1024 * 1024
_HEARTBEAT_SECONDS = 15.0
_PAGE = Path(__file__).parent / "page"

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class QuizServer(Server):
    """Answers only browsers that came through the start URL, and runs at most `MOST_SESSIONS` apps at once.

    textual-serve by itself answers any host name and any origin, so that any page on the web could drive the app.
    `arguments` start the app; `say` is told what an app wrote to its standard error.
    """

    def __init__(self, arguments: Sequence[str], say: Callable[[str], None]) -> None:
        super().__init__("aiquiz", title="aiquiz")
        self._arguments, self._say_line = tuple(arguments), say
        self._access = Access.for_run((), 0)
        self._sessions: set[Session] = set()
        self._opening = 0
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(_PAGE), autoescape=True, undefined=jinja2.StrictUndefined
        )

    def admit(self, access: Access) -> None:
        """Answer requests by these rules; none are answered before."""
        self._access = access

    @property
    def session_count(self) -> int:
        """How many apps run now."""
        return len(self._sessions) + self._opening

    async def application(self) -> web.Application:
        """The application: no downloads, no listing of folders, every request checked."""
        app = web.Application(middlewares=[self._checked], client_max_size=1024)
        app.add_routes(
            [
                web.get("/start/{token}", self.handle_start),
                web.get("/", self.handle_index, name="index"),
                web.get("/ws", self.handle_websocket, name="websocket"),
                web.static("/static", self.statics_path, show_index=False),
                web.static("/page", _PAGE, show_index=False),
            ]
        )
        app.on_shutdown.append(self.on_shutdown)
        return app

    async def on_shutdown(self, app: web.Application) -> None:
        """Close every app, so that none outlives the server."""
        await asyncio.gather(*(session.stop() for session in tuple(self._sessions)))

    async def handle_start(self, request: web.Request) -> web.StreamResponse:
        """Trade the start URL's token for the cookie."""
        if not self._access.takes_token(request.match_info["token"]):
            return self._notice("This is not the address that aiquiz printed when it started.", 403)
        # Not a redirect: where a page of another site holds the link, the cookie would not come along with it.
        response = self._notice("Opening aiquiz …", onward="/")
        response.set_cookie(
            self._access.cookie_name, self._access.pass_value, httponly=True, samesite="Strict", path="/"
        )
        return response

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """The page with the terminal."""
        if self.session_count >= MOST_SESSIONS:
            return self._notice(
                f"{MOST_SESSIONS} sessions are open already. Close one, then load this page again.", 503
            )
        scheme = "wss" if request.secure else "ws"
        page = self._templates.get_template("index.html").render(
            application={"name": "aiquiz"},
            app_websocket_url=f"{scheme}://{request.host}/ws",
            font_size=within(_number(request.query.get("fontsize"), 16), 48),
        )
        return web.Response(text=page, content_type="text/html")

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """One session, from the page's first word to its last."""
        if not self._access.is_own_origin(request.headers.get("Origin")):
            raise web.HTTPForbidden(text="only a page of aiquiz may ask for this")
        if self.session_count >= MOST_SESSIONS:
            raise web.HTTPServiceUnavailable(text=f"{MOST_SESSIONS} sessions are open already")
        self._opening += 1
        try:
            websocket = web.WebSocketResponse(heartbeat=_HEARTBEAT_SECONDS, max_msg_size=_MOST_MESSAGE_BYTES)
            await websocket.prepare(request)
            session = self._session(websocket)
            columns = within(_number(request.query.get("width"), 80), MOST_COLUMNS)
            await session.start(columns, within(_number(request.query.get("height"), 24), MOST_ROWS))
            self._sessions.add(session)
        finally:
            self._opening -= 1
        try:
            await _listen(websocket, session)
        finally:
            await session.stop()
            self._sessions.discard(session)
        return websocket

    def _session(self, websocket: web.WebSocketResponse) -> Session:
        async def close() -> None:
            await websocket.close()

        return Session(self._arguments, write_bytes=websocket.send_bytes, close=close, say=self._say_line)

    @web.middleware
    async def _checked(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Refuse whatever does not come from the owner's browser; dress every answer."""
        try:
            response = self._refusal(request) or await handler(request)
        except web.HTTPException as refused:
            response = web.Response(status=refused.status, text=refused.text)
        if not response.prepared:
            response.headers.update(HEADERS)
        return response

    def _refusal(self, request: web.Request) -> web.StreamResponse | None:
        origin = request.headers.get("Origin")
        if not self._access.knows_host(request.headers.get("Host")):
            return self._notice("aiquiz does not answer to this name.", 421)
        if origin is not None and not self._access.is_own_origin(origin):
            return self._notice("aiquiz does not answer pages of other sites.", 403)
        is_open = request.path.startswith(("/start/", "/page/"))
        if not is_open and not self._access.takes_pass(request.cookies.get(self._access.cookie_name)):
            return self._notice("Open aiquiz by the address that it printed when it started.", 403)
        return None

    def _notice(self, message: str, status: int = 200, *, onward: str = "") -> web.Response:
        page = self._templates.get_template("notice.html").render(message=message, onward=onward)
        return web.Response(text=page, status=status, content_type="text/html")


async def _listen(websocket: web.WebSocketResponse, session: Session) -> None:
    async for received in websocket:
        if received.type is not WSMsgType.TEXT:
            continue
        match message_of(received.data):
            case Input(text):
                await session.send_bytes(text.encode())
            case Resize(columns, rows):
                await session.set_terminal_size(columns, rows)
            case Focus(is_focused):
                await (session.focus() if is_focused else session.blur())
            case Ping(value):
                with suppress(ConnectionError):
                    await websocket.send_json(["pong", value])
            case None:
                pass


def run_server(
    listening: Listening,
    port: int,
    arguments: Sequence[str],
    *,
    ready: Callable[[str], None],
    say: Callable[[str], None],
) -> ExitCode:
    """Serve until Ctrl+C or SIGTERM. `ready` is told the start URL. Raises UsageError (W002) where it is taken."""
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(listening, port, arguments, ready, say))
    return ExitCode.FINE


async def _serve(
    listening: Listening,
    port: int,
    arguments: Sequence[str],
    ready: Callable[[str], None],
    say: Callable[[str], None],
) -> None:
    server = QuizServer(arguments, say)
    runner = web.AppRunner(await server.application(), access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, listening.address, port)
        try:
            await site.start()
        except OSError as failure:
            reason = "another program listens there" if failure.errno else str(failure)
            place = f"{listening.address}:{port}"
            raise UsageError.at(place, PORT_TAKEN, f"cannot listen here: {reason}", "try `--port 0`") from failure
        bound: int = runner.addresses[0][1]
        access = Access.for_run(listening.names, bound)
        server.admit(access)
        ready(f"http://{listening.names[0]}:{bound}/start/{access.token}")
        await _until_stopped()
    finally:
        await runner.cleanup()


async def _until_stopped() -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # not on Windows, where Ctrl+C cancels us instead
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stopped.set)
    await stopped.wait()


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isascii() and text.isdecimal() and len(text) < 6 else otherwise
