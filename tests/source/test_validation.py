from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.model.base import Part, Span
from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.record import Record
from honour_roll.model.site import SiteFacts
from honour_roll.model.tally import TallySheet
from honour_roll.model.unit import Unit
from honour_roll.problems import Location, Problem
from honour_roll.source.validation import validate
from honour_roll.source.yaml_reader import Document, read_yaml
from honour_roll.text.folding import fold
from honour_roll.text.labels import STATUS

HONOUR = "honours:\n  - {key: a, status: named, year: 2020}\n"
GOOD = f"kind: model\nname: Minh hoạ\nunit: sa-pa\n{HONOUR}"
ID = "sa-pa/2020/minh-hoa"


def document(text: str) -> Document:
    found, problems = read_yaml(text.encode(), "records/a.yml")
    assert problems == []
    assert found is not None
    return found


def mistakes(text: str, cls: type[Part] = Record, id: str | None = ID) -> list[Problem]:
    return validate(cls, document(text), id=id)[1]


def only(text: str, cls: type[Part] = Record, id: str | None = ID) -> Problem:
    [problem] = mistakes(text, cls, id)
    return problem


def test_a_sound_document_becomes_its_class() -> None:
    record, problems = validate(Record, document(GOOD), id=ID)
    assert problems == []
    assert record is not None
    assert (record.id, record.name, record.honours[0].year) == (ID, "Minh hoạ", 2020)


def test_every_mistake_is_told_and_there_is_no_part() -> None:
    text = GOOD.replace("model", "modell").replace("2020", "20 20") + "born: 5/17/2020\n"
    record, problems = validate(Record, document(text), id=ID)
    assert record is None
    assert [(p.code, p.where.field) for p in problems] == [
        ("unknown-choice", "kind"),
        ("date-order", "born"),
        ("year-unreadable", "honours[0].year"),
    ]


def test_a_scalar_s_own_message_and_place_are_kept() -> None:
    problem = only(GOOD + "updated: 31/2/2025\n")
    assert problem.where == Location("records/a.yml", 6, 10, "updated")
    assert problem.what.vi == "lịch không có 31/2/2025"


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("sumary", "summary"),
        ("Tóm tắt", "summary"),
        ("tom_tat", "summary"),
        ("Lĩnh vực", "field"),
        ("otherNames", "other_names"),
    ],
)
def test_an_unknown_key_is_told_at_the_key_with_the_nearest(key: str, hint: str) -> None:
    problem = only(f"{GOOD}{key}: Minh hoạ\n")
    assert (problem.code, problem.where.line, problem.where.column) == ("unknown-key", 6, 1)
    assert problem.remedy.vi.startswith(f"Ý bạn là “{hint}”?")


def test_keys_near_to_nothing_are_listed() -> None:
    remedy = only(f"{GOOD}xyzzy: 1\n").remedy.vi
    assert "kind, name, sort_name" in remedy
    assert " id," not in remedy


@pytest.mark.parametrize("key", ["start", "end"])
def test_a_key_has_one_spelling(key: str) -> None:
    text = GOOD.replace("year: 2020", f"period: {{from: 2016, {key}: 2020}}")
    assert only(text).code == "unknown-key"
    assert only("operator: A\nid: b\n", SiteFacts, None).code == "unknown-key"


def test_the_id_comes_from_the_path_and_is_no_key() -> None:
    problem = only(f"{GOOD}id: {ID}\n")
    assert (problem.code, problem.where.line) == ("unknown-key", 6)


def test_an_id_within_a_register_is_told_at_its_place() -> None:
    text = "units:\n  sa-pa:\n    id: sa-pa\n    periods:\n      - {name: A, level: district}\n"
    _, [problem] = validate(Unit, document(text), id="sa-pa", at=("units", "sa-pa"))
    assert problem.where == Location("records/a.yml", 3, 5, "units.sa-pa.id")


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("recognized", "recognised"),
        (STATUS["recognised"], "recognised"),
        (STATUS["registered"].upper(), "registered"),
        (fold(STATUS["nominated"]), "nominated"),
    ],
)
def test_an_unknown_choice_finds_its_key_by_spelling_or_label(value: str, hint: str) -> None:
    problem = only(GOOD.replace("named", f"'{value}'"))
    assert problem.code == "unknown-choice"
    assert problem.remedy.vi.startswith(f"Ý bạn là “{hint}”? Chọn một trong: named (")


