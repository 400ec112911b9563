"""Guessing an article's language from its commonest words. Small on purpose: a guess, not a science."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from aiquiz.reading.wordlist import word_set

__all__ = ["ENGLISH", "guessed_language", "is_foreign"]

ENGLISH: Final = "en"

# Words that are frequent in one language and, as far as possible, rare in the others.
_COMMON_WORDS: Final = {
    "en": "the of and to in is that was for it with as his on be at by had are but from or have an they which were "
    "her she there been their has would what will if can all when who more its about than them into "
    "a i you not this we do so no how why your our my us here out up only also one two some most new over",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
    "dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur",
    "fr": "le la les des et du en un une est que dans pour qui sur au par plus pas avec sont ce il elle cette ses ont "
    "aux mais son leur été être ou nous vous comme fait même deux très sans entre ces",
    "es": "el la los las de y en un una que es por con para del se su al lo como más pero sus le ha sobre este ya "
    "entre cuando todo esta ser son dos también fue había era muy años hasta desde",
    "pt": "o os as da do em um uma que é por com não para dos das se na no ao mais como mas foi pelo pela são "
    "seu sua ou quando muito nos já também só entre depois isso ser",
    "it": "il lo gli di che è un una per con non del della dei delle nel nella si sono dal alla più anche come ma al "
    "da le ha questo su era stato essere loro tra dopo fu",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om als dan maar bij ook door nog naar heeft "
    "uit wordt werd was hij ze deze over geen",
    "sv": "och att det som en på är av för med till den har de inte om ett men var jag sig så från vi kan när eller "
    "han efter vid under också nu ska hade",
    "da": "og at det som en på er af for med til den har de ikke om et men var jeg sig så fra vi kan når eller han "
    "efter ved blev også skal havde",
    "pl": "w i na z się nie do to że jest o jak za od po przez dla są ale jego oraz był która które który tym "
    "być tylko może już ich",
    "cs": "a v se na je že s z do o ve pro jako by za po ale jsou byl od nebo podle jeho které který která také "
    "však už jen může než při",
    "fi": "ja on ei että se oli hän mutta ovat kun joka myös mukaan kuin tai niin sen vain ole hänen voi jos "
    "sekä nyt jo olla ollut",
    "tr": "ve bir bu da de için ile çok olarak daha gibi olan sonra kadar en ancak ne var ama her değil olduğu",
    "lt": "ir kad yra su į iš tai buvo o bet kaip ne jis po dėl už apie arba jau gali tik prie nuo per jo",
    "lv": "un ir ka no par ar uz kas bija tika arī lai bet kā tas gan pēc vai līdz vairāk viņš pie gada šī",
    "vi": "và của là có trong được các cho với một những không người đã từ đến này khi để như về giữa ra năm vào",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan adalah oleh juga ke sebagai karena telah "
    "atau tersebut bisa ada",
}
_PROFILES: Final = {code: word_set(words) for code, words in _COMMON_WORDS.items()}

# Scripts that are (nearly) a language each; kana and the Ukrainian letters tell those languages from their larger
# neighbours.
_KANA = re.compile("[\u3040-\u30ff]")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_SCRIPTS: Final = (
    ("ko", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile("[\u3040-\u30ff\u3400-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
)
_SAMPLE_CHARS: Final = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_SHARE: Final = 0.05  # real prose has 30–50 % common words of its own language
_SCRIPT_SHARE: Final = 0.3


def guessed_language(text: str, declared: str = "") -> str:
    """ISO 639-1 code of the language of `text`; `declared`, else English, where the text does not tell."""
    sample = text[:_SAMPLE_CHARS]
    by_script = _by_script(sample)
    if by_script:
        return by_script
    words = _WORD.findall(sample.casefold())
    hits = _hits(words)
    best = max(_PROFILES, key=lambda code: hits[code])
    if hits[best] >= max(3, _LEAST_SHARE * len(words)):
        return best
    return declared[:2].lower() if re.fullmatch(r"[A-Za-z]{2}\b.*", declared) else ENGLISH


def is_foreign(text: str, language: str) -> bool:
    """Whether a short text, such as a heading, is clearly not in `language`: another script, or common words of
    another language and not one of its own."""
    by_script = _by_script(text)
    if by_script:
        return by_script != language and {by_script, language} != {"ru", "uk"}
    words = _WORD.findall(text.casefold())
    hits = _hits(words)
    if language not in _PROFILES or hits[language]:
        return False
    # Single letters are evidence of nothing: English has its `’s`, and mathematics its `a` and `o`.
    hits = _hits([word for word in words if len(word) > 1])
    others = max((count for code, count in hits.items() if code != language), default=0)
    return others >= max(2, 0.15 * len(words))


def _hits(words: list[str]) -> Counter[str]:
    """For each language, how many of `words` are among its common words."""
    hits: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for code, profile in _PROFILES.items():
            if word in profile:
                hits[code] += count
    return hits


def _by_script(text: str) -> str:
    """The language whose script holds a good part of the letters of `text`; empty for Latin script."""
    letters = sum(map(str.isalpha, text))
    for code, script in _SCRIPTS:
        if letters and len(script.findall(text)) >= _SCRIPT_SHARE * letters:
            if code == "zh" and _KANA.search(text):
                return "ja"
            return "uk" if code == "ru" and _UKRAINIAN.search(text) else code
    return ""
