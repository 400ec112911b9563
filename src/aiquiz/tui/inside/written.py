"""The shapes in which Textual writes parts of a screen."""

from __future__ import annotations

from textual._compositor import ChopsUpdate, CompositorUpdate

__all__ = ["ChopsUpdate", "CompositorUpdate"]
