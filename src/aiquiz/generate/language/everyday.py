"""Words of everyday life: a gap of nothing else could be filled by many another, unless the sentence explains it."""

from __future__ import annotations

from typing import Final

from aiquiz.generate.language.wordlists import word_set

__all__ = ["EVERYDAY", "is_everyday", "tells_who_says_so"]

EVERYDAY: Final = word_set(
    "permission variety flood fight insects insect animals animal plants plant grain food foods goods fish meat bread "
    "fruit vegetables crops seeds wood stone stones rock rocks mud sand clay soil earth dust dirt ash water waters ice "
    "snow rain wind winds air fire fires smoke heat cold light lights darkness noise sound sounds music song songs "
    "paper glass metal metals wool cotton cloth leather rope ropes wire wires string paint tools tool machine machines "
    "engine engines boat boats ship ships car cars train trains wagon wagons horse horses cattle sheep goats dogs cats "
    "birds bird trees tree leaves leaf grass flowers flower roots branches forest forests field fields river rivers "
    "lake lakes hill hills valley valleys coast shore island islands road roads path bridge bridges wall walls door "
    "doors window windows roof floor room rooms chair table bed box boxes bag bags bottle bottles basket baskets "
    "clothes clothing shoes hat coat hair skin bone bones blood flesh eyes eye ears mouth teeth head feet legs arms "
    "body bodies death life birth health illness disease sickness pain fear anger joy hope love hatred luck chance "
    "chaos disorder order peace war battle victory defeat attack attacks trouble danger risk damage loss losses "
    "failure success progress change changes growth trade business profit debt tax taxes price prices wages pay gold "
    "silver treasure gifts gift prize prizes reward rewards law laws rule rules power force strength weakness speed "
    "size weight length height depth distance space room pressure movement motion energy effort practice skill skills "
    "knowledge learning training experience memory ideas idea plan plans evidence proof truth lies secrets secret "
    "news letters letter books book pictures picture maps map numbers words names signs marks lines shapes shape "
    "street streets square squares lane lanes capital "
    "colour colours color colors soldiers soldier workers farmers sailors merchants traders priests doctors teachers "
    "students scholars artists writers visitors tourists strangers neighbours friends enemies enemy guests servants "
    "crowds crowd families homes houses farms villages towns cities markets shops schools churches hospitals prisons "
    "talks meetings meeting speech speeches debate agreement agreements deal deals compromise contract contracts "
    "support help aid advice warning warnings criticism praise protest protests anything ones alone mess success "
    "receptor substance substances material materials particle particles chemical chemicals fluid liquid gas gases "
    "process processes reaction reactions signal signals response responses product products structure structures "
    "molecule molecules contrast comparison remark remarks"
)
_SAYING_SO: Final = word_set(
    "tradition legend archaeology archaeologists analysis analyses science scientists research researchers specialists "
    "specialist experts expert scholars scholarship evidence something somewhere anybody history historians critics "
    "observers excavation excavations"
)
"""“Tradition blames the general”, “scientific analysis has shown”, “specialists could read them”."""
_KINDS_OF_IT: Final = word_set("scientific modern recent careful later many some most other")


def tells_who_says_so(text: str) -> bool:
    """Whether a phrase is only a word for those who say something, or for how it came to be known."""
    *before, last = text.casefold().split()
    return last in _SAYING_SO and all(word in _KINDS_OF_IT for word in before)


def is_everyday(text: str) -> bool:
    """Whether all words of a phrase are such, small words between them apart."""
    words = [word for word in text.casefold().split() if word not in ("and", "of", "the", "a", "an", "or")]
    return bool(words) and all(word in EVERYDAY for word in words)
