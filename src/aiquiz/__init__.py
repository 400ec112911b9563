"""aiquiz: an article becomes a deck of questions, studied in the terminal until it is remembered."""

__all__ = ["__version__"]

__version__ = "0.1.0"
