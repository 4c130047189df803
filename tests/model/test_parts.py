from __future__ import annotations

from typing import TypeVar

import pytest
from pydantic import ValidationError

from honour_roll.model.base import Part
from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.record import FIELDS_OF_KIND, Record
from honour_roll.model.tally import TallySheet
from honour_roll.model.terms import Category, Kind, Level, Status, UnitEnd
from honour_roll.model.unit import Unit
from honour_roll.model.vocabulary import VOCABULARIES, Term
from honour_roll.source.reader import read_content
from honour_roll.source.validation import validate
from honour_roll.source.yaml_reader import read_yaml
from honour_roll.source.yaml_writer import dump
from honour_roll.text import labels
from tests.builders import full_records, record
from tests.commands import REPOSITORY

P = TypeVar("P", bound=Part)


def again(part: P, id: str | None) -> P:
    """``part`` written as YAML and read back."""
    document, problems = read_yaml(dump(part.to_data()).encode(), "a.yml")
    assert document is not None
    found, more = validate(type(part), document, id=id)
    assert problems + more == []
    assert found is not None
    return found


def test_every_part_of_the_made_up_roll_can_be_written_and_read_again() -> None:
    content = read_content(REPOSITORY / "tests" / "content")
    parts: list[Record | Unit | Decision | TallySheet | Booklet | Term] = [
        *full_records(content).values(),
        *content.units.values(),
        *content.decisions.values(),
        *content.tallies.values(),
        *content.booklets.values(),
        *(term for terms in content.vocabulary.values() for term in terms.values()),
    ]
    assert len(parts) > 25
    for part in parts:
        assert again(part, part.id) == part
    assert again(content.site, None) == content.site


def test_written_data_hold_neither_the_id_nor_what_was_left_out() -> None:
    data = record("sa-pa/2020/a").to_data()
    assert list(data) == ["kind", "name", "unit", "honours"]
    assert list(data["honours"][0]) == ["key", "status", "year", "movement"]


def test_a_part_can_not_be_changed() -> None:
    made = record("sa-pa/2020/a")
    with pytest.raises(ValidationError):
        made.name = "B"  # type: ignore[misc]


def test_a_part_takes_no_other_keys() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        record("sa-pa/2020/a", ethnic_origin="x")


def test_a_record_s_slug_is_the_last_part_of_its_id() -> None:
    assert record("sa-pa/2020/tu-soi").slug == "tu-soi"


def test_fields_of_a_kind_are_optional_fields_of_a_record() -> None:
    for kind, fields in FIELDS_OF_KIND.items():
        assert kind in Kind
        for field in fields:
            assert Record.model_fields[field].default is None


@pytest.mark.parametrize(
    ("enumeration", "words"),
    [
        (Category, labels.CATEGORY),
        (Kind, labels.KIND),
        (Status, labels.STATUS),
        (Level, labels.LEVEL),
        (UnitEnd, labels.UNIT_END),
    ],
)
def test_every_word_of_a_closed_list_has_its_label(
    enumeration: type[Status], words: dict[str, str]
) -> None:
    assert set(words) == {str(member) for member in enumeration}
    assert labels.CHOICES[frozenset(words)] == words


def test_every_vocabulary_has_its_label() -> None:
    assert set(labels.VOCABULARY) == set(VOCABULARIES)


def test_only_what_was_decided_in_favour_is_public() -> None:
    assert {status for status in Status if status.is_public} == {"named", "recognised", "commended"}


def test_levels_rise_from_the_village_to_the_nation() -> None:
    assert [level.rank for level in Level] == sorted(level.rank for level in Level)
    assert Level.VILLAGE.rank < Level.COMMUNE.rank < Level.DISTRICT.rank < Level.NATION.rank
