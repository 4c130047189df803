"""Values of entries as people read them: names for ids, words for keys, dates as written here."""

from __future__ import annotations

from collections.abc import Iterable

from honour_roll.intake.draft import Folder
from honour_roll.intake.field_values import field_value, words_of
from honour_roll.intake.fields import Change
from honour_roll.intake.standing import CLASSES
from honour_roll.intake.steps import Step
from honour_roll.roll import Reference
from honour_roll.source.yaml_reader import Path
from honour_roll.text.dates import parse_date
from honour_roll.text.message import ScalarError
from honour_roll.views.decision_names import full_name


class ShownValues:
    """What the content calls its units, decisions and words, and what ``steps`` add to them."""

    def __init__(self, reference: Reference, steps: Iterable[Step] = ()) -> None:
        self._reference = reference
        self._new: dict[tuple[str, str], str] = {
            (step.draft.folder, step.id): _name(step) for step in steps
        }

    def sides(self, folder: Folder, change: Change) -> tuple[str | None, str | None] | None:
        """Both sides of a change; None where they are one value, which was typed otherwise.

        Two ids that people call the same are told by themselves.
        """
        both = (change.before, change.after)
        before, after = (side and self.of(folder, change.path, side) for side in both)
        if before != after:
            return before, after
        return None if self._is_date(folder, change.path) else both

    @staticmethod
    def _is_date(folder: Folder, path: Path) -> bool:
        try:
            return field_value(CLASSES[folder], path).form == "date"
        except KeyError:
            return False

    def of(self, folder: Folder, path: Path, text: str) -> str:
        """The value ``text`` at ``path`` of an entry, as ``Change`` has it."""
        *above, last = path
        try:
            field = field_value(CLASSES[folder], tuple(above) if isinstance(last, int) else path)
        except KeyError:  # a file of the content may have keys that the model hasn't
            return text
        if field.refers_to:
            return self._called(field.refers_to, text)
        if field.choices:
            return words_of(field.choices).get(text.lower(), text)
        if field.form == "shares":
            return text.replace(".", ",")
        return _date(text) if field.form == "date" else text

    def _called(self, kind: str, id: str) -> str:
        """The name of an id of ``kind``; the id itself of one that nobody knows."""
        if kind == "units":
            unit = self._reference.units.get(id)
            return unit.current.name if unit else self._new.get((kind, id)) or id
        if kind == "decisions":
            one = self._reference.decisions.get(id)
            name = full_name(self._reference, one) if one else self._new.get((kind, id))
            return name or id
        return self._reference.term(kind, id) or id


def _name(step: Step) -> str:
    """What people call an entry that arrives: a decision, a unit."""
    periods = step.data.get("periods")
    last = periods[-1] if isinstance(periods, list) and periods else {}
    return str(step.data.get("number") or step.data.get("title") or last.get("name") or "")


def _date(text: str) -> str:
    try:
        return parse_date(text).display()
    except ScalarError:
        return text
