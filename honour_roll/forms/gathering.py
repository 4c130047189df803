"""All forms and rows that came together, put beside one another and beside the roll."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from honour_roll.forms.awards import Awards
from honour_roll.forms.beside import Beside
from honour_roll.forms.combining import Combining
from honour_roll.forms.drafting import Drafting
from honour_roll.forms.joining import Joining
from honour_roll.forms.merging import Gathered, Merging, folder_of
from honour_roll.forms.sitters import Sitters
from honour_roll.intake.draft import Draft, Told
from honour_roll.intake.person_names import with_title_of_roll
from honour_roll.intake.shown_values import ShownValues
from honour_roll.intake.standing import Standing


class Others(NamedTuple):
    """Who came along besides, and may be whom a photo shows.

    Drafts ``of_workbooks`` of ours, by the folders of these, are taken as they are, but for their
    photos; of those ``waiting`` in lists nothing is taken yet.
    """

    of_workbooks: Mapping[str, Sequence[Draft]] = MappingProxyType({})
    waiting: Sequence[Draft] = ()


class Together(NamedTuple):
    """Drafts of decisions and records, and what is told of photos that may be of several."""

    drafts: list[Draft]
    told: list[Told]


def together(
    drafts: Sequence[Draft],
    drafting: Drafting,
    standing: Standing,
    photos: Beside,
    beside: Others,
) -> Together:
    """One draft for each honouree and decision of ``drafts``, those of our workbooks behind."""
    reference = standing.roll.reference
    awards = Awards(drafting.decisions)
    values = ShownValues(reference)
    joining = Joining(standing, drafting.decisions, awards, values)
    combining = Combining(awards, drafting.decisions, values)
    found = Merging(awards, combining).merged(drafts)
    ours = [
        Gathered(draft, frozenset([folder]), is_ours=True)
        for folder, some in beside.of_workbooks.items()
        for draft in some
    ]
    held = [Gathered(one, frozenset([folder_of(one)]), waits=True) for one in beside.waiting]
    ready, told = Sitters(reference, joining, photos).with_photos([*found, *ours, *held])
    records = [with_title_of_roll(joining.join(one), one.data) for one in ready[: len(found)]]
    decisions = _named(drafting.decisions.drafts, records)
    return Together([*decisions, *records, *ready[len(found) : len(found) + len(ours)]], told)


def _named(decisions: Sequence[Draft], records: Sequence[Draft]) -> list[Draft]:
    """Without those of which nothing was known but a day, once a record has the whole one."""
    named = {honour.get("decision") for one in records for honour in one.data.get("honours", ())}
    return [one for one in decisions if one.data.get("number") or one.id in named]
