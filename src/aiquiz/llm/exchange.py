"""One request and its reply over the wire, bounded in bytes and, from the first look-up of the host on, in time."""

from __future__ import annotations

import http.client
import socket
import threading
from contextlib import suppress
from typing import Final

from aiquiz.llm.endpoint import Endpoint
from aiquiz.values import dataclass

__all__ = ["MAX_REPLY_BYTES", "Reply", "send"]

MAX_REPLY_BYTES: Final = 1_000_000
_CHUNK_BYTES: Final = 65_536


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back over the wire. `retry_after` is the header as it stands, empty where it is missing."""

    status: int
    body: bytes
    retry_after: str = ""


def send(endpoint: Endpoint, body: bytes, timeout_seconds: float) -> Reply:
    """One POST, straight to the host: no proxy of the environment, and a redirect is an answer like any other.

    The time is that of the whole exchange. A socket's own limit begins anew with every byte, and looking up a host has
    none, so the exchange runs in a thread that is left to itself, its connection cut, when the time is over.
    Raises TimeoutError then, else what the exchange raises: OSError or http.client.HTTPException.
    """
    exchange = _Exchange(endpoint, body, timeout_seconds)
    exchange.start()
    exchange.join(timeout_seconds)
    if exchange.is_alive():
        exchange.cut()
        raise TimeoutError
    if exchange.failure is not None:
        raise exchange.failure
    assert exchange.reply is not None
    return exchange.reply


class _Exchange(threading.Thread):
    """Ends with either a `reply` or a `failure`."""

    def __init__(self, endpoint: Endpoint, body: bytes, timeout_seconds: float) -> None:
        # A daemon: whoever stops the program need not wait for a server either.
        super().__init__(name="aiquiz-llm", daemon=True)
        kind = http.client.HTTPSConnection if endpoint.is_secure else http.client.HTTPConnection
        self._connection = kind(endpoint.host, endpoint.port or None, timeout=timeout_seconds)
        self._endpoint, self._body = endpoint, body
        # Kept apart: a connection forgets its socket once the reply is its last.
        self._socket: socket.socket | None = None
        self.reply: Reply | None = None
        self.failure: Exception | None = None

    def run(self) -> None:
        """The whole exchange; whatever goes wrong is kept for the thread that waits."""
        try:
            self.reply = self._exchanged()
        except Exception as failure:
            self.failure = failure
        finally:
            self._connection.close()

    def cut(self) -> None:
        """Ends the connection, so that a thread that waits for bytes wakes up and ends too."""
        if (open_socket := self._socket or self._connection.sock) is not None:
            with suppress(OSError):
                open_socket.shutdown(socket.SHUT_RDWR)

    def _exchanged(self) -> Reply:
        headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "aiquiz"}
        if self._endpoint.key:
            headers["Authorization"] = f"Bearer {self._endpoint.key}"
        self._connection.request("POST", self._endpoint.path, self._body, headers)
        self._socket = self._connection.sock
        with self._connection.getresponse() as response:
            data = bytearray()
            while len(data) <= MAX_REPLY_BYTES and (chunk := response.read1(_CHUNK_BYTES)):
                data += chunk
            return Reply(response.status, bytes(data), response.getheader("Retry-After", ""))
