"""`python -m aiquiz` is `aiquiz`."""

from aiquiz.cli.main import run

if __name__ == "__main__":
    run()
