"""Plots drawn with characters: pure functions from numbers to a `Content` of a given size."""