def test_choices_without_a_near_one_are_listed() -> None:
    problem = only(GOOD + "gender: x\n")
    assert problem.remedy.vi == "Chọn một trong: female (nữ), male (nam)."


@pytest.mark.parametrize("value", ["[a, b]", "{a: b}"])
def test_one_value_is_expected_where_a_choice_stands(value: str) -> None:
    assert only(GOOD.replace("kind: model", f"kind: {value}")).code == "one-value"
    assert only(f"{GOOD}gender: {value}\n").code == "one-value"


@pytest.mark.parametrize("text", ["name:\n", ""])
def test_a_missing_key_is_told_with_its_title(text: str) -> None:
    problem = only(GOOD.replace("name: Minh hoạ\n", text))
    assert problem.code == "missing-key"
    assert problem.what.vi == "thiếu mục bắt buộc “name” (Tên)"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("photos: anh.jpg", "phải là một danh sách"),
        ("photos: {file: anh.jpg}", "phải là một danh sách"),
        ("photos: [anh.jpg]", "phải là một nhóm mục"),
        ("consent: yes", "phải là một nhóm mục"),
        ("consent: [a]", "phải là một nhóm mục"),
        ("photos: [{file: a.jpg, focus: [0.1, 0.2, 0.3]}]", "chỉ được có 2 giá trị"),
        ("photos: [{file: a.jpg, focus: [0.1]}]", "danh sách thiếu giá trị"),
    ],
)
def test_lists_and_groups_are_told_apart(more: str, said: str) -> None:
    problem = only(f"{GOOD}{more}\n")
    assert problem.code == "shape"
    assert problem.what.vi == said


def test_a_span_in_one_word_is_answered_with_an_example() -> None:
    problem = only(GOOD.replace("year: 2020", "period: quý 3"))
    assert problem.what.vi == "phải là một nhóm mục"
    assert "“from: 2025-07”, dòng sau “to: 2025-09”" in problem.remedy.vi
    assert "2025" not in only(f"{GOOD}consent: yes\n").remedy.vi


def test_an_empty_list_that_needs_items_is_told() -> None:
    assert only(GOOD.replace(HONOUR, "honours: []\n")).what.vi == "danh sách trống"


def test_a_list_whose_items_are_wrong_does_not_count_as_empty() -> None:
    assert [p.code for p in mistakes(GOOD.replace("named", "name"))] == ["unknown-choice"]


def test_a_span_that_ends_before_it_starts_is_told_at_the_span() -> None:
    problem = only(GOOD.replace("year: 2020", "period: {from: 2020, to: 2016}"))
    assert (problem.code, problem.where.field) == ("period-order", "honours[0].period")


def test_what_is_no_mapping_is_told_in_its_place() -> None:
    _, [problem] = validate(Unit, document("units:\n  a: b\n"), id="a", at=("units", "a"))
    assert (problem.code, problem.where.line, problem.where.column) == ("group", 2, 6)


def test_long_words_of_a_file_are_cut_in_messages() -> None:
    assert len(only(f"{GOOD}{'a' * 900}: b\n").what.vi) < 100
    assert len(only(f"{GOOD}gender: {'a' * 900}\n").what.vi) < 100


WORDS = st.sampled_from(
    sorted(
        {"id", "x", "", "2020", "named", "5/17/2020", "[]", "sa-pa", "có", "from", "to"}
        | {
            name
            for cls in (Record, Unit, Booklet, TallySheet, Decision, SiteFacts, Span)
            for name in (*cls.model_fields, *(f.alias or "" for f in cls.model_fields.values()))
        }
        | {"file", "focus", "key", "status", "year", "period", "name", "level", "kinds", "basis"}
    )
)
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=4)
)


@given(
    st.dictionaries(WORDS, VALUES, max_size=6), st.sampled_from([Record, Unit, Booklet, TallySheet])
)
def test_no_data_whatever_raises(data: dict[str, Any], cls: type[Part]) -> None:
    part, problems = validate(
        cls, Document("a.yml", {"units": {"x": data}}), id="a", at=("units", "x")
    )
    assert (part is None) == bool(problems)
    for problem in problems:
        assert problem.what.vi
        assert problem.remedy.vi
