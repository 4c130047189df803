"""The pictures in a drawing of a Word file, as Word crops and turns them, and its text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.parts.story import StoryPart

from honour_roll.office.word_styles import w
from honour_roll.office.word_text import Picture

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_V = "{urn:schemas-microsoft-com:vml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Shares in DrawingML are in thousandths of a percent, angles in sixty-thousandths of a degree.
_WHOLE, _DEGREE = 100_000, 60_000


def pictures_in(drawing: Any, part: StoryPart) -> Iterator[Picture]:
    """Those that lie in the file; of alternatives only the first is looked at."""
    drawing = _as_shown(drawing)
    if drawing is None:
        return
    for fill in drawing.iter(f"{_A}blip", f"{_V}imagedata"):
        id = fill.get(f"{_R}embed") or fill.get(f"{_R}id")
        relation = part.rels.get(id) if id else None
        if relation is not None and not relation.is_external:
            yield Picture(relation.target_part.blob, _crop(fill), _turn(fill))


def text_boxes_in(drawing: Any) -> Iterator[Any]:
    """What holds the paragraphs of its text boxes; of alternatives only the first is looked at."""
    drawing = _as_shown(drawing)
    for child in () if drawing is None else drawing:
        if child.tag == w("txbxContent"):
            yield child
        else:
            yield from text_boxes_in(child)


def _as_shown(element: Any) -> Any | None:
    """Of alternatives the one that Word shows; anything else as it is."""
    if element.tag != f"{_MC}AlternateContent":
        return element
    choice = element.find(f"{_MC}Choice")
    return element.find(f"{_MC}Fallback") if choice is None else choice


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
