"""What the check says is told in the form's own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.problems import Location, Problem, Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules import check_content
from honour_roll.text.message import Message
from honour_roll.web_form.words import in_words

EXAMPLE = Path(__file__).resolve().parents[1] / "content"
RECORD = "content/records/a/2020/b.yml"
AN = "hồ sơ “Nguyễn Văn An” (Thị xã Suối Hoa; 2021; Trưởng bản; Bản Hoa Đào; sinh 1950)"
AN_FILE = "records/suoi-hoa/2021/nguyen-van-an.yml"


@pytest.fixture(scope="module")
def roll() -> HonourRoll:
    return check_content(EXAMPLE)[0]


def problem(field: str, remedy: str, *, what: str = "sai", code: str = "x") -> Problem:
    where = Location(RECORD, 1, 1, field)
    return Problem(code, Severity.ERROR, where, Message(what, ""), Message(remedy, ""))


@pytest.mark.parametrize(
    ("field", "remedy", "told"),
    [
        ("honours[1].year", "Ghi lại.", "Các lần ghi nhận 2: Năm: sai. Ghi lại."),
        ("honours[1].key", "Ghi lại.", "Các lần ghi nhận 2: sai. Ghi lại."),
        ("name", "Ghi thôn (village) hoặc (abc).", "Tên: sai. Ghi thôn hoặc (abc)."),
        ("unit", "Ghi vào mục unit.", "Đơn vị: sai. Ghi vào mục “Đơn vị”."),
        (
            "honours[0].year",
            "Ghi vào mục unit.",
            "Các lần ghi nhận 1: Năm: sai. Ghi vào mục “Đơn vị khi đó”.",
        ),
        ("", "Xem lại.", "Sai. Xem lại."),
    ],
)
def test_fields_are_called_as_in_the_form(
    roll: HonourRoll, field: str, remedy: str, told: str
) -> None:
    assert in_words(problem(field, remedy), roll) == told


@pytest.mark.parametrize("code", ["year-unreadable", "unit-not-then"])
def test_no_column_of_a_workbook_is_named_in_the_form(roll: HonourRoll, code: str) -> None:
    told = in_words(problem("honours[0].year", "Ghi lại.", code=code), roll)
    assert "Ghi lại." in told
    assert "cột" not in told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (f"Gộp với {AN_FILE}.", f"Gộp với {AN}."),
        (f"Chỉ khác “Nguyễn Văn An” ({AN_FILE}).", f"Chỉ khác {AN}."),
        (
            "Như decisions/thi-uy-suoi-hoa-2022-15.yml.",
            "Như Quyết định số 15-QĐ/TU ngày 10/1/2022 của Thị ủy Suối Hoa.",
        ),
    ],
)
def test_entries_are_called_by_name_and_never_by_file(
    roll: HonourRoll, said: str, told: str
) -> None:
    assert in_words(problem("", said), roll) == f"Sai. {told}"


def test_a_field_of_a_decision_is_called_as_the_decision_calls_it(roll: HonourRoll) -> None:
    where = Location("content/decisions/a.yml", 1, 1, "authority")
    wrong = Problem("x", Severity.ERROR, where, Message("sai", ""), Message("Ghi lại.", ""))
    assert in_words(wrong, roll) == "Cơ quan ban hành: sai. Ghi lại."


def test_the_advice_is_for_somebody_who_looks_at_a_form(roll: HonourRoll) -> None:
    garbled = problem("name", "Chuyển tệp sang Unicode.", code="legacy-font")
    assert in_words(garbled, roll) == "Tên: sai. Xóa chữ ấy rồi gõ lại bằng bộ gõ Unicode."


def test_what_ends_with_a_full_stop_gets_no_second_one(roll: HonourRoll) -> None:
    gone = problem("", "Bỏ hồ sơ này.", what="hồ sơ này đã được gỡ.")
    assert in_words(gone, roll) == "Hồ sơ này đã được gỡ. Bỏ hồ sơ này."
