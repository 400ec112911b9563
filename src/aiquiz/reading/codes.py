"""Every diagnostic an article can get, for `aiquiz explain`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aiquiz.errors import Code

__all__ = [
    "BROKEN_DOCUMENT",
    "CODES",
    "EMPTY",
    "MISSING_INGEST",
    "NOTHING_LEFT",
    "NOT_TEXT",
    "PROTECTED",
    "SCAN",
    "TOO_LARGE",
    "UNDECODABLE",
    "WEB_ADDRESS",
]

EMPTY: Final = "A001"
NOTHING_LEFT: Final = "A002"
NOT_TEXT: Final = "A003"
UNDECODABLE: Final = "A004"
TOO_LARGE: Final = "A005"
WEB_ADDRESS: Final = "A006"
MISSING_INGEST: Final = "A007"
SCAN: Final = "A008"
PROTECTED: Final = "A009"
BROKEN_DOCUMENT: Final = "A010"

CODES: Final[Mapping[str, Code]] = MappingProxyType(
    {
        EMPTY: Code(
            "the article is empty",
            "The file has no bytes, or nothing but white space. Check that it was saved completely and that it is "
            "the file you meant.",
        ),
        NOTHING_LEFT: Code(
            "nothing is left of the article after cleaning",
            "Everything in the file looks like the surroundings of an article: menus, share buttons, cookie notices, "
            "comments. Open the file and check that it holds the article's own paragraphs; a page that loads its text "
            "later must be copied from the browser instead of downloaded.",
        ),
        NOT_TEXT: Code(
            "the file is not text",
            "aiquiz reads plain text, Markdown, HTML and EPUB, and with the extra `ingest` PDF and Word (docx). Other "
            "documents, pictures and archives it cannot read: open the document in its own program and save it as "
            "plain text or as HTML.",
            bad="aiquiz generate report.odt -o report.yaml",
            good="aiquiz generate report.txt -o report.yaml",
        ),
        UNDECODABLE: Code(
            "the file's characters cannot be decoded",
            "The bytes are neither UTF-8 nor UTF-16 nor any encoding the file declares, and guessing would put wrong "
            "letters into your questions. Open the file in the program that wrote it, or in a text editor, and save it "
            "with the encoding UTF-8. The position named is the first byte that does not fit.",
        ),
        TOO_LARGE: Code(
            "the article is too large",
            "An article may have at most 8 MB, which is more than a thousand pages of text. Split a longer file into "
            "chapters: a deck per chapter is also easier to learn.",
        ),
        WEB_ADDRESS: Code(
            "a web address is not a file",
            "aiquiz never uses the network. Open the address in your browser, save the page as HTML (“Web page, HTML "
            "only”), and give aiquiz that file.",
            bad="aiquiz generate https://example.org/story -o story.yaml",
            good="aiquiz generate story.html -o story.yaml",
        ),
        MISSING_INGEST: Code(
            "the package that reads such documents is not installed",
            "PDF and Word documents are read with the packages of the extra `ingest`. The hint is the command that "
            "installs them; or save the document as plain text or HTML.",
        ),
        SCAN: Code(
            "the PDF is a scan",
            "Its pages are pictures, so there are no words to read. A program for text recognition puts the words "
            "behind the pictures; look the result through, since names and numbers are often misread.",
        ),
        PROTECTED: Code(
            "the document is protected",
            "It can be opened only with a password or in one program. aiquiz does not take protection off.",
        ),
        BROKEN_DOCUMENT: Code(
            "the document is damaged",
            "It looks like a document of this format and cannot be taken apart. Perhaps it was downloaded only in "
            "part; opened in its own program and saved anew it can usually be read.",
        ),
    }
)
