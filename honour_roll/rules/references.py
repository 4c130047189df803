"""``unknown-reference``: every id that an entry refers to exists.

Why: an honour of a unit that nobody knows is on no page and in no count.

Good: ``unit: sa-pa`` where ``units/sa-pa.yml`` (or a register of ``units/``) has that id.
Bad:  ``unit: sapa``; the nearest id is suggested.
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.finding import Finding
from honour_roll.rules.hints import did_you_mean
from honour_roll.rules.uses import Use, uses
from honour_roll.text.labels import VOCABULARY
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.text.suggest import nearest

_PLACES = {
    "units": Message("đơn vị", "unit"),
    "records": Message("điển hình", "record"),
    "decisions": Message("quyết định", "decision"),
}
# 75 ms for 10,000 ids: a folder full of unknown words must not hold anybody up.
_MOST_COMPARED = 500_000


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Ids that don't exist; one whose own entry is broken is told there only."""
    suggest = _Suggestions(roll)
    for use in uses(roll):
        if roll.known.lacks(use.kind, use.id):
            yield _unknown(use, suggest(use.kind, use.id))


class _Suggestions:
    """The nearest id of a kind, looked for once a word and within a bound."""

    def __init__(self, roll: HonourRoll) -> None:
        self._known = roll.known
        self._found: dict[tuple[str, str], str | None] = {}
        self._left = _MOST_COMPARED

    def __call__(self, kind: str, word: str) -> str | None:
        key = kind, word
        if key not in self._found:
            ids = self._known.of(kind) if self._left > 0 else ()
            self._left -= len(ids)
            self._found[key] = nearest(word, ids)
        return self._found[key]


def _unknown(use: Use, near: str | None) -> Finding:
    file, path, kind, id = use
    noun = _PLACES.get(kind) or Message(VOCABULARY[kind].lower(), "term")
    place = f"{kind}/" if kind in _PLACES else f"vocabulary/{kind}.yml"
    hint = did_you_mean(near)
    return Finding(
        "unknown-reference",
        Severity.ERROR,
        file,
        path,
        Message(
            f"không có {noun.vi} nào mang mã {quoted(id)} trong {place}",
            f"there is no {noun.en} {quoted(id)} in {place}",
        ),
        Message(
            f"{hint.vi}Sửa mã, hoặc thêm mã này vào {place}.",
            f"{hint.en}Correct it, or add it to {place}.",
        ),
    )
