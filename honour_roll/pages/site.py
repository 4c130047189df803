"""Every page of the site but home, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cached_property, partial
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Category
from honour_roll.model.unit import Unit
from honour_roll.model.volume import Volume
from honour_roll.pages.bodies import Bodies, EntriesView, ListView, View
from honour_roll.pages.page import Page
from honour_roll.pages.rule_page import rules_view
from honour_roll.views import addresses, plain
from honour_roll.views.booklets import booklets_view
from honour_roll.views.browse import (
    BrowseView,
    category_index_view,
    category_view,
    time_index_view,
    time_view,
)
from honour_roll.views.browse_terms import (
    field_index_view,
    field_view,
    movement_index_view,
    movement_view,
)
from honour_roll.views.corrections import corrections_views
from honour_roll.views.decision import decision_view
from honour_roll.views.decisions import decisions_views
from honour_roll.views.index import ViewIndex
from honour_roll.views.names import letter_address, letter_view, letters, letters_folder, names_view
from honour_roll.views.open_data import open_data_view
from honour_roll.views.reconciliation import reconciliation_view
from honour_roll.views.record import record_view
from honour_roll.views.register import register_view
from honour_roll.views.register_index import register_index_view
from honour_roll.views.sources import sources_views
from honour_roll.views.statistics import statistics_view
from honour_roll.views.unit import unit_view
from honour_roll.views.unit_time import unit_time_views
from honour_roll.views.unit_tree import unit_tree_views
from honour_roll.views.volume import volume_view
from honour_roll.views.wanted import Some, Wanted
from honour_roll.views.ways import by_field, by_movement

T = TypeVar("T")


def theme_folder() -> Path:
    """The templates that take the place of the theme's own."""
    return Path(str(files("honour_roll.pages") / "theme"))


Pages = Callable[[], Iterator[Page]]
"""Makes the pages of one thing, each time anew: a large roll's are too many to keep."""


class Section(NamedTuple):
    """The pages of one thing: a record, a unit with its years, a kind, a letter.

    ``address`` is that of the first (of a unit's feed ``addresses.news_of``); they are made, and
    made again, together. ``entry`` is given for a record, whose photos lie beside its page,
    ``volume`` for a volume with its files. ``changed`` makes those pages alone that have to be
    made again, where others of the section need not. ``awards`` are what the
    section counts, where readers may take that as data, ``news`` those whose entries its feed
    has; ``card`` are the words of the picture that links to it have. ``is_kept`` where all its
    files stay but pages and feed that show looks of entries.
    """

    address: str
    pages: Pages
    entry: Entry | None = None
    changed: Pages | None = None
    volume: Volume | None = None
    awards: Sequence[Award] = ()
    news: Sequence[Award] = ()
    card: str = ""
    is_kept: bool = False

    @property
    def is_passed_on(self) -> bool:
        """Whether its first page has a QR code: an entry's, a volume's, that of a unit with any."""
        return bool(self.entry or self.volume or self.card)


class Site:
    """The pages of one roll."""

    def __init__(self, index: ViewIndex, bodies: Bodies) -> None:
        self._index = index
        self._bodies = bodies

    def landing_pages(self, wanted: Wanted) -> Iterator[Page]:
        """The first page of each part of the site, as far as ``wanted``; menus link to them."""
        for list in self._lists:
            if list.address in wanted:
                yield next(list.pages())
        for address, template, view in _LANDINGS:
            if address in wanted:
                yield self._bodies.page(template, view(self._index))
        if self._index.reference.site.reconciliation and addresses.RECONCILIATION in wanted:
            view_of_gaps = reconciliation_view(self._index)
            yield self._bodies.page("reconciliation.html", view_of_gaps)

    @property
    def size(self) -> int:
        """About how many sections there are: the letters aside."""
        return sum(1 for _ in self._all())

    def sections(self, wanted: Wanted) -> Iterator[Section]:
        """Everything below the landing pages: records, units, years, kinds and so on.

        Of what isn't ``wanted``, by its first address, nothing is made.
        """
        cards = wanted.cards if isinstance(wanted, Some) else frozenset()
        for section in self._all(cards):
            if section.address in wanted:
                yield section
        for of_people in (True, False):
            if wanted.holds_below(letters_folder(of_people=of_people)):
                for section in self._letters(of_people=of_people):
                    if section.address in wanted:
                        yield section

    def _letters(self, *, of_people: bool) -> Iterator[Section]:
        """Only the order of all names tells which there are."""
        for letter in letters(self._index, of_people=of_people):
            view = partial(letter_view, of_people=of_people)
            address = letter_address(letter, of_people=of_people)
            yield self._section(address, "names_letter.html", view, letter)

    def _all(self, cards: Set[str] = frozenset()) -> Iterator[Section]:
        """All but the letters; ``cards`` are the entries whose looks alone changed in lists."""
        index, of, of_entries = self._index, self._section, partial(self._entries, cards)
        for list in self._lists:
            yield Section(list.address, partial(_later, list.pages))
        for entry in index.roll.records.values():
            yield Section(addresses.of_record(entry.id), partial(self._record, entry), entry)
        for unit in index.reference.shown_units.values():
            changed = partial(self._unit, unit, cards) if cards else None
            own = index.counts.of_unit(unit.id)
            address = addresses.of_unit(unit.id)
            card = unit.current.name if unit.id in index.members else ""
            pages = partial(self._unit, unit)
            yield Section(address, pages, None, changed, awards=own, card=card)
            if counted := index.counts.today(unit.id):
                yield Section(addresses.news_of(address), _no_pages, news=counted)
            if own:
                yield of(addresses.of_register(unit.id), "register.html", register_view, unit)
        yield from self._counted(of_entries)
        for decision in index.reference.decisions.values():
            address = addresses.of_decision(decision.id)
            yield of(address, "decision.html", decision_view, decision)
        yield from self._volumes()

    def _counted(self, of_entries: Callable[..., Section]) -> Iterator[Section]:
        """The lists of a year, kind, field or movement, with the awards that each counts."""
        index, counts = self._index, self._index.counts
        for time in index.times:
            section = of_entries(addresses.of_time(time), time_view, time)
            yield section._replace(awards=counts.by_time.get(time, ()))
        for category in Category:
            section = of_entries(addresses.of_category(category), category_view, category)
            own = counts.by_category.get(category, ())
            yield section._replace(awards=own, news=own)
        for field in by_field(index):
            section = of_entries(addresses.of_field(field), field_view, field)
            yield section._replace(awards=counts.by_field.get(field, ()))
        for movement in by_movement(index):
            section = of_entries(addresses.of_movement(movement), movement_view, movement)
            yield section._replace(awards=counts.by_movement.get(movement, ()))

    def _volumes(self) -> Iterator[Section]:
        """Each with its files; a volume of no booklet has no page."""
        reference = self._index.reference
        for id in sorted(reference.volumes.keys() & reference.booklets.keys()):
            volume = reference.volumes[id]
            section = self._section(addresses.of_booklet(id), "volume.html", volume_view, volume)
            yield section._replace(volume=volume)

    def _section(
        self, address: str, template: str, view: Callable[[ViewIndex, T], ListView], thing: T
    ) -> Section:
        def pages() -> Iterator[Page]:
            return self._bodies.pages(template, view(self._index, thing))

        return Section(address, pages)

    def _entries(
        self, cards: Set[str], address: str, view: Callable[[ViewIndex, T], BrowseView], thing: T
    ) -> Section:
        def changed() -> Iterator[Page]:
            return self._bodies.pages_showing("browse.html", view(self._index, thing), cards)

        section = self._section(address, "browse.html", view, thing)
        return section._replace(changed=changed) if cards else section

    def _record(self, entry: Entry) -> Iterator[Page]:
        yield self._bodies.page("record.html", record_view(self._index, entry))

    def _unit(self, unit: Unit, cards: Set[str] | None = None) -> Iterator[Page]:
        """Its own pages and those of its years; those that show ``cards``, if they are given."""
        views: list[tuple[str, Iterable[EntriesView]]] = [
            ("unit.html", [unit_view(self._index, unit)]),
            ("unit_time.html", unit_time_views(self._index, unit)),
        ]
        for template, found in views:
            for view in found:
                if cards is None:
                    yield from self._bodies.pages(template, view)
                else:
                    yield from self._bodies.pages_showing(template, view, cards)

    @cached_property
    def _lists(self) -> tuple[Section, ...]:
        """The lists whose first page is a landing page."""
        index, bodies = self._index, self._bodies
        return (
            Section(addresses.UNITS, lambda: bodies.each("unit_tree.html", unit_tree_views(index))),
            Section(
                addresses.DECISIONS, lambda: bodies.each("decisions.html", decisions_views(index))
            ),
            Section(addresses.SOURCES, lambda: bodies.each("sources.html", sources_views(index))),
            Section(
                addresses.CORRECTIONS,
                lambda: bodies.each("corrections.html", corrections_views(index)),
            ),
            Section(
                addresses.REGISTERS,
                lambda: bodies.pages("register_index.html", register_index_view(index)),
            ),
        )


def _later(pages: Pages) -> Iterator[Page]:
    return islice(pages(), 1, None)


def _no_pages() -> Iterator[Page]:
    """A unit's feed changes with the looks of entries that its pages only count."""
    return iter(())


def _plain(view: View) -> Callable[[ViewIndex], View]:
    """A page that says the same of every roll."""
    return lambda index: view


_LANDINGS: tuple[tuple[str, str, Callable[[ViewIndex], View]], ...] = (
    (addresses.TIMES, "browse_index.html", time_index_view),
    (addresses.CATEGORIES, "browse_index.html", category_index_view),
    (addresses.FIELDS, "browse_index.html", field_index_view),
    (addresses.MOVEMENTS, "browse_index.html", movement_index_view),
    (addresses.NAMES, "names.html", names_view),
    (addresses.BOOKLETS, "booklets.html", booklets_view),
    (addresses.STATISTICS, "statistics.html", statistics_view),
    (addresses.DATA, "open_data.html", open_data_view),
    (plain.SEARCH.address, "search.html", _plain(plain.SEARCH)),
    (plain.ABOUT.address, "about.html", _plain(plain.ABOUT)),
    (plain.METHOD.address, "method.html", _plain(plain.METHOD)),
    (plain.REPORT.address, "report.html", _plain(plain.REPORT)),
    (plain.FORM.address, "form.html", _plain(plain.FORM)),
    (plain.RULES.address, "rules.html", lambda index: rules_view()),
)
"""Address, template and view of the other landing pages."""
