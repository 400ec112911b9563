"""The codes of findings about a language model's address, for `aiquiz explain`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from aiquiz.errors import Code

__all__ = ["CODES"]

CODES: Final[Mapping[str, Code]] = {
    "M001": Code(
        "the model's address cannot be used",
        "`--llm` takes the base address of an OpenAI-compatible server, up to and without `/chat/completions`: "
        "http or https, a host, perhaps a port and a path. A name and password, a query or a fragment have no place "
        "in it; a key comes from the environment variable AIQUIZ_LLM_KEY.",
        bad="--llm localhost:8080",
        good="--llm http://127.0.0.1:8080/v1",
    ),
    "M002": Code(
        "the key for the model cannot be used",
        "AIQUIZ_LLM_KEY goes into a line of the request, so it must be printable ASCII without spaces. And it is sent "
        "only where nobody on the way can read it: over https, or to this very computer. Unset it for a server that "
        "needs none.",
    ),
}
