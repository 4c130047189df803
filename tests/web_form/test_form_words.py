"""What the check says is told in the form's own words."""

from __future__ import annotations

import pytest

from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message
from honour_roll.web_form.words import in_words


@pytest.mark.parametrize(
    ("field", "remedy", "told"),
    [
        ("honours[1].year", "Ghi lại.", "Các lần ghi nhận 2: sai. Ghi lại."),
        ("name", "Ghi thôn (village) hoặc (abc).", "Tên: sai. Ghi thôn hoặc (abc)."),
        ("unit", "Ghi vào mục unit đơn vị.", "Đơn vị: sai. Ghi vào mục “Đơn vị” đơn vị."),
        ("", "Xem records/a/name.yml, “unit”.", "Sai. Xem records/a/name.yml, “unit”."),
        ("authority", "Ghi lại.", "Cơ quan quyết định: sai. Ghi lại."),
    ],
)
def test_fields_are_called_as_in_the_form(field: str, remedy: str, told: str) -> None:
    where = Location("content/records/a/2020/b.yml", 1, 1, field)
    problem = Problem("x", Severity.ERROR, where, Message("sai", ""), Message(remedy, ""))
    assert in_words(problem) == told


def test_what_ends_with_a_full_stop_gets_no_second_one() -> None:
    where = Location("content/records/a/2020/b.yml")
    said = Message("hồ sơ này đã được gỡ.", ""), Message("Bỏ hồ sơ này.", "")
    problem = Problem("x", Severity.ERROR, where, *said)
    assert in_words(problem) == "Hồ sơ này đã được gỡ. Bỏ hồ sơ này."
