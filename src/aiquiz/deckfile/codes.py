"""What each code of a deck file's diagnostics means: `aiquiz explain D012`."""

from types import MappingProxyType

from aiquiz.errors import Code

CODES = MappingProxyType[str, Code]({})
