"""A picture as it may be published: turned upright, made smaller, without anything the camera wrote into it."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from mufakat.core.problems import RuleBroken

LONGEST_SIDE = 1600
MOST_PIXELS = 80_000_000  # a picture that unpacks to more is refused before it is unpacked
FORMATS = ("JPEG", "PNG", "WEBP")


@dataclass(frozen=True, slots=True)
class Cleaned:
    content: bytes
    width: int
    height: int
    told_where: bool  # the picture as taken said where


def cleaned(content: bytes, name: str) -> Cleaned:
    """A new JPEG made of the pixels alone: place, time, camera and thumbnail stay behind."""
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as taken:
            if taken.width * taken.height > MOST_PIXELS:
                raise RuleBroken(
                    "“{name}” is larger than any page needs; save it smaller and add it again.", name=name
                )
            told_where = bool(taken.getexif().get_ifd(0x8825))
            upright = ImageOps.exif_transpose(taken).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise RuleBroken("“{name}” is no picture that can be read: JPEG, PNG or WebP.", name=name) from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    plain = Image.new("RGB", upright.size)
    plain.paste(upright)  # nothing but pixels goes over
    out = BytesIO()
    plain.save(out, "JPEG", quality=82, optimize=True)
    return Cleaned(out.getvalue(), plain.width, plain.height, told_where)
