"""Where a model is asked, and whether a key may go there."""

from __future__ import annotations

import ipaddress
from dataclasses import field
from typing import Final
from urllib.parse import SplitResult, urlsplit

from aiquiz.errors import UsageError
from aiquiz.values import dataclass

__all__ = ["Endpoint", "endpoint_of"]

_MAX_URL_CHARS: Final = 2000


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A server that answers chat completions. `port` 0 is the scheme's own; `path` is that of the completions.

    `key` is empty where none is needed. It is no part of the value's text, so that no message can show it.
    """

    is_secure: bool
    host: str
    port: int
    path: str
    model: str
    key: str = field(default="", repr=False)


def endpoint_of(url: str, model: str, key: str = "") -> Endpoint:
    """The endpoint at a base address such as `http://127.0.0.1:8080/v1`.

    Raises UsageError: M001 for an address that cannot be used, M002 for a key that cannot be sent there. Neither
    tells the key, nor what stands in the address.
    """
    parts, port = _parts(url)
    secure = parts.scheme == "https"
    host = parts.hostname or ""
    if key and not (key.isascii() and key.isprintable() and " " not in key):
        raise _key_error("the key in AIQUIZ_LLM_KEY is not printable ASCII without spaces", "copy it once more")
    if key and not secure and not _is_this_computer(host):
        hint = "use an https address, or unset AIQUIZ_LLM_KEY"
        raise _key_error("the key in AIQUIZ_LLM_KEY would travel unencrypted", hint)
    return Endpoint(secure, host, port, parts.path.rstrip("/") + "/chat/completions", model, key)


def _parts(url: str) -> tuple[SplitResult, int]:
    try:
        parts = urlsplit(url)
        port = parts.port or 0
        host = parts.hostname or ""
        host.encode("idna")
    except (ValueError, UnicodeError):
        raise _address_error("it is malformed") from None
    if parts.scheme not in ("http", "https"):
        raise _address_error("it does not begin with http:// or https://")
    if not host:
        raise _address_error("it names no host")
    if parts.username is not None or parts.password is not None:
        raise _address_error("it holds a name or a password, which would end up in histories and logs")
    if parts.query or parts.fragment or "?" in url or "#" in url:
        raise _address_error("it holds a query or a fragment")
    if not (url.isascii() and url.isprintable() and " " not in url and len(url) <= _MAX_URL_CHARS):
        raise _address_error("it holds characters that no address has, or is too long")
    return parts, port


def _address_error(reason: str) -> UsageError:
    hint = "write it like `--llm http://127.0.0.1:8080/v1`"
    return UsageError.at("aiquiz generate", "M001", f"the address after `--llm` cannot be used: {reason}", hint)


def _key_error(message: str, hint: str) -> UsageError:
    return UsageError.at("aiquiz generate", "M002", message, hint)


def _is_this_computer(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
