"""Which of the forms and rows of lists that came together are about one honouree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from honour_roll.forms.awards import Awards, Likeness
from honour_roll.forms.combining import Combining
from honour_roll.forms.differing import Differing
from honour_roll.forms.told_of_twins import maybe_one, twice_in_list
from honour_roll.intake.draft import Draft, Told
from honour_roll.intake.namesakes import name_as_spelt
from honour_roll.model.terms import Kind
from honour_roll.rules.twins import contradict
from honour_roll.text.place_names import are_two_villages


class Gathered(NamedTuple):
    """One honouree of what was sent; his photos may lie in ``folders``, and below them.

    ``is_ours``: he stands in a workbook that the product wrote. One who ``waits`` is not taken
    yet, and still his photos are nobody else's.
    """

    draft: Draft
    folders: frozenset[str]
    is_ours: bool = False
    waits: bool = False


class Merging:
    """Goes by the rules that hold for honourees of the roll as well."""

    def __init__(self, awards: Awards, combining: Combining) -> None:
        self._awards = awards
        self._combining = combining

    def merged(self, drafts: Sequence[Draft]) -> list[Gathered]:
        """One for each honouree, where the first of his stood.

        Where it isn't certain whether two are one, it is asked of both.
        """
        by_name: defaultdict[object, list[int]] = defaultdict(list)
        for n, draft in enumerate(drafts):
            by_name[_name_key(draft) or n].append(n)
        found: dict[int, Gathered] = {}
        for numbers in by_name.values():
            told: defaultdict[int, list[Told]] = defaultdict(list)
            for group in self._groups(drafts, numbers, told):
                papers = [
                    replace(drafts[n], told=(*drafts[n].told, *told[n])) for n in sorted(group)
                ]
                folders = frozenset(folder_of(paper) for paper in papers)
                whole = papers[0] if len(papers) == 1 else self._combining.combined(papers)
                found[min(group)] = Gathered(whole, folders)
        return [found[n] for n in sorted(found)]

    def _groups(
        self, drafts: Sequence[Draft], numbers: Iterable[int], told: Mapping[int, list[Told]]
    ) -> list[list[int]]:
        """Those of one name, honouree by honouree; what is asked of each is added to ``told``."""
        groups: list[list[int]] = []
        # Those who are certainly told apart go first, whatever the order of files.
        for n in sorted(numbers, key=lambda n: not _is_identified(drafts[n].data)):
            draft = drafts[n]
            fits = []
            for group in groups:
                others = [drafts[m] for m in group]
                if not any(_are_told_apart(draft, other) for other in others):
                    fits.append(group)
            rows = [self._row_beside(drafts, n, group) for group in fits]
            free = [group for group, m in zip(fits, rows, strict=True) if m is None]
            sure = [group for group in free if self._are_certain(drafts, n, group)]
            sure = sure or [group for group in free if self._are_likely(drafts, n, group)]
            if len(sure) == 1:
                sure[0].append(n)
                continue
            for group, m in zip(fits, rows, strict=True):
                if m is not None:
                    told[n].append(self._twice(draft, drafts[m]))
                    told[m].append(self._twice(drafts[m], draft))
                    continue
                told[n].append(maybe_one(draft, drafts[group[0]]))
                told[group[0]].append(maybe_one(drafts[group[0]], draft))
            groups.append([n])
        return groups

    def _row_beside(self, drafts: Sequence[Draft], n: int, group: Iterable[int]) -> int | None:
        """One of ``group`` that may be somebody else: no list names a person twice.

        All tables and sheets of a file are one list. A row that is copied, with what tells its
        honouree from others, is no second one.
        """
        one = drafts[n]
        for m in group if one.at.row else ():
            other = drafts[m]
            if not other.at.row or one.at.file != other.at.file:
                continue
            is_copied = self._are_certain(drafts, n, [m]) and not self._differences(other, one)
            honours = (other.data["honours"][0], one.data["honours"][0])
            if not is_copied and self._awards.likeness(*honours) is Likeness.SAME:
                return m
        return None

    def _twice(self, draft: Draft, other: Draft) -> Told:
        return twice_in_list(draft, other, self._differences(draft, other))

    def _differences(self, draft: Draft, other: Draft) -> list[Differing]:
        return self._combining.differences(draft.data, other.data)

    def _are_certain(self, drafts: Sequence[Draft], n: int, group: Iterable[int]) -> bool:
        is_known = any(_is_identified(drafts[m].data) for m in group)
        return is_known and _is_identified(drafts[n].data)

    def _are_likely(self, drafts: Sequence[Draft], n: int, group: Iterable[int]) -> bool:
        """Whether one decision honours them."""
        one = drafts[n]
        for other in (drafts[m] for m in group):
            honours = (one.data["honours"][0], other.data["honours"][0])
            if not honours[0].get("decision"):
                continue
            if self._awards.likeness(*honours) is Likeness.SAME:
                return True
        return False


def folder_of(draft: Draft) -> str:
    """Where the file of a draft lies; "" for the top."""
    return draft.at.file.rpartition("/")[0]


def _name_key(draft: Draft) -> tuple[object, ...] | None:
    """What all papers on one honouree have in common; None for one that lacks it."""
    data = draft.data
    if not (data.get("kind") and data.get("name") and data.get("unit") and data.get("honours")):
        return None
    return data["kind"], data["unit"], name_as_spelt(data)


def _is_identified(data: Mapping[str, Any]) -> bool:
    """Whether it says what tells its honouree from namesakes."""
    if data.get("kind") == Kind.INDIVIDUAL:
        return bool(data.get("born"))
    return data.get("kind") != Kind.HOUSEHOLD or bool(data.get("village"))


def _are_told_apart(draft: Draft, other: Draft) -> bool:
    """Where only villages do that, it is asked before anything is written."""
    years, villages = ((draft.data.get(key), other.data.get(key)) for key in ("born", "village"))
    return contradict([years]) or are_two_villages(*villages)
