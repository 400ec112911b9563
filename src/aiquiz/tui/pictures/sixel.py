"""A picture in the language of sixels: six lines of pixels at a time, one colour after the other.

Source: VT330/VT340 Programmer Reference Manual, volume 2, chapter 14.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from PIL import Image

__all__ = ["few_coloured", "sixels"]

_BAND: Final = 6
_BITS: Final = tuple(bytes([1 << line]) for line in range(_BAND))
"""What a pixel of each line, from above, adds to `?`, which is none."""
_RUN: Final = re.compile(rb"(.)\1{3,}", re.DOTALL)
_ENOUGH_COLOURS: Final = 64
"""With fewer, pixels of two colours are mixed to stand for a third."""
_FULL: Final = 255


def few_coloured(image: Image.Image, colours: int) -> Image.Image:
    """The picture, in red, green and blue, with a palette of at most so many colours."""
    chosen = image.quantize(colours)
    if colours >= _ENOUGH_COLOURS:
        return chosen
    return image.quantize(palette=chosen, dither=Image.Dither.FLOYDSTEINBERG)


def sixels(image: Image.Image) -> str:
    """What draws the picture, which has a palette, from the cursor to the right and down; what is around it stays."""
    width, height = image.size
    pixels, palette = image.tobytes(), image.getpalette() or []
    used = sorted(set(pixels))
    registers = "".join(
        f"#{colour};2;" + ";".join(str(round(part * 100 / _FULL)) for part in palette[3 * colour : 3 * colour + 3])
        for colour in used
    )
    bands = b"-".join(
        b"$".join(_band(pixels[at : at + _BAND * width], width)) for at in range(0, len(pixels), _BAND * width)
    )
    return f'\x1bP0;1;0q"1;1;{width};{height}{registers}{bands.decode("ascii")}\x1b\\'


def _band(pixels: bytes, width: int) -> Iterator[bytes]:
    """For each colour what it draws of at most six lines; all pixels of a line are added as one large number."""
    lines = [(pixels[at : at + width], _BITS[at // width]) for at in range(0, len(pixels), width)]
    for colour in sorted(set(pixels)):
        drawn = [(line, bit, line.find(colour)) for line, bit in lines if colour in line]
        first = min(at for _, _, at in drawn)
        last = max(line.rfind(colour) for line, _, _ in drawn) + 1
        total = int.from_bytes(b"?" * (last - first))
        for line, bit, _ in drawn:
            only = bytes(colour) + bit + bytes(_FULL - colour)
            total += int.from_bytes(line[first:last].translate(only))
        skipped = b"!%d?" % first if first else b""
        yield b"#%d%s%s" % (colour, skipped, _RUN.sub(_shortened, total.to_bytes(last - first)))


def _shortened(run: re.Match[bytes]) -> bytes:
    return b"!%d%s" % (len(run[0]), run[1])
