"""Values as people read them: names for ids, labels for keys."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from honour_roll.cli.dialogue.desk import Dialogue
from honour_roll.intake.draft import Folder
from honour_roll.intake.fields import Change
from honour_roll.intake.standing import CLASSES
from honour_roll.rules.uses import kind_at
from honour_roll.text import labels
from honour_roll.text.dates import parse_date
from honour_roll.text.message import ScalarError

_LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "kind": labels.KIND,
        "status": labels.STATUS,
        "level": labels.LEVEL,
        "gender": labels.GENDER,
        "basis": labels.CONSENT_BASIS,
        "by": labels.CONSENT_BY,
        "as": labels.COUNTED_AS,
    }
)
_DATES = frozenset(("born", "date", "given", "from", "to"))


def in_words(dialogue: Dialogue, folder: Folder, change: Change) -> str:
    """The new value of ``change`` in an entry of ``folder``."""
    text, key = change.after or "", str(change.path[-1])
    kind = kind_at(CLASSES[folder], change.path)
    reference = dialogue.reference
    if kind == "units":
        return dialogue.units.labels.get(text, text)
    if kind == "decisions":
        return dialogue.decision_words(text)
    if kind:
        return reference.term(kind, text) or text
    if key in _DATES:
        try:
            return parse_date(text).display()
        except ScalarError:
            return text
    return _LABELS.get(key, {}).get(text, text)
