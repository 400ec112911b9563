"""Learn from readers' verdicts how likely a question is to pass, and say how well that is foretold.

    .venv/bin/pip install scikit-learn
    .venv/bin/python bench/generation/learn.py [--write]

Fits one logistic model for each verdict on `read/verdicts.csv`, articles left out in turn; `--write` puts the models
of all articles into the package. AUC is the chance that of two questions, one passed and one failed, the passed one
is foretold higher.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parent))

import aiquiz.generate.judgement
from aiquiz.generate.judgement import figures_by_verdict
from verdicts import Judged, judged

WEIGHTS = Path(aiquiz.generate.judgement.__file__).parent / "weights.json"
STRENGTH = {"worth": 0.03, "one": 0.02, "clear": 0.2, "usable": 0.02}
"""How freely each model may fit: the inverse of the penalty, as found best with articles left out."""
ARTICLES = 12
"""A feature seen in fewer articles is left out."""
FOLDS = 10
SHARES = (0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1.0)


def main(*, write: bool) -> None:
    """Print how well the verdicts are foretold; write the models where asked to."""
    rows = list(judged())
    print(f"{len(rows)} questions of {len({row.article for row in rows})} articles")
    figures = [figures_by_verdict(row.candidate, row.analysis) for row in rows]
    models = {verdict: learnt(verdict, rows, [one[verdict] for one in figures]) for verdict in STRENGTH}
    if write:
        WEIGHTS.write_text(
            json.dumps(models, indent=1, sort_keys=True) + "\n",
            encoding="utf-8",
        )


def learnt(verdict: str, rows: Sequence[Judged], figures: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The model of one verdict, on all rows with these figures; prints how well it foretells articles left out."""
    shares = [_share(row, verdict) for row in rows]
    said = [(row, share) for row, share in zip(rows, shares, strict=True) if share is not None]
    features = [one for one, share in zip(figures, shares, strict=True) if share is not None]
    where = {(name, row.article) for (row, _), one in zip(said, features, strict=True) for name in one}
    seen = Counter(name for name, _ in where)
    kept = [{name: value for name, value in one.items() if seen[name] >= ARTICLES} for one in features]
    vectors = DictVectorizer(sparse=False)
    table = vectors.fit_transform(kept)
    passed = np.array([share > 0.5 for _, share in said])
    weight = np.array([min(row.readers, 2) for row, _ in said])
    groups = [row.article for row, _ in said]
    foretold = np.zeros(len(said))
    for here, there in GroupKFold(FOLDS, shuffle=True, random_state=1).split(table, passed, groups):
        model = LogisticRegression(C=STRENGTH[verdict], max_iter=5000)
        model.fit(table[here], passed[here], sample_weight=weight[here])
        foretold[there] = model.predict_proba(table[there])[:, 1]
    order = np.argsort(-foretold)
    auc = roc_auc_score(passed, foretold)
    best = "".join(f", {share:.0%} {passed[order[: int(share * len(order))]].mean():.3f}" for share in SHARES)
    print(f"{verdict}: AUC {auc:.3f} of {len(said)}, {table.shape[1]} features; passed of the best{best}")
    whole = LogisticRegression(C=STRENGTH[verdict], max_iter=5000).fit(table, passed, sample_weight=weight)
    named = zip(vectors.get_feature_names_out(), whole.coef_[0], strict=True)
    return {"": round(float(whole.intercept_[0]), 3)} | {
        str(name): round(float(value), 3) for name, value in named if abs(value) >= 0.0005
    }


def _share(row: Judged, verdict: str) -> float | None:
    """The share of readers who said yes; of `usable` the least of the three, None where one is not known.

    Rows of tables are shown otherwise since: only their worth still holds.
    """
    shares = (
        {"worth": row.worth}
        if row.candidate.generator == "table"
        else {"worth": row.worth, "one": row.one, "clear": row.clear}
    )
    if verdict != "usable":
        return shares.get(verdict)
    known = [share for share in shares.values() if share is not None]
    return min(known) if len(known) == len(STRENGTH) - 1 else None


if __name__ == "__main__":
    main(write="--write" in sys.argv[1:])
