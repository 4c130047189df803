"""Things that are chosen by name: units, decisions, the words of a vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import click

from honour_roll.cli.asking import agrees, ask, is_yes_or_no, number_in, numbered
from honour_roll.forms.known_names import UnitNames
from honour_roll.model.unit import Unit
from honour_roll.printing.safe import shown
from honour_roll.roll import Reference
from honour_roll.text.candidates import Candidates
from honour_roll.text.office_names import in_full, near_offices
from honour_roll.views.decision_names import full_name

_FEW = 12
NEEDED = "Mục này phải có."
_NO_QUESTION = "Câu này không hỏi có hay không: xin gõ số, hoặc tên (từ hai chữ cái trở lên)"
_LEFT_OUT = "; bỏ qua thì chỉ nhấn Enter."


class Names:
    """Ids with the labels that people are shown, found by any of their spellings."""

    def __init__(
        self,
        labels: Mapping[str, str],
        spellings: Mapping[str, Iterable[str]] | None = None,
        add: Callable[[str], str | None] | None = None,
        near: Callable[[str, Iterable[str]], Sequence[str]] | None = None,
        read: Callable[[str], str | None] | None = None,
    ) -> None:
        """``add`` makes something new of what was typed, if that is wanted: its id.

        ``near`` finds the labels that may mean the same as what was typed, ``read`` the id of a
        name that says more than its own, as it stands in papers.
        """
        self.labels = labels
        self._add = add
        self._near = near
        self._read = read
        self._shown_before: Sequence[str] = ()
        self._candidates = Candidates(spellings or {id: (name,) for id, name in labels.items()})

    def pick(
        self, question: str, *, is_needed: bool = True, offered: Sequence[str] | None = None
    ) -> str | None:
        """The id that is chosen, by number where few are to choose from, else by its name.

        None for Enter alone where nothing is needed. ``offered`` are shown with their numbers
        already.
        """
        if offered is None:
            offered = list(self.labels) if len(self.labels) <= _FEW else []
            numbered([self.labels[id] for id in offered])
        while True:
            answer = ask(question if is_needed else f"{question} (Enter = bỏ qua)")
            if not answer and not is_needed:
                return None
            place = number_in(answer, len(offered))
            if place is not None:
                return offered[place]
            if not answer:
                click.echo(NEEDED)
                continue
            if is_yes_or_no(answer) and not self.has(answer):
                click.echo(_NO_QUESTION + ("." if is_needed else _LEFT_OUT))
                continue
            found = self.meant(answer)
            if isinstance(found, str):
                return found
            offered = found or offered

    def has(self, typed: str) -> bool:
        """Whether something is called just so, marks left aside."""
        return self._candidates.are_called(typed)

    def meant(self, typed: str) -> str | Sequence[str]:
        """The id that ``typed`` means; else those offered by number, which may be none."""
        for words in (typed, in_full(typed)):
            certain = self._candidates.certain(words)
            if certain:
                click.echo(f"  → {shown(self.labels[certain])}")
                return certain
            found = self._candidates.found(words)
            if found:
                numbered([self.labels[id] for id in found])
                return found
        if self._read and (id := self._read(typed)):
            click.echo(f"  → {shown(self.labels[id])}")
            return id
        if (alike := self._alike(typed)) and alike != self._shown_before:
            click.echo(
                "Trong Sổ đã có cơ quan gần giống: gõ số để chọn; nếu là cơ quan khác, gõ lại đúng "
                "tên vừa gõ."
            )
            numbered([self.labels[id] for id in alike])
            self._shown_before = alike
            return alike
        near = self._candidates.nearest(typed)
        if near and agrees(f"Ý bạn là “{shown(self.labels[near])}”?"):
            return near
        if self._add and (added := self._add(typed)):
            return added
        click.echo(f"Không có mục nào tên như “{shown(typed)}”. Thử gõ ít chữ hơn, không cần dấu.")
        return ()

    def _alike(self, typed: str) -> Sequence[str]:
        names = self._near(typed, self.labels.values()) if self._near else ()
        return [id for id, label in self.labels.items() if label in names][:_FEW]


def units(reference: Reference) -> Names:
    """Every unit, by all the names it ever had, with those above it behind them or without."""
    papers = UnitNames.of(reference)
    return Names(
        {id: _unit_label(reference, unit) for id, unit in reference.units.items()},
        {id: [one.name for one in unit.periods] for id, unit in reference.units.items()},
        read=lambda typed: papers.find(typed).id,
    )


def decisions(reference: Reference) -> Names:
    """Every decision, by its number and its title."""
    found = reference.decisions
    return Names(
        {id: full_name(reference, one) for id, one in found.items()},
        {id: [text for text in (one.number, one.title) if text] for id, one in found.items()},
    )


def terms(
    reference: Reference, vocabulary: str, add: Callable[[str], str | None] | None = None
) -> Names:
    """The words of a vocabulary, by their names as written and in full."""
    words = reference.terms(vocabulary)
    near = near_offices if vocabulary == "authorities" else None
    return Names(words, {id: (name, in_full(name)) for id, name in words.items()}, add, near)


def _unit_label(reference: Reference, unit: Unit) -> str:
    """The name of today with what tells namesakes apart."""
    more = []
    parent = reference.units.get(unit.current.parent or "")
    if parent and parent.current.parent:
        more.append(parent.current.name)
    if unit.ended:
        more.append(f"đến {unit.ended.display()}")
    return f"{unit.current.name} ({'; '.join(more)})" if more else unit.current.name
