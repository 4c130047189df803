"""JPEG files damaged within the picture, which Pillow decodes without a word.

libjpeg warns of what it meets and goes on with grey, stripes or other colours. Pillow keeps these
warnings to itself; ``simplejpeg`` (libjpeg-turbo) makes an error of the first one.
"""

from __future__ import annotations

import re

from honour_roll.photos.errors import damaged_within, no_checker

# What libjpeg says (jerror.h) when a part of the picture is lost. It says more, of files that show
# every pixel: “Invalid SOS parameters” and “Inconsistent progression” of what telephones write,
# unknown revisions of JFIF. What it says as an error is left to the decoder that shows the photo.
_LOST = re.compile(
    r"premature end of data segment|bad Huffman code|bad arithmetic code"
    r"|found marker 0x\w+ instead of RST|Premature end of (?:JPEG|input) file"
)
# A changed byte mostly puts the codes out of step, so that some are left over in the end; in a
# JPEG in one scan nothing else is said of it. Cameras leave a few bytes, or padding.
_LEFT_OVER = re.compile(r"(\d+) extraneous bytes before marker 0x(\w\w)")
_MOST_LEFT_OVER = 7


def refuse_damage(jpeg: bytes) -> None:
    """Raise ``PhotoRefused`` if part of the picture is lost; ``jpeg`` has nothing but a picture.

    Not found is what leaves the codes in step: a few blocks of another colour, or a shade.
    """
    if _is_lost(_warning_of(jpeg), jpeg):
        raise damaged_within()


def _warning_of(jpeg: bytes) -> str:
    """What libjpeg says first, decoding the picture at an eighth of its size."""
    try:
        from simplejpeg import decode_jpeg
    except ImportError as error:
        raise no_checker() from error
    try:
        decode_jpeg(jpeg, "GRAY", min_width=1, min_height=1, min_factor=8, strict=True)
    except (ValueError, RuntimeError) as error:
        return str(error)
    return ""


def _is_lost(warning: str, jpeg: bytes) -> bool:
    left_over = _LEFT_OVER.search(warning)
    if left_over is None:
        return bool(_LOST.search(warning))
    number, marker = int(left_over[1]), bytes.fromhex(left_over[2])
    return number > _MOST_LEFT_OVER and not _is_padded(jpeg, marker)


def _is_padded(jpeg: bytes, marker: bytes) -> bool:
    """Whether one byte over and over stands before that ``marker``: data never looks so."""
    run = rb"([^\xff])\1{%d,}\xff+%s" % (_MOST_LEFT_OVER - 1, re.escape(marker))
    return re.search(run, jpeg, re.DOTALL) is not None
