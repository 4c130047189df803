"""A part of a document becomes part of the content, or its mistakes do."""

from __future__ import annotations

from typing import TypeVar

from honour_roll.model.base import Part
from honour_roll.source import content_problems
from honour_roll.source.content import Content, Unsound
from honour_roll.source.validation import validate
from honour_roll.source.yaml_reader import Document

P = TypeVar("P", bound=Part)


def take(
    content: Content,
    cls: type[P],
    file: str,
    document: Document,
    id: str | None,
    at: tuple[str, ...] = (),
) -> P | None:
    """What stands in ``document`` at ``at``, as ``cls``; None where it has mistakes.

    These are noted in ``content``, and what it says besides them, for checks. ``file`` is its
    name under the content folder.
    """
    if cls in content_problems.EXAMPLES and not at and document.is_blank:
        example = content_problems.EXAMPLES[cls]
        content.problems.append(content_problems.empty(document.file, example))
        return None
    part, problems = validate(cls, document, id=id, at=at)
    content.problems += problems
    if part is None and isinstance(data := document.at(at), dict):
        content.unsound.append(Unsound(cls, file, at, data))
    return part
