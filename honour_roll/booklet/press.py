"""Files for a print house: boxes, crop marks, black on the black plate, the printer's profile."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from honour_roll.booklet.boxes import POINTS_A_MM, Box, box_of, grown, within
from honour_roll.booklet.colour_profile import ColourProfile
from honour_roll.booklet.geometry import BLEED
from honour_roll.booklet.ink import print_black_with_black
from honour_roll.booklet.print_claim import describe

SLUG, MARK_GAP, MARK = 7.0, 1.0, 5.0
"""Millimetres beyond the bleed: all of it, what stays free, the length of a mark."""
_HAIRLINE = 0.25
# What is of no use on paper; links and form fields must not lie on a page that is printed.
_FOR_SCREENS = (
    "AcroForm Dests MarkInfo Names OpenAction Outlines PageMode StructTreeRoot ViewerPreferences"
)
_FOR_SCREENS_ON_PAGES = "Annots CropBox StructParents Tabs"
# Every ink of the press at once, so that marks stand on all plates.
_REGISTRATION = "/Registration"


def prepare(
    pdf: bytes,
    wanted: Sequence[int],
    profile: ColourProfile | None,
    folds: Sequence[float] = (),
) -> bytes:
    """Pages of ``pdf``, which have a bleed of 3 mm around their trim box, ready for a press.

    ``wanted`` are their indices, rising: covers are printed apart. ``folds`` are marked too:
    millimetres from the left of the trim box. With ``profile`` the file says that it is PDF/X-4
    for that press, without one it doesn't. Equal input gives equal bytes. ValueError: a page
    has no such bleed.
    """
    with pikepdf.open(BytesIO(pdf)) as book:
        for n in sorted(set(range(len(book.pages))) - set(wanted), reverse=True):
            del book.pages[n]
        _leave_to_screens(book)
        print_black_with_black(book)
        registration = _registration(book)
        for page in book.pages:
            _frame(book, page, registration, folds)
        describe(book, profile, sha256(pdf + repr(list(wanted)).encode()).hexdigest())
        written = BytesIO()
        book.save(
            written,
            deterministic_id=True,
            force_version="1.6",  # that of PDF/X-4
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return written.getvalue()


def _leave_to_screens(book: pikepdf.Pdf) -> None:
    _drop(book.Root, _FOR_SCREENS)
    for page in book.pages:
        _drop(page.obj, _FOR_SCREENS_ON_PAGES)


def _drop(given: pikepdf.Object, keys: str) -> None:
    for key in keys.split():
        if f"/{key}" in given:
            del given[f"/{key}"]


def _registration(book: pikepdf.Pdf) -> pikepdf.Object:
    all_inks = book.make_stream(b"{dup dup dup}", FunctionType=4, Domain=[0, 1], Range=[0, 1] * 4)
    return book.make_indirect(Array([Name.Separation, Name.All, Name.DeviceCMYK, all_inks]))


def _frame(
    book: pikepdf.Pdf, page: pikepdf.Page, registration: pikepdf.Object, folds: Sequence[float]
) -> None:
    """Boxes and marks; what the page shows is cut at the bleed, so that no mark is covered."""
    trim, media = box_of(page.trimbox), box_of(page.mediabox)
    bleed = grown(trim, BLEED)
    if not within(bleed, media):
        raise ValueError(f"no bleed of {BLEED} mm around the page: {trim} in {media}")
    page.obj.MediaBox = Array(grown(bleed, SLUG))
    page.obj.BleedBox, page.obj.TrimBox = Array(bleed), Array(trim)
    left, bottom, right, top = bleed
    cut = f"q {left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f} re W n"
    page.contents_add(book.make_stream(cut.encode("ascii")), prepend=True)
    page.contents_add(book.make_stream(f"Q\n{_marks(trim, folds)}".encode("ascii")))
    # Pages may share their resources: the name must be free in all of them.
    spaces: Any = page.resources.get("/ColorSpace") or Dictionary()
    spaces[_REGISTRATION] = registration
    page.resources.ColorSpace = spaces


def _marks(trim: Box, folds: Sequence[float]) -> str:
    left, bottom, right, top = trim
    near, far = (BLEED + MARK_GAP) * POINTS_A_MM, (BLEED + MARK_GAP + MARK) * POINTS_A_MM
    lines: list[Box] = []
    for x in (left, right, *(left + fold * POINTS_A_MM for fold in folds)):
        lines += [(x, bottom - near, x, bottom - far), (x, top + near, x, top + far)]
    for y in (bottom, top):
        lines += [(left - near, y, left - far, y), (right + near, y, right + far, y)]
    drawn = "\n".join("{:.3f} {:.3f} m {:.3f} {:.3f} l S".format(*line) for line in lines)
    return f"q {_REGISTRATION} CS 1 SCN {_HAIRLINE} w\n{drawn}\nQ"
