"""Learn from first readings by how much a promise is too high for a text of a certain manner.

    .venv/bin/pip install scikit-learn
    .venv/bin/python bench/generation/manner.py

`read/first_readings.csv` has every question that readers met unread: what it promised then, how many read it, and how
many found it usable. What failed was mended afterwards and is no longer among what `learn.py` learns from; here it is.
Prints the weights of `judgement/promise.py`, and the AUC with and without them, articles left out in turn.
"""

from __future__ import annotations

import csv
import sys
from math import log
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parent))

from aiquiz.generate.worth.manner import businesslike, guidelike
from aiquiz.generate.worth.newslike import newslike
from verdicts import HERE, articles

FILE = HERE / "read" / "first_readings.csv"
FOLDS = 10
MANNERS = {
    "newslike": lambda article: newslike(article.title, article.text),
    "businesslike": lambda article: businesslike(article.text),
    "guidelike": lambda article: guidelike(article.text),
}


def main() -> None:
    """Print what each manner takes off the logit of a promise, alone and beside the others."""
    figures = {name: {manner: of(article) for manner, of in MANNERS.items()} for name, article in articles()}
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["article"] in figures and 0 < float(row["promise"]) < 1]
    passed = np.array([int(row["usable"]) * 2 > int(row["readers"]) for row in rows])
    weight = np.array([int(row["readers"]) for row in rows])
    groups = [row["article"] for row in rows]
    logit = np.array([log(float(row["promise"]) / (1 - float(row["promise"]))) for row in rows])
    print(f"{len(rows)} questions of {len(set(groups))} articles")
    for manners in ((), *((manner,) for manner in MANNERS), ("businesslike", "guidelike"), tuple(MANNERS)):
        table = np.column_stack([logit, *([figures[one][manner] for one in groups] for manner in manners)])
        foretold = np.zeros(len(rows))
        for here, there in GroupKFold(FOLDS, shuffle=True, random_state=1).split(table, passed, groups):
            model = LogisticRegression(C=10, max_iter=3000).fit(table[here], passed[here], sample_weight=weight[here])
            foretold[there] = model.predict_proba(table[there])[:, 1]
        slope, *shifts = LogisticRegression(C=10, max_iter=3000).fit(table, passed, sample_weight=weight).coef_[0]
        told = ", ".join(f"{name} {shift / slope:+.2f}" for name, shift in zip(manners, shifts, strict=True))
        print(f"AUC {roc_auc_score(passed, foretold):.4f} {told}")


if __name__ == "__main__":
    main()
