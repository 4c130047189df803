"""What a unit is today, in all the cases in which it has changed."""

from __future__ import annotations

import pytest

from honour_roll.model.unit import Unit
from honour_roll.views.parts import Link, as_sentence, spelled
from honour_roll.views.unit_names import now_label, unit_link, unit_links
from tests.builders import date, period, roll, unit


def label(id: str, *units: Unit, when: str | None = None) -> str:
    return now_label(roll(units=units).reference, id, date(when) if when else None)


RENAMED = unit(
    "cau-vong",
    periods=[period("Huyện Cầu Vồng"), period("Thị xã Cầu Vồng", start="2020-01-01")],
)
PROVINCE = unit("tinh-mau", "Tỉnh Mẫu")
PARTS = (unit("phuong-mot", "Phường Một"), unit("phuong-hai", "Phường Hai"))


def ended(name: str = "Thị xã Mây", *successors: str, until: str = "2025-06-30") -> Unit:
    return unit("may", name, "tinh-mau", until, successors=list(successors))


def test_a_unit_that_did_not_change_has_no_other_name() -> None:
    assert label("tinh-mau", PROVINCE) == ""
    assert label("cau-vong", RENAMED) == ""
    assert label("cau-vong", RENAMED, when="2020") == ""
    assert label("cau-vong", RENAMED, when="2030") == ""


def test_a_renamed_unit_is_now_what_it_is_called_now() -> None:
    assert label("cau-vong", RENAMED, when="2019") == "nay là thị xã Cầu Vồng"


def test_a_unit_with_one_heir_is_now_that_heir() -> None:
    one = ended("Thị xã Mây", "phuong-mot")
    assert label("may", one, *PARTS, PROVINCE) == "nay là phường Một"
    assert label("may", one, *PARTS, PROVINCE, when="2010") == "nay là phường Một"


def test_an_heir_is_looked_for_until_a_living_one_is_found() -> None:
    middle = unit("giua", "Xã Giữa", until="2020", successors=["phuong-hai"])
    assert label("may", ended("Xã Mây", "giua"), middle, *PARTS) == "nay là phường Hai"


def test_the_ground_of_a_unit_that_was_split_belongs_to_who_answers_for_it() -> None:
    split = ended("Thị xã Mây", "phuong-mot", "phuong-hai")
    assert label("may", split, *PARTS, PROVINCE) == "địa bàn nay thuộc tỉnh Mẫu"


def test_the_one_that_answers_may_be_the_successor_of_the_parent() -> None:
    split = ended("Thị xã Mây", "phuong-mot", "phuong-hai")
    gone = unit("tinh-mau", "Tỉnh Mẫu", until="2025-06-30", successors=["tinh-chung"])
    whole = unit("tinh-chung", "Tỉnh Chung")
    assert label("may", split, *PARTS, gone, whole) == "địa bàn nay thuộc tỉnh Chung"


@pytest.mark.parametrize(
    ("until", "words"),
    [("2025-06-30", "ngày 30/6/2025"), ("2025-06", "tháng 6/2025"), ("2025", "năm 2025")],
)
def test_a_unit_without_heirs_has_ended(until: str, words: str) -> None:
    said = f"đã kết thúc hoạt động {words}"
    assert label("may", ended(until=until), PROVINCE) == said
    assert label("may", ended("Thị xã Mây", "khong-co", until=until), PROVINCE) == said


def test_a_split_unit_for_which_nobody_answers_has_ended() -> None:
    split = ended("Thị xã Mây", "phuong-mot", "phuong-hai")
    assert label("may", split, *PARTS) == "đã kết thúc hoạt động ngày 30/6/2025"


def test_an_heir_of_the_same_name_is_not_told_as_news() -> None:
    heir = unit("xa-may-moi", "Xã Mây", "tinh-mau")
    old = ended("Xã Mây", "xa-may-moi")
    assert label("may", old, heir, PROVINCE) == "đã kết thúc hoạt động ngày 30/6/2025"


def test_of_an_unknown_unit_nothing_is_said() -> None:
    assert label("khong-co") == ""


def test_a_link_has_the_name_of_the_day_and_todays_in_its_note() -> None:
    reference = roll(units=[RENAMED]).reference
    assert unit_link(reference, "cau-vong", date("2016")) == Link(
        "Huyện Cầu Vồng", "don-vi/cau-vong/", "nay là thị xã Cầu Vồng"
    )


def test_links_stand_in_vietnamese_order_of_their_latest_names() -> None:
    names = {"a": "Xã Ứng Thử", "b": "Xã Ân Thử", "c": "Xã Đào Thử", "d": "Xã Dừa Thử"}
    reference = roll(units=[unit(id, name) for id, name in names.items()]).reference
    links = unit_links(reference, names)
    assert [link.text for link in links] == ["Xã Ân Thử", "Xã Dừa Thử", "Xã Đào Thử", "Xã Ứng Thử"]


@pytest.mark.parametrize(
    ("text", "words"),
    [("2025-06-30", "ngày 30/6/2025"), ("2025-06", "tháng 6/2025"), ("2025", "năm 2025")],
)
def test_a_date_is_spelled_as_far_as_it_is_known(text: str, words: str) -> None:
    assert spelled(date(text)) == words


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert as_sentence("địa bàn nay thuộc tỉnh Mẫu") == "Địa bàn nay thuộc tỉnh Mẫu"
    assert as_sentence("") == ""
