"""Who may use the server: a browser that was started with the secret URL, from a page of the server itself."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable
from typing import Self

from aiquiz.values import dataclass

__all__ = ["HEADERS", "Access"]

_CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",  # xterm.js writes its colours and sizes as style elements
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": _CONTENT_SECURITY_POLICY,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Server": "aiquiz",
}
"""What goes out with every answer of the server."""


@dataclass(frozen=True, slots=True)
class Access:
    """The secrets and names of one run of the server.

    `token` stands in the start URL and is traded for the cookie `cookie_name`, whose value is `pass_value`; neither
    can be had from the other. `hosts` are the values of the header Host that are answered, each with its port.
    """

    token: str
    pass_value: str
    cookie_name: str
    hosts: frozenset[str]

    @classmethod
    def for_run(cls, names: Iterable[str], port: int) -> Self:
        """New secrets, for a server that is called by one of `names` (as in a URL) on `port`."""
        hosts = {f"{name}:{port}" for name in names}
        if port == 80:  # browsers leave the usual port out
            hosts |= set(names)
        # Cookies do not know ports: two servers on one computer must not take each other's away.
        return cls(secrets.token_urlsafe(32), secrets.token_urlsafe(32), f"aiquiz-{port}", frozenset(hosts))

    def knows_host(self, host: str | None) -> bool:
        """Whether the request calls us by a name of ours. A page that points a name of its own here is refused."""
        return host is not None and host.lower() in self.hosts

    def is_own_origin(self, origin: str | None) -> bool:
        """Whether a page of ours asks. Browsers send the header with every WebSocket, and pages cannot forge it."""
        scheme, separator, host = (origin or "").partition("://")
        return bool(separator) and scheme in ("http", "https") and host.lower() in self.hosts

    def takes_token(self, token: str) -> bool:
        """Whether this is the start URL's token."""
        return hmac.compare_digest(token.encode(), self.token.encode())

    def takes_pass(self, value: str | None) -> bool:
        """Whether this is the cookie that the token was traded for."""
        return value is not None and hmac.compare_digest(value.encode(), self.pass_value.encode())
