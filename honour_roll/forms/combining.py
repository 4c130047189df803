"""Several papers on one honouree become one draft, with every award once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from honour_roll.forms.awards import Awards, Likeness
from honour_roll.forms.decisions import Decisions
from honour_roll.forms.differing import Differing, differing, with_more
from honour_roll.forms.items import Numbers, added, moved, with_free_keys, with_photos_apart
from honour_roll.forms.told_of_twins import award_joined, award_unsure, gender_differs, made_one
from honour_roll.intake.draft import Draft, Place, Told
from honour_roll.intake.ids import key_stem
from honour_roll.intake.shown_values import ShownValues
from honour_roll.intake.time_order import order_in_time
from honour_roll.rules.twins import contradict
from honour_roll.source.yaml_reader import Path
from honour_roll.text.slugs import slugify

_OF_THAT_DAY = "position"
_ITEMS = ("photos", "sources")
_NOT_COMPARED = ("name", "honours", *_ITEMS)


@dataclass
class _Honour:
    """An award, and the numbers of the papers that say it."""

    data: dict[str, Any]
    papers: list[int] = field(default_factory=list)


class Combining:
    """Makes one draft of those that are certainly of one honouree."""

    def __init__(self, awards: Awards, decisions: Decisions, values: ShownValues) -> None:
        self._awards = awards
        self._decisions = decisions
        self._values = values

    def combined(self, papers: Sequence[Draft]) -> Draft:
        """That of the earliest award goes before, then what came first.

        Its position is that of the record; those of the others stand with their honours.
        """
        honours, told = self._honours(papers)
        data = [one.data for one in honours]
        order = order_in_time(data, range(len(data)), lambda id: self._decisions.of(id).get("date"))
        honours = [honours[n] for n in order]
        first = min(honours[0].papers)
        whole = papers[first]
        places = _places(whole, {"honours": {0: 0}})
        told = [*whole.told, *told]
        for m, paper in enumerate(papers):
            if m == first:
                continue
            n = next(n for n, one in enumerate(honours) if m in one.papers)
            told += self._told(whole, paper, again=first not in honours[n].papers)
            position = paper.data.get(_OF_THAT_DAY)
            if position and whole.data.get(_OF_THAT_DAY, position) != position:
                honours[n].data.setdefault(_OF_THAT_DAY, position)
            slug = slugify(str(whole.data["name"]))
            paper = with_photos_apart(paper, whole.data.get("photos", ()), slug)
            lists, numbers = added(whole.data, paper, _ITEMS)
            places = _places(paper, {**numbers, "honours": {0: n}}) | places
            whole = replace(
                whole,
                data=with_more(whole.data, paper.data) | lists,
                photos={**paper.photos, **whole.photos},
            )
        found = with_free_keys([one.data for one in honours], ())
        return replace(
            whole,
            data={**whole.data, "honours": found},
            places=places,
            told=tuple(told),
        )

    def differences(self, kept: Mapping[str, Any], other: Mapping[str, Any]) -> list[Differing]:
        """What two say differently but for honours and photos."""
        return differing(kept, other, _compared(kept), self._values)

    def _told(self, whole: Draft, paper: Draft, *, again: bool) -> list[Told]:
        """What is told of one more paper; a position of another year is no difference."""
        keys = [key for key in _compared(whole.data) if not (again and key == _OF_THAT_DAY)]
        found = differing(whole.data, paper.data, keys, self._values)
        told = [*paper.told, made_one(paper, whole.at, found, again=again)]
        if contradict([(whole.data.get("gender"), paper.data.get("gender"))]):
            told.append(gender_differs(paper, whole.at))
        return told

    def _honours(self, papers: Sequence[Draft]) -> tuple[list[_Honour], list[Told]]:
        """Every award once; those with a decision first, so that the others find theirs."""
        found: list[_Honour] = []
        told: list[Told] = []
        for m in sorted(range(len(papers)), key=lambda m: not self._is_decided(papers[m])):
            own = papers[m].data["honours"][0]
            likes = [self._awards.likeness(one.data, own) for one in found]
            of_it = [one for one, like in zip(found, likes, strict=True) if like is Likeness.SAME]
            completed = [
                one for one, like in zip(found, likes, strict=True) if like is Likeness.COMPLETES
            ]
            if of_it:
                of_it[0].data = {**own, **of_it[0].data}
                of_it[0].papers.append(m)
            elif len(completed) == 1:
                data = self._awards.completed(completed[0].data, own)
                said = self._decisions.of(data["decision"])
                other = papers[min(completed[0].papers)].at.words
                told.append(award_joined(papers[m], 0, other, str(said.get("number"))))
                completed[0].data = {**data, "key": key_stem(data, said)}
                completed[0].papers.append(m)
            else:
                told += self._asked(papers, m, found, likes)
                found.append(_Honour({**own}, [m]))
        return found, told

    def _asked(
        self, papers: Sequence[Draft], m: int, found: Sequence[_Honour], likes: Sequence[Likeness]
    ) -> list[Told]:
        """Whether the honour of one more paper is one of those that nearly fit."""
        unsure = (Likeness.UNSURE, Likeness.COMPLETES)
        has_decision = bool(papers[m].data["honours"][0].get("decision"))
        return [
            award_unsure(papers[m], 0, papers[min(one.papers)].at.words)
            for one, like in zip(found, likes, strict=True)
            if like in unsure or (like is Likeness.CLASH and not has_decision)
        ]

    def _is_decided(self, paper: Draft) -> bool:
        decision = paper.data["honours"][0].get("decision")
        return bool(self._decisions.of(decision).get("number"))


def _places(paper: Draft, numbers: Numbers) -> dict[Path, Place]:
    return {path: at for old, at in paper.places.items() if (path := moved(old, numbers))}


def _compared(data: Mapping[str, Any]) -> list[str]:
    return [key for key in data if key not in _NOT_COMPARED]
