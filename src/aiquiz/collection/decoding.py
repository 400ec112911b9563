"""The bytes of a picture become a picture of bounded size; bytes that are none are an error, whatever they are."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

__all__ = ["MAX_PIXELS", "MAX_PIXELS_OF_JPEG", "BrokenPictureError", "decoded"]

MAX_PIXELS: Final = 12_000_000
"""4,000 by 3,000; while it is decoded it takes up to 190 MB."""
MAX_PIXELS_OF_JPEG: Final = 50_000_000
"""A photograph is decoded at an eighth of its size, in 140 MB at most."""
_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP")
_KEPT_PX: Final = (960, 640)
_PAPER: Final = (255, 255, 255)

# Between one and two times a limit of its own Pillow would only warn, on the terminal that shows the app.
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


class BrokenPictureError(ValueError):
    """These bytes are no picture, or none that is shown; the message says why."""


def decoded(data: bytes) -> Image.Image:
    """The first frame of a PNG, JPEG, GIF or WebP in red, green and blue, upright, at most 960 by 640 pixels.

    What shines through stands on white, as on paper. Raises BrokenPictureError; one with too many pixels is turned
    away before one of them is decoded.
    """
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as opened:
            width, height = opened.size
            if width * height > (MAX_PIXELS_OF_JPEG if opened.format == "JPEG" else MAX_PIXELS):
                raise BrokenPictureError(f"it has too many pixels, {width} by {height}")
            opened.draft("RGB", _KEPT_PX)  # a JPEG is decoded at a fraction of its size
            mode = "RGBA" if opened.has_transparency_data else "RGB"
            image: Image.Image = opened if opened.mode == mode else opened.convert(mode)
            image.thumbnail(_KEPT_PX)
            return _on_paper(ImageOps.exif_transpose(image))
    except BrokenPictureError:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as failure:
        raise BrokenPictureError("it has too many pixels") from failure
    except Exception as failure:  # a decoder raises whatever it stumbled over in a broken file
        raise BrokenPictureError("it is broken, or cut short") from failure


def _on_paper(image: Image.Image) -> Image.Image:
    if image.mode == "RGB":
        return image
    paper = Image.new("RGB", image.size, _PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper
