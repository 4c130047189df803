"""What records refer to, with lookups."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from honour_roll.lineage import Lineage
from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.site import SiteFacts
from honour_roll.model.tally import TallySheet
from honour_roll.model.terms import Level
from honour_roll.model.unit import Unit
from honour_roll.model.vocabulary import Authority, Movement, Term
from honour_roll.model.volume import Volume
from honour_roll.model.withdrawal import Withdrawals
from honour_roll.source.content import Content
from honour_roll.source.survey import NATIONAL
from honour_roll.text.dates import PartialDate


@dataclass(frozen=True)
class Reference:
    """What records refer to: units, decisions, vocabularies; and the published totals."""

    root: Path
    units: Mapping[str, Unit]
    decisions: Mapping[str, Decision]
    tallies: Mapping[str, TallySheet]
    booklets: Mapping[str, Booklet]
    vocabulary: Mapping[str, Mapping[str, Term]]
    site: SiteFacts
    unit_files: Mapping[str, str]
    """Unit id → its file under the content folder."""
    volumes: Mapping[str, Volume] = field(default_factory=dict)
    """Booklet id → the volume that was last made of it for readers."""
    volume_files: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Booklet id → the files in its folder, with their sizes in bytes."""
    withdrawals: Withdrawals | None = None
    """Who was taken down."""
    with_pages: Set[str] | None = None
    """The ids of the units that have a page; None where all have one."""

    @classmethod
    def of(cls, content: Content) -> Reference:
        """What was read besides records."""
        return cls(
            root=content.root,
            units=content.units,
            decisions=content.decisions,
            tallies=content.tallies,
            booklets=content.booklets,
            vocabulary=content.vocabulary,
            site=content.site,
            unit_files={id: file for id, (file, _) in content.unit_files.items()},
            volumes=content.volumes,
            volume_files=content.volume_files,
            withdrawals=content.withdrawals,
        )

    @cached_property
    def lineage(self) -> Lineage:
        """Questions about the units through time."""
        return Lineage(self.units)

    def is_national(self, unit_id: str) -> bool:
        """Whether a unit comes from the national register alone."""
        return self.unit_files.get(unit_id, "").startswith(f"{NATIONAL}/")

    @cached_property
    def shown_units(self) -> Mapping[str, Unit]:
        """The units that have a page: of the national register only those that something names."""
        if self.with_pages is None:
            return self.units
        return {id: unit for id, unit in self.units.items() if id in self.with_pages}

    @cached_property
    def offered_units(self) -> Mapping[str, Unit]:
        """The units to choose from: of the register not the 10,000 communes that ended."""
        return {
            id: unit
            for id, unit in self.units.items()
            if unit.ended is None
            or unit.current.level is not Level.COMMUNE
            or not self.is_national(id)
        }

    @cached_property
    def authorities(self) -> Mapping[str, Authority]:
        """Who decides."""
        terms = self.vocabulary.get("authorities", {})
        return {id: term for id, term in terms.items() if isinstance(term, Authority)}

    @cached_property
    def movements(self) -> Mapping[str, Movement]:
        """What honours belong to."""
        terms = self.vocabulary.get("movements", {})
        return {id: term for id, term in terms.items() if isinstance(term, Movement)}

    def terms(self, vocabulary: str) -> dict[str, str]:
        """The names of a vocabulary's terms by their ids."""
        return {id: term.name for id, term in self.vocabulary.get(vocabulary, {}).items()}

    def term(self, vocabulary: str, id: str | None) -> str | None:
        """A term's name, its id where the vocabulary lacks it, None for None."""
        if id is None:
            return None
        term = self.vocabulary.get(vocabulary, {}).get(id)
        return term.name if term else id

    def unit_name(self, id: str, when: PartialDate | None) -> str:
        """A unit's name of the day (of its last day for None); its id where it is unknown."""
        unit = self.units.get(id)
        return unit.period_for(when).name if unit else id
