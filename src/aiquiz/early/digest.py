"""Digests without hashlib, which would bring OpenSSL with it."""

from __future__ import annotations

try:
    from _blake2 import blake2b  # what `hashlib.blake2b` is
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b"]
