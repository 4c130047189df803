"""The pictures in a drawing of a Word file, with the crop and the turn that Word shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.parts.story import StoryPart

from honour_roll.office.word_text import Picture

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_V = "{urn:schemas-microsoft-com:vml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Shares in DrawingML are in thousandths of a percent, angles in sixty-thousandths of a degree.
_WHOLE, _DEGREE = 100_000, 60_000


def pictures_in(drawing: Any, part: StoryPart) -> Iterator[Picture]:
    """Those that lie in the file; of alternatives only the first is looked at."""
    if drawing.tag == f"{_MC}AlternateContent":
        choice = drawing.find(f"{_MC}Choice")
        drawing = drawing.find(f"{_MC}Fallback") if choice is None else choice
        if drawing is None:
            return
    for fill in drawing.iter(f"{_A}blip", f"{_V}imagedata"):
        id = fill.get(f"{_R}embed") or fill.get(f"{_R}id")
        relation = part.rels.get(id) if id else None
        if relation is not None and not relation.is_external:
            yield Picture(relation.target_part.blob, _crop(fill), _turn(fill))


def _crop(fill: Any) -> tuple[float, float, float, float]:
    cut = fill.getparent().find(f"{_A}srcRect")
    if cut is None:
        return (0, 0, 0, 0)
    left, top, right, bottom = (_share(cut.get(side)) for side in "ltrb")
    return (left, top, right, bottom) if left + right < 1 and top + bottom < 1 else (0, 0, 0, 0)


def _turn(fill: Any) -> int:
    """Whole quarters only: a photo that hangs a little askew is straight in the file."""
    shape = fill.getparent().getparent()
    frame = None if shape is None else shape.find(f".//{_A}xfrm")
    rotation = "0" if frame is None else frame.get("rot", "0")
    if not rotation.lstrip("-").isdecimal() or len(rotation) > 12:
        return 0
    return round(int(rotation) / _DEGREE / 90) * 90 % 360


def _share(text: str | None) -> float:
    if not text or not text.isdecimal() or len(text) > 9:
        return 0
    return int(text) / _WHOLE
