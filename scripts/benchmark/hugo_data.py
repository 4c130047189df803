"""What Hugo is told besides the records: units, decisions, vocabularies, totals, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any

from honour_roll.model.award import Award
from honour_roll.model.tally import Tally, TallySheet
from honour_roll.model.terms import Category, Level, Status
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.times import Time, time_of, time_of_tally
from honour_roll.views import addresses
from honour_roll.views.award_words import movement_label
from honour_roll.views.browse import category_view, time_view
from honour_roll.views.browse_terms import field_view, movement_view
from honour_roll.views.decision import decision_view
from honour_roll.views.decision_names import short_name
from honour_roll.views.figure_rows import published_value, tally_time
from honour_roll.views.index import ViewIndex, sort_times
from honour_roll.views.names import letter_view, letters
from honour_roll.views.parts import Link, in_sentence, source_view
from honour_roll.views.register import register_view
from honour_roll.views.unit import UnitView, unit_view
from honour_roll.views.unit_time import unit_time_views
from honour_roll.views.ways import by_field, by_movement

Term = dict[str, Any]

_CATEGORIES, _STATUSES = list(Category), list(Status)
_LEVELS: list[Level | None] = [*reversed(Level), None]


def write_data(index: ViewIndex, folder: Path) -> None:
    """Every data file; ``terms/<taxonomy>.json`` has what the pages of its terms say."""
    data = _vocabularies(index) | {"labels": _labels(index), "decisions": _decisions(index)}
    for name, terms in _terms(index).items():
        data[f"terms/{name}"] = terms
    for name, value in data.items():
        path = folder / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8", newline="\n")


def group_code(reference: Reference, movement: str | None) -> str:
    """The movement's number, so that Hugo's maps, which are sorted by key, have our order."""
    movements = list(reference.movements)
    return str(movements.index(movement) if movement in movements else len(movements))


def figure_code(award: Award) -> str:
    """Category, status and level as numbers, which sort as the rows of figures do."""
    places = (
        _CATEGORIES.index(award.category),
        _STATUSES.index(award.status),
        _LEVELS.index(award.level),
    )
    return "{}-{}-{}".format(*places)


def _vocabularies(index: ViewIndex) -> dict[str, Any]:
    vocabulary = index.reference.vocabulary
    return {
        name: {id: term.name for id, term in vocabulary.get(name, {}).items()}
        for name in ("fields", "forms", "authorities", "subjects", "movements")
    }


def _labels(index: ViewIndex) -> dict[str, Any]:
    reference = index.reference
    times = {addresses.time_slug(time): addresses.time_label(time) for time in _times(index)}
    groups = (*reference.movements, None)
    rows = product(enumerate(_CATEGORIES), enumerate(_STATUSES), enumerate(_LEVELS))
    return {
        "kind": dict(labels.KIND),
        "category": dict(labels.CATEGORY),
        "category_order": [category.value for category in Category],
        "status": dict(labels.STATUS),
        "status_order": [status.value for status in Status],
        "level": dict(labels.LEVEL),
        "level_inner": {level: in_sentence(word) for level, word in labels.LEVEL.items()},
        "time": times,
        "time_order": list(times),
        "groups": {group_code(reference, id): movement_label(reference, id) for id in groups},
        "figures": {
            f"{c}-{s}-{n}": [
                labels.CATEGORY[category],
                labels.STATUS[status],
                in_sentence(labels.LEVEL[level]) if level else "",
            ]
            for (c, category), (s, status), (n, level) in rows
        },
    }


def _times(index: ViewIndex) -> list[Time]:
    return sort_times({*index.times, *map(time_of, index.counts.all)})


def _decisions(index: ViewIndex) -> dict[str, Any]:
    decisions = index.reference.decisions.values()
    views = {view.address: view for view in (decision_view(index, one) for one in decisions)}
    return {
        one.id: {
            "short": short_name(one),
            "number": one.number,
            "note": one.note,
            "facts": views[addresses.of_decision(one.id)].facts,
            "contents": views[addresses.of_decision(one.id)].contents,
        }
        for one in index.reference.decisions.values()
    }


def _terms(index: ViewIndex) -> dict[str, dict[str, Term]]:
    """Taxonomy → term → what its page says."""
    published = _published(index)
    found: dict[str, dict[str, Term]] = {"don-vi": {}, "ky": {}}
    for unit in index.reference.units.values():
        found["don-vi"][unit.id] = _unit(index, unit, published)
        found["ky"] |= dict(_unit_times(index, unit, published))
    for view in _titled(index):
        taxonomy, _, term = view.address.rstrip("/").partition("/")
        found.setdefault(taxonomy, {})[term] = _told(view)
    for told in found["muc-luc"].values():
        told["letter"] = told["title"].rpartition(" ")[2]
    for id, told in found["so-ghi-danh"].items():
        told["unit"] = found["don-vi"][id]["title"]
    return found


def _titled(index: ViewIndex) -> Iterator[Any]:
    yield from (time_view(index, time) for time in index.times)
    yield from (category_view(index, category) for category in Category)
    yield from (field_view(index, id) for id in by_field(index))
    yield from (movement_view(index, id) for id in by_movement(index))
    for of_people in (True, False):
        for letter in letters(index, of_people=of_people):
            yield letter_view(index, letter, of_people=of_people)
    for unit in index.reference.units.values():
        if index.counts.of_unit(unit.id):
            yield register_view(index, unit)
    yield from (decision_view(index, one) for one in index.reference.decisions.values())


def _told(view: Any) -> Term:
    """What the term templates know to show, as far as the view has it."""
    return {
        "title": view.title,
        "description": view.description,
        "crumbs": _links(view.breadcrumbs[1:-1]),
        "order": getattr(view, "order", ""),
        "subject": getattr(view, "subject", ""),
        "previous": _link(getattr(view, "previous", None)),
        "next": _link(getattr(view, "next", None)),
    }


def _unit(index: ViewIndex, unit: Unit, published: Mapping[str, Any]) -> Term:
    view: UnitView = unit_view(index, unit)
    return {
        **_told(view),
        "now": view.now,
        "lead": view.lead,
        "elsewhere": [[*(_link(line.unit) or []), line.count] for line in view.elsewhere.lines],
        "periods": [
            {
                "name": period.name,
                "span": period.span,
                "level": period.level,
                "parent": _link(period.parent),
                "committee": period.committee,
            }
            for period in view.lineage.periods
        ],
        "ended": view.lineage.ended,
        "successors": _links(view.successors),
        "predecessors": _links(kin.unit for kin in view.lineage.origins.kin),
        "below": _links(kin.unit for kin in view.below.kin),
        "published": published.get(unit.id, {}),
    }


def _unit_times(
    index: ViewIndex, unit: Unit, published: Mapping[str, Any]
) -> Iterator[tuple[str, Term]]:
    for view in unit_time_views(index, unit):
        term = view.address.removeprefix(addresses.UNITS).rstrip("/")
        told = {**_told(view), "now": view.now, "published": published.get(term, {})}
        told["time"] = term.rpartition("/")[2]
        yield term, told


def _published(index: ViewIndex) -> dict[str, dict[str, list[dict[str, str]]]]:
    """Unit, or unit and time → movement's number → its published totals."""
    reference = index.reference
    found: dict[str, dict[str, list[dict[str, str]]]] = {}
    for sheet in reference.tallies.values():
        for tally in sheet.totals:
            group = group_code(reference, tally.movement or sheet.movement)
            time = time_of_tally(tally)
            at = [sheet.unit]
            if time is not None:
                at.append(f"{sheet.unit}/{addresses.time_slug(time)}")
            for key in at:
                rows = found.setdefault(key, {}).setdefault(group, [])
                rows.append(_total(reference, sheet, tally))
    return found


def _total(reference: Reference, sheet: TallySheet, tally: Tally) -> dict[str, str]:
    return {
        "title": tally.title,
        "status": labels.STATUS[tally.status] if tally.status else "",
        "level": in_sentence(labels.LEVEL[tally.level]) if tally.level else "",
        "time": tally_time(tally),
        "value": published_value(reference, tally),
        "source": source_view(sheet.source).short,
        "note": tally.note or "",
    }


def _link(link: Link | None) -> list[str] | None:
    return [link.text, link.address or ""] if link else None


def _links(links: Iterable[Link]) -> Sequence[list[str] | None]:
    return [_link(link) for link in links]
