"""BLAKE2b without the module around it: `hashlib` brings OpenSSL with it, 3 MB that nothing on a screen needs."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b"]
