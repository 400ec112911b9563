"""One question to a model, one answer: bounded in time, in bytes and in how often it is tried."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Callable, Sequence
from typing import Final

from aiquiz.llm.endpoint import Endpoint
from aiquiz.llm.exchange import MAX_REPLY_BYTES, Reply, send
from aiquiz.llm.replies import RefusedError, value_of
from aiquiz.values import dataclass

__all__ = ["Client", "Message", "UnreachableError"]

Message = tuple[str, str]
"""Role (`system` or `user`) and text."""

_ATTEMPTS: Final = 3
_BACKOFF_SECONDS: Final = 1.0
_MAX_WAIT_SECONDS: Final = 30.0
_TOO_MANY: Final = 429


class UnreachableError(Exception):
    """The server gave no answer that can be used; the text says why in words, and never holds the key."""


Sender = Callable[[Endpoint, bytes, float], Reply]
"""Sends a request's body and waits at most so many seconds; raises OSError or http.client.HTTPException."""


@dataclass(frozen=True, slots=True)
class Client:
    """Asks one endpoint. `timeout_seconds` holds for each attempt; `sleep` and `sender` are what tests replace."""

    endpoint: Endpoint
    timeout_seconds: float = 120.0
    sleep: Callable[[float], None] = time.sleep
    sender: Sender = send

    def ask(self, messages: Sequence[Message]) -> str:
        """The model's text.

        Raises UnreachableError where the server fails for good, RefusedError for a reply of no known form.
        A server that is busy or failing (429, 5xx) is asked up to three times, after the wait it asks for, at most
        30 seconds.
        """
        body = {
            "model": self.endpoint.model,
            "messages": [{"role": role, "content": text} for role, text in messages],
            "temperature": 0,
            "stream": False,
        }
        data = json.dumps(body).encode("ascii")
        for attempt in range(_ATTEMPTS):
            reply = self._sent(data)
            if reply.status != _TOO_MANY and reply.status < 500:
                break
            if attempt + 1 < _ATTEMPTS:
                self.sleep(_wait_seconds(reply.retry_after, attempt))
        if reply.status != 200:
            raise UnreachableError(f"the server answered with status {reply.status}")
        return _content(reply.body)

    def _sent(self, data: bytes) -> Reply:
        try:
            return self.sender(self.endpoint, data, self.timeout_seconds)
        except TimeoutError:
            raise UnreachableError(f"the server did not answer within {self.timeout_seconds:g} seconds") from None
        except (OSError, http.client.HTTPException) as failure:
            # Only what the system says of it: a server's own words are not repeated.
            reason = failure.strerror if isinstance(failure, OSError) else type(failure).__name__
            raise UnreachableError(f"the server cannot be reached ({reason or type(failure).__name__})") from None


def _wait_seconds(retry_after: str, attempt: int) -> float:
    """What the server asks for where it is a plain number of seconds, else 1, 2, 4 …; never above the cap."""
    asked = retry_after.strip()
    is_number = asked.isascii() and asked.isdigit() and len(asked) < 10
    return min(float(asked) if is_number else _BACKOFF_SECONDS * 2**attempt, _MAX_WAIT_SECONDS)


def _content(body: bytes) -> str:
    """The text of the first choice of a chat completion."""
    if len(body) > MAX_REPLY_BYTES:
        raise RefusedError("the reply is too long")
    try:
        found = value_of(body.decode("utf-8"))
    except UnicodeDecodeError:
        raise RefusedError("the reply is not UTF-8") from None
    choices = found.get("choices") if isinstance(found, dict) else None
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    text = message.get("content") if isinstance(message, dict) else None
    if not isinstance(text, str):
        raise RefusedError("the reply is no chat completion")
    return text
