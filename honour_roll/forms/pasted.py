"""Pictures pasted into Word, as photo files: only what Word shows of them, nothing else."""

from __future__ import annotations

import hashlib
from io import BytesIO

from PIL import Image

from honour_roll.intake.draft import PhotoSource
from honour_roll.office.word_text import Picture
from honour_roll.photos.decode import decode
from honour_roll.photos.files import ENDINGS, PhotoFile, PhotoFormat
from honour_roll.photos.worker import Made
from honour_roll.photos.workshop import apart

_TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
# As cameras save; a crop is saved once, and then never again.
_QUALITY = 92


def file_name(stem: str, number: int, photo_format: PhotoFormat) -> str:
    """The name of photo ``number`` (from 1) of a record called ``stem``."""
    return f"{stem}{'' if number == 1 else f'-{number}'}{ENDINGS[photo_format][0]}"


def photo_source(picture: Picture, photo_format: PhotoFormat) -> PhotoSource:
    """Its bytes; raises ``PhotoRefused`` when they are asked for.

    What was cut off in Word is really cut off: it may show what nobody was to see.
    """
    if not any(picture.crop) and not picture.turn:
        return lambda: picture.data
    return lambda: _as_shown(picture, photo_format)


def _as_shown(picture: Picture, photo_format: PhotoFormat) -> bytes:
    digest = hashlib.sha256(picture.data).hexdigest()
    photo = PhotoFile(photo_format, digest, picture.data)
    return apart(make_cut, photo, picture.crop, picture.turn).files[0]


def make_cut(photo: PhotoFile, crop: tuple[float, float, float, float], turn: int) -> Made:
    """What a process of its own does: ``crop`` is what is cut off left, top, right and bottom."""
    image = decode(photo)
    left, top, right, bottom = crop
    box = (
        round(left * image.width),
        round(top * image.height),
        max(round((1 - right) * image.width), round(left * image.width) + 1),
        max(round((1 - bottom) * image.height), round(top * image.height) + 1),
    )
    shown = image.crop(box)
    if turn in _TURNS:
        shown = shown.transpose(_TURNS[turn])
    out = BytesIO()
    shown.save(out, photo.format, quality=_QUALITY)
    return Made(None, [out.getvalue()])
