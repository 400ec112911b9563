"""In what manner a text is written, and what that takes off a question's promise."""

from __future__ import annotations

from aiquiz.generate.analysis import analyse
from aiquiz.generate.engine import candidates_of
from aiquiz.generate.worth.manner import businesslike, guidelike
from articles import article

_FIRM = "The company sold its shares to other firms in 1902, and sales and profits of its brands rose."
_GUIDE = "In the next room of the gallery, on the first floor, visitors of the museum see the collection on display."
_PLAIN = "The river rises in the hills of Olm and runs north through a valley of oaks and elms."


def test_a_firms_story_and_a_guide_are_told_from_other_texts() -> None:
    assert businesslike(_FIRM) == guidelike(_GUIDE) == 1
    assert businesslike(_PLAIN) == guidelike(_PLAIN) == businesslike("") == guidelike("") == 0
    assert 0 < businesslike(" ".join([_FIRM, *[_PLAIN] * 30])) < 1
    assert guidelike(" ".join([_GUIDE, *[_PLAIN] * 99])) == 0


def test_the_same_question_promises_less_in_a_firms_story_and_in_a_guide() -> None:
    asked = "Ada Quill of Olm invented the first steam whistle in 1905."

    def promised(told: str) -> float:
        return max(one.promise for one in candidates_of(article(asked, told))[1] if "1905" in one.answers)

    plain = analyse(article(asked, _PLAIN))
    assert plain.businesslike == plain.guidelike == 0
    assert promised(_PLAIN) > promised(_FIRM)
    assert promised(_PLAIN) > promised(_GUIDE)
