"""A server on this computer that speaks as a model does, well or badly, and remembers what it was asked."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

__all__ = ["Answer", "Asked", "FakeModel", "completion", "dripping", "honest", "serving"]


@dataclass(frozen=True)
class Asked:
    """One request: its path and headers, its body, and the JSON that the user's message holds."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    data: dict[str, Any]

    @property
    def is_check(self) -> bool:
        return "questions" in self.data


@dataclass(frozen=True)
class Answer:
    """What goes back. `waits` holds it back until the server ends."""

    body: bytes
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    waits: bool = False


Behaviour = Callable[[Asked], Answer]


@dataclass
class FakeModel:
    """A running server: its base address, and everything it was asked so far."""

    url: str
    asked: list[Asked] = field(default_factory=list)


def completion(value: object) -> Answer:
    """A chat completion whose text is `value`, as JSON unless it is a text already."""
    text = value if isinstance(value, str) else json.dumps(value)
    return Answer(json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode())


def honest(word: Callable[[dict[str, Any]], str | None], right: dict[str, str]) -> Behaviour:
    """A model that words each fact by `word`, and asked back chooses the answer that `right` gives by sentence."""

    def answer(asked: Asked) -> Answer:
        if not asked.is_check:
            for fact in asked.data["facts"]:
                right[f"{fact['id']} {fact['sentence']}"] = fact["answer"]
            return completion(
                {"questions": [{"id": fact["id"], "question": word(fact)} for fact in asked.data["facts"]]}
            )
        chosen = []
        for one in asked.data["questions"]:
            answer_text = right[f"{one['id']} {one['sentence']}"]
            places = [int(place) for place, text in one["options"].items() if text == answer_text]
            chosen.append({"id": one["id"], "choice": places[0]})
        return completion({"choices": chosen})

    return answer


@contextmanager
def serving(behave: Behaviour) -> Iterator[FakeModel]:
    """Runs the server in a thread, on a free port of the loopback, until the block ends."""
    over = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            data = json.loads(body["messages"][-1]["content"])
            asked = Asked(self.path, dict(self.headers.items()), body, data)
            fake.asked.append(asked)
            answer = behave(asked)
            if answer.waits:
                over.wait(30)
                return
            self.send_response(answer.status)
            for name, value in (*answer.headers, ("Content-Length", str(len(answer.body)))):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the tests' output is theirs."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    fake = FakeModel(f"http://127.0.0.1:{server.server_port}/v1")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        over.set()
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def dripping(reply: bytes) -> Iterator[FakeModel]:
    """A server that takes one request and answers it byte by byte, each well before a socket's limit is over."""
    over = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        with listener, listener.accept()[0] as connection:
            connection.recv(65_536)
            for byte in reply:
                if over.wait(0.02):
                    return
                try:
                    connection.sendall(bytes([byte]))
                except OSError:
                    return

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    try:
        yield FakeModel(f"http://127.0.0.1:{listener.getsockname()[1]}/v1")
    finally:
        over.set()
        thread.join()
