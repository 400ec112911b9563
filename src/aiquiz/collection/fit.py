"""The optimiser's own process: training items on standard input, 21 parameters on standard output, both JSON."""

from __future__ import annotations

import json
import sys

__all__ = ["main"]


def main() -> None:
    """Reads a list of items, each a list of (rating 1–4, days since the answer before), and prints the fit."""
    import fsrs_rs_python as optimizer

    items = [
        optimizer.FSRSItem([optimizer.FSRSReview(rating, days) for rating, days in item])
        for item in json.load(sys.stdin)
    ]
    sys.stdout.write(json.dumps(list(optimizer.FSRS([]).compute_parameters(items))))


if __name__ == "__main__":
    main()
