"""One part of XML looked at by a stream parser, before a library builds anything of it."""

from __future__ import annotations

from dataclasses import dataclass
from xml.parsers import expat

from honour_roll.office import refusals

# Word nests four elements a table within a table; libxml2 stops at 256.
_DEEPEST = 200
_MOST_ATTRIBUTES = 100
# The format asks for these two.
_ENCODINGS = ("utf-8", "utf-16", "us-ascii")


@dataclass(slots=True)
class Allowance:
    """How many elements a whole package may still have."""

    elements: int


class _Look:
    def __init__(self, part: str, allowance: Allowance) -> None:
        self._part = part
        self._allowance = allowance
        self._depth = 0
        # A namespace-blind parser: nothing but shape is of interest here.
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.XmlDeclHandler = self._declared
        self.parser.StartDoctypeDeclHandler = self._refuse_type
        self.parser.EntityDeclHandler = self._refuse_type

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._allowance.elements -= 1
        wide = len(attributes) > _MOST_ATTRIBUTES
        if self._depth > _DEEPEST or self._allowance.elements < 0 or wide:
            raise refusals.too_complex(self._part)

    def _end(self, name: str) -> None:
        self._depth -= 1

    def _declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() not in _ENCODINGS:
            raise refusals.broken(self._part)

    def _refuse_type(self, *_: object) -> None:
        raise refusals.document_type(self._part)


def check_markup(part: str, raw: bytes, allowance: Allowance) -> None:
    """Raise ``OfficeRefused`` for a DTD, an entity, broken XML, or more than is allowed."""
    look = _Look(part, allowance)
    try:
        # At once: older versions of expat begin a long token anew with every piece they are given.
        look.parser.Parse(raw, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise refusals.broken(part) from error
