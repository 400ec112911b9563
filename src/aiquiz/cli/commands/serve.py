"""`aiquiz serve`: the app in a browser on this computer."""

from __future__ import annotations

import argparse
import sys

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.numbers import whole
from aiquiz.cli.output import Console
from aiquiz.errors import ExitCode

__all__ = ["SERVE"]

_USUAL_PORT = 8437


class _Options(argparse.Namespace):
    decks: list[str]
    port: int
    listen: str
    name: list[str]
    open: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("decks", nargs="*", metavar="DECK", help="go straight to these decks; none: home")
    parser.add_argument(
        "--port", type=whole(0, 65535), default=_USUAL_PORT, metavar="N", help=f"0: a free one; usual: {_USUAL_PORT}"
    )
    parser.add_argument("--open", action="store_true", help="open the page in this computer's browser")
    parser.add_argument(
        "--listen", default="127.0.0.1", metavar="ADDRESS", help="let other computers in, without encryption"
    )
    parser.add_argument(
        "--name", action="append", default=[], metavar="HOST", help="a name by which browsers will call it"
    )


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.web import Listening, demand_extra

    listening = Listening.at(options.listen, options.name)
    demand_extra("aiquiz serve")
    from aiquiz.web.server import run_server

    if not listening.is_private:
        console.say("Warning: whoever reads the network between a browser and here sees all of it: this is not https.")

    def ready(url: str) -> None:
        console.say("aiquiz is ready. Open this address; it is a key, so keep it to yourself:")
        console.data(url)
        console.flush()
        console.say("Ctrl+C stops it.")
        if options.open:
            import webbrowser

            webbrowser.open(url)

    words = ("study", *options.decks) if options.decks else ()
    return run_server(listening, options.port, (sys.executable, "-m", "aiquiz", *words), ready=ready, say=console.say)


SERVE = Command(
    name="serve",
    summary="Use aiquiz in a browser on this computer",
    examples=(
        Example("aiquiz serve", "prints the address to open"),
        Example("aiquiz serve ai-rivalry --open", "one deck, in the usual browser"),
        Example("aiquiz serve --port 0", "on a free port"),
        Example("aiquiz serve --listen 192.168.1.20", "for a tablet in the same house"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
