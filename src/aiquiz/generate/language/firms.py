"""Firms and what everybody knows to be theirs: beside it nobody has to be told which firm is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

__all__ = ["product_of"]

_PRODUCTS: Final[Mapping[str, str]] = {
    "Adobe": r"Photoshop",
    "Airbus": r"A3[0-9]0(?:neo)?",
    "Amazon": r"Kindle|Alexa",
    "Apple": r"iPhones?|iPads?|iPods?|iMacs?|iTunes|iOS|Macintosh|MacBooks?|Siri|App Store",
    "Boeing": r"(?<=the )7[0-8]7|7[0-8]7(?:s| MAX)|Dreamliners?",
    "ByteDance": r"TikTok",
    "Disney": r"Mickey Mouse|Donald Duck",
    "Facebook": r"(?<=Mark )Zuckerberg",
    "Ford": r"Model Ts?|Mustangs?",
    "Google": r"Chrome|Chromebooks?|Android|Gmail|AlphaGo",
    "IBM": r"Deep Blue",
    "Intel": r"Pentiums?",
    "McDonald's": r"Big Macs?|Ronald McDonald",
    "Meta": r"(?<=Mark )Zuckerberg|Facebook",
    "Microsoft": r"Windows(?= (?:\d|NT|XP|Vista|Phone|PCs?)|,|\.)|Xbox|PowerPoint|Internet Explorer|MS-DOS",
    "Nestlé": r"Nescafé|Nespresso",
    "Nintendo": r"Game Boys?|Super Mario|Mario",
    "Nvidia": r"GeForce|CUDA",
    "OpenAI": r"ChatGPT|GPT-\d(?:\.\d)?",
    "Samsung": r"Galaxy(?= (?:[A-Z]\d|Note|Fold))",
    "Sony": r"PlayStations?|Walkm[ae]n",
    "SpaceX": r"Falcon (?:9|Heavy)|Starlink|Starship",
    "Tesla": r"Model [S3XY]\b|Cybertrucks?",
    "Toyota": r"Corollas?|Prius",
    "Volkswagen": r"Beetles?",
}


def product_of(firm: str, prompt: str, about: str) -> str:
    """What in a question tells the firm that is left out: “_____ released ChatGPT”; empty where nothing does.

    Where `about`, the title and label of the article, names the firm or that product, the article is told for it, and
    it may be asked.
    """
    told = _PRODUCTS.get(firm)
    found = re.search(rf"(?<![\w’'.,-])(?:{told})(?![\w-])", prompt) if told else None
    if found is None or any(_holds(about, word) for word in (firm, found.group())):
        return ""
    return found.group()


def _holds(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
