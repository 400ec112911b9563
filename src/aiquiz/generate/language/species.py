"""Animals and plants as words: behind a name they are the rest of what a species or a breed is called."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.language.gazetteer import PLACES
from aiquiz.generate.language.wordlists import word_set

__all__ = ["goes_on_as_species"]

_ANIMALS: Final = (
    "whale dolphin porpoise seal walrus otter bear wolf fox lynx tiger lion leopard elephant rhinoceros rhino "
    "hippopotamus camel deer elk moose reindeer caribou antelope gazelle bison buffalo horse pony donkey goat "
    "cow ox terrier shepherd sheepdog hound spaniel retriever cat rat mouse hare rabbit squirrel hamster "
    "hedgehog badger beaver bat kangaroo monkey macaque lemur gorilla tortoise turtle crocodile alligator "
    "lizard gecko monitor snake viper cobra python frog toad newt salamander eel cod herring salmon trout "
    "sturgeon shark ray tuna carp oyster mussel clam crab lobster shrimp krill squid octopus eagle hawk falcon "
    "owl crane stork heron goose duck swan gull tern puffin petrel albatross penguin pelican crow raven rook "
    "jay finch sparrow thrush robin swallow parrot parakeet pigeon dove turkey bee wasp hornet ant beetle moth "
    "butterfly mosquito fly locust"
)
_PLANTS: Final = (
    "pine fir spruce larch cedar cypress yew oak beech elm birch maple chestnut willow poplar cress lily rose "
    "orchid tulip poppy ivy thistle knotweed bamboo"
)
_ONE: Final = "|".join(f"{_ANIMALS} {_PLANTS}".split())
_MANY: Final = "sheep|swine|cattle|geese|mice|oxen|wolves|flies|butterflies|mosquitoes|ponies|lilies|poppies|finches"
_KINDS: Final = (
    r"(?:common|right|sperm|giant|great|greater|lesser|little|dwarf|pygmy|wild|feral|domestic|horned|spotted|striped|hooded"
    r"|crested|grey|gray|red|white|black|brown|blue|green|yellow|golden|silver|[a-z]+-[a-z]+ed)"
)
_ANIMAL: Final = rf"(?:(?:{_ONE})(?P<many>s)?|(?P<herd>{_MANY}))\b(?!-| (?:[a-z]+ers?|trade|market|industry)\b)"
_REST: Final = re.compile(rf" (?P<kind>(?:{_KINDS} )*){_ANIMAL}")
_WHERE: Final = re.compile(
    r"\b(?:in|at|near|off|from|to|across|around|throughout|outside|into|on|by|through|towards?|with) (?:the )?$"
)
_THE: Final = re.compile(r"\b[Tt]he $")
_OCEANS: Final = word_set("Atlantic Pacific Arctic Antarctic")


def goes_on_as_species(before: str, name: str, after: str) -> bool:
    """Whether a name between the two is only the first word of an animal or a plant: “_____ right whales”, and not “in
    _____ whales were hunted”.

    What nothing else is called by may be asked, “the wild _____ camel”; and what is told of “the _____ horned lizard”
    is told of it alone.
    """
    rest = _REST.match(after)
    if rest is None or _WHERE.search(before):
        return False
    is_place = name in PLACES or name.split()[-1] in _OCEANS
    is_one = _THE.search(before) is not None and not (rest["many"] or rest["herd"])
    return (is_place or rest["kind"] != "") and not is_one
