"""Units and words are known by every way to write them, and never guessed."""

from __future__ import annotations

import pytest

from honour_roll.forms.known_names import TermNames, UnitNames
from honour_roll.lineage import Lineage
from honour_roll.model.unit import Unit
from honour_roll.text.dates import parse_date


def unit(id: str, *periods: dict[str, str]) -> Unit:
    return Unit.model_validate({"id": id, "periods": list(periods)})


PROVINCES = [
    unit(f"tinh-{slug}", {"name": f"Tỉnh {name}", "level": "province"})
    for slug, name in (("lao-cai", "Lào Cai"), ("yen-bai", "Yên Bái"))
]
UNITS = [
    *PROVINCES,
    unit(
        "sa-pa",
        {
            "name": "Thị xã Sa Pa",
            "level": "district",
            "parent": "tinh-lao-cai",
            "committee": "Thị ủy Sa Pa",
            "until": "2025-06-30",
        },
    ),
    unit(
        "phuong-sa-pa",
        {
            "name": "Phường Sa Pa",
            "level": "commune",
            "parent": "tinh-lao-cai",
            "from": "2025-07-01",
        },
    ),
    *(
        unit(
            f"xa-tan-lap-{slug}",
            {"name": "Xã Tân Lập", "level": "commune", "parent": f"tinh-{slug}"},
        )
        for slug in ("lao-cai", "yen-bai")
    ),
    unit("xa-hoa-an", {"name": "Xã Hòa An", "level": "commune", "parent": "tinh-yen-bai"}),
]
BY_ID = {one.id: one for one in UNITS}
NAMES = UnitNames(BY_ID, Lineage(BY_ID))


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("phường Sa Pa", "phuong-sa-pa"),
        ("P. Sa Pa", "phuong-sa-pa"),
        ("PHƯỜNG  SA PA, TỈNH LÀO CAI", "phuong-sa-pa"),
        ("TX.Sa Pa", "sa-pa"),
        ("TX Sa Pa", "sa-pa"),
        ("Thị uỷ Sa Pa", "sa-pa"),
        ("sa-pa", "sa-pa"),
        ("xã Tân Lập - tỉnh Yên Bái", "xa-tan-lap-yen-bai"),
        ("Xã Tân Lập (Lào Cai)", "xa-tan-lap-lao-cai"),
        ("Xã Tân Lập (xa-tan-lap-lao-cai)", "xa-tan-lap-lao-cai"),
        ("Xã Tân Lập, tỉnh Yên Bái (mã xa-tan-lap-yen-bai)", "xa-tan-lap-yen-bai"),
        ("Xã Hoà An", "xa-hoa-an"),
        ("xa hoa an", "xa-hoa-an"),
    ],
)
def test_a_unit_is_known_by_each_way_to_write_it(text: str, id: str) -> None:
    assert NAMES.find(text).id == id


def test_an_id_behind_the_name_of_another_unit_is_asked_about() -> None:
    assert NAMES.find("Xã Hòa An (xa-tan-lap-lao-cai)").candidates == (
        "Xã Hòa An, tỉnh Yên Bái (mã xa-hoa-an)",
        "Xã Tân Lập, tỉnh Lào Cai (mã xa-tan-lap-lao-cai)",
    )


def test_a_unit_with_other_marks_is_only_suggested() -> None:
    assert NAMES.find("Xã Hoa Ân") == (None, ("Xã Hòa An",))


def test_a_name_of_several_units_names_them_all() -> None:
    found = NAMES.find("xã Tân Lập")
    assert found.id is None
    assert found.candidates == (
        "Xã Tân Lập, tỉnh Lào Cai (mã xa-tan-lap-lao-cai)",
        "Xã Tân Lập, tỉnh Yên Bái (mã xa-tan-lap-yen-bai)",
    )
    assert len(NAMES.find("Sa Pa", parse_date("2026")).candidates) == 2


def test_a_unit_nobody_knows_has_at_most_a_near_one() -> None:
    assert NAMES.find("Phường Sa Paa").candidates == ("Phường Sa Pa",)
    assert NAMES.find("").id is None
    assert NAMES.find("Thị xã Mỹ A").candidates == ()
    assert NAMES.find("Xã Không Có Ở Đâu Cả").candidates == ()


def test_the_lowest_unit_named_in_a_text_is_meant() -> None:
    assert NAMES.within("Trường Mầm non, phường Sa Pa, tỉnh Lào Cai").id == "phuong-sa-pa"
    assert NAMES.within("Trường ở xã Tân Lập").id is None
    assert NAMES.within("Trường Mầm non").id is None


def test_words_are_known_without_marks_where_that_leaves_one() -> None:
    words = TermNames({"a": "Bằng khen", "b": "Bảng khen", "giay-khen": "Giấy khen"})
    assert words.find("GIẤY KHEN").id == "giay-khen"
    assert words.find("giay khen").id == "giay-khen"
    assert words.find("bằng khen").id == "a"
    assert words.find("bang khen").candidates == ("Bằng khen", "Bảng khen")
    assert words.within("tặng giấy khen năm 2020") == "giay-khen"
    assert words.within("giấykhen") is None


@pytest.mark.parametrize(
    "text",
    ["Chủ tịch UBND tỉnh Lào Cai", "CT. UBND tỉnh Lào Cai", "chu tich ubnd T. lao cai"],
)
def test_abbreviations_of_offices_are_read_in_full(text: str) -> None:
    full = TermNames({"a": "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "b": "Tỉnh ủy Lào Cai"})
    short = TermNames({"a": "Chủ tịch UBND tỉnh Lào Cai", "b": "Tỉnh ủy Lào Cai"})
    assert (full.find(text).id, short.find(text).id) == ("a", "a")
    assert short.find("Chủ tịch Uỷ ban nhân dân tỉnh Lào Cai").id == "a"


@pytest.mark.parametrize("typed", ["nu?", "Nữ ?", "nữ (?)"])
def test_a_word_in_doubt_is_not_known(typed: str) -> None:
    assert TermNames({"female": "Nữ", "male": "Nam"}).find(typed).id is None
