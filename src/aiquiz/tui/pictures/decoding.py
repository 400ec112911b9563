"""The bytes of a picture become a picture of bounded size; bytes that are none are an error, whatever they are."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

__all__ = ["MAX_PIXELS", "BrokenPictureError", "decoded"]

MAX_PIXELS: Final = 24_000_000
"""A good photograph; decoded it takes some 100 MB, for the blink of an eye."""
_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP")
_KEPT_PX: Final = (960, 640)
_PAPER: Final = (255, 255, 255)

# Between one and two times a limit of its own Pillow would only warn, on the terminal that shows the app.
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


class BrokenPictureError(ValueError):
    """These bytes are no picture, or none that is shown."""


def decoded(data: bytes) -> Image.Image:
    """The first frame of a PNG, JPEG, GIF or WebP in red, green and blue, upright, at most 960 by 640 pixels.

    What shines through stands on white, as on paper. Raises BrokenPictureError; one with more than MAX_PIXELS is
    turned away before a pixel of it is decoded.
    """
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as opened:
            width, height = opened.size
            if width * height > MAX_PIXELS:
                raise BrokenPictureError(f"{width} by {height} pixels are too many")
            opened.draft("RGB", _KEPT_PX)  # a JPEG is decoded at a fraction of its size
            image = opened.convert("RGBA" if opened.has_transparency_data else "RGB")
            image.thumbnail(_KEPT_PX)
            return _on_paper(ImageOps.exif_transpose(image))
    except BrokenPictureError:
        raise
    except Exception as failure:  # a decoder raises whatever it stumbled over in a broken file
        raise BrokenPictureError(type(failure).__name__) from failure


def _on_paper(image: Image.Image) -> Image.Image:
    if image.mode == "RGB":
        return image
    paper = Image.new("RGB", image.size, _PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper
