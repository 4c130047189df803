"""Black and grey of a PDF in the black plate alone, as a press wants its text and rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Operator, Stream

Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage

_FILL = {"g": "gray", "rg": "rgb", "cs": "space", "sc": "set", "scn": "set", "k": "other"}
_STROKE = {key.upper(): verb for key, verb in _FILL.items()}
_VERBS = _FILL | _STROKE
_GREY_SPACES = ("/DeviceGray", "/CalGray", "/G")
_RGB_SPACES = ("/DeviceRGB", "/CalRGB", "/RGB")


def print_black_with_black(pdf: pikepdf.Pdf) -> None:
    """Set every neutral colour that paints text, lines or areas in K; pictures stay as they are.

    A black that is given as grey or RGB would be separated into four inks: text would get
    coloured edges where the plates don't meet exactly. A neutral of value v becomes K = 1 - v.
    """
    for stream, resources in _streams(pdf):
        kept = _Rewriting(_neutral_spaces(resources))
        told = [one for given in pikepdf.parse_content_stream(stream) for one in kept.of(given)]
        written = pikepdf.unparse_content_stream(told)
        if isinstance(stream, pikepdf.Page):
            stream.obj.Contents = pdf.make_stream(written)
        else:
            stream.write(written)


def _streams(pdf: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Page | Stream, Any]]:
    for page in pdf.pages:
        yield page, page.resources
    for one in list(pdf.objects):
        if isinstance(one, Stream) and (one.get("/Subtype") == "/Form" or _is_tiling(one)):
            yield one, one.get("/Resources", Dictionary())


def _is_tiling(one: Stream) -> bool:
    # Of the two kinds of tiling only the first has colours of its own.
    return one.get("/PatternType") == 1 and one.get("/PaintType") == 1


def _neutral_spaces(resources: Any) -> dict[str, int]:
    """Names of colour spaces in which equal values are grey, with how many values each takes."""
    named = resources.get("/ColorSpace", Dictionary())
    counts = {name: _components(space) for name, space in named.items()}
    counts |= dict.fromkeys(_GREY_SPACES, 1) | dict.fromkeys(_RGB_SPACES, 3)
    return {name: count for name, count in counts.items() if count in (1, 3)}


def _components(space: Any) -> int:
    """1 for grey, 3 for RGB, 0 for any other."""
    if isinstance(space, Name):
        kind = str(space)
    else:
        kind = str(space[0])
        if kind == "/ICCBased":
            return int(space[1].get("/N", 0))
    return 1 if kind in _GREY_SPACES else 3 if kind in _RGB_SPACES else 0


@dataclass
class _Rewriting:
    """One content stream, read from its start; ``spaces`` are those that may be neutral."""

    spaces: dict[str, int]
    now: dict[str, str] = field(default_factory=dict)
    """The colour space in force, of ``k`` (filling) and ``K`` (stroking)."""
    saved: list[dict[str, str]] = field(default_factory=list)

    def of(self, given: Instruction) -> list[Instruction]:
        """What stands in the place of ``given``."""
        operator = str(given.operator)
        if operator == "q":
            self.saved.append(dict(self.now))
        elif operator == "Q" and self.saved:
            self.now = self.saved.pop()
        verb = _VERBS.get(operator)
        if verb is None or isinstance(given, pikepdf.ContentStreamInlineImage):
            return [given]
        plate = "k" if operator in _FILL else "K"
        return self._coloured(given, verb, plate)

    def _coloured(
        self, given: pikepdf.ContentStreamInstruction, verb: str, plate: str
    ) -> list[Instruction]:
        if verb == "space":
            self.now[plate] = str(given.operands[0])
            return [given]
        if verb != "set":
            self.now.pop(plate, None)
        space = self.now.get(plate)
        count = {"gray": 1, "rgb": 3, "set": self.spaces.get(space or "", 0)}.get(verb, 0)
        black = _black(list(given.operands), count)
        if black is not None:
            return [_instruction([0, 0, 0, black], plate)]
        if verb == "set" and space:
            # A neutral before it may have left the space that this colour counts on.
            return [_instruction([Name(space)], "cs" if plate == "k" else "CS"), given]
        return [given]


def _black(values: list[Any], count: int) -> float | None:
    """How much of K a neutral is; None for what is none."""
    if not count or len(values) != count or any(value != values[0] for value in values):
        return None
    return round(1 - min(1.0, max(0.0, float(values[0]))), 4)


def _instruction(operands: list[Any], operator: str) -> Instruction:
    return pikepdf.ContentStreamInstruction(operands, Operator(operator))
