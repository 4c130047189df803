"""What a rule about one record may look at beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from honour_roll.roll import Reference
from honour_roll.rules.hints import Suggestions
from honour_roll.source.content import Content
from honour_roll.source.known import Known


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All content but records: a rule about one record must not depend on the others.

    What a rule finds here is kept with the record from build to build for as long as these
    stay the same.
    """

    reference: Reference
    known: Known
    suggestions: Suggestions

    @classmethod
    def of(cls, content: Content) -> Self:
        """Those of a content folder whose other files were read."""
        reference = Reference.of(content)
        return cls(reference, content.known, Suggestions(content.known, reference))
