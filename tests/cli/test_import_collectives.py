"""Collectives and households under another spelling make no second record unseen; all made up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.cli.deliveries import TOWN, Delivery
from tests.commands import run
from tests.forms.office_lists import excel_list

HEADINGS = ("STT", "Tên tập thể", "Đơn vị", "Thôn, bản", "Thành tích")
ALIKE = [
    ("Chi bộ thôn Thử", "CHI BỘ THÔN THỬ, TX SUỐI HOA"),
    ("Chi bộ thôn Thử", "Chi bộ thôn Thử thị xã Suối Hoa, tỉnh Minh Hoạ"),
    ("Hội LHPN thị xã Suối Hoa", "Hội Phụ nữ thị xã Suối Hoa"),
    ("Hội LHPN thị xã Suối Hoa", "Hội Liên hiệp Phụ nữ Suối Hoa"),
    ("Trường Tiểu học Suối Hoa", "Trường TH thị xã Suối Hoa"),
]


def listed(
    *names: str, year: int = 2023, heading: str = HEADINGS[1], villages: Sequence[str] = ()
) -> Mapping[str, bytes]:
    title = (
        "DANH SÁCH ĐƯỢC TẶNG GIẤY KHEN",
        f"(Kèm theo Quyết định số {year}-QĐ/TU ngày 17/5/{year} của Thị ủy Suối Hoa)",
    )
    places = villages or [""] * len(names)
    rows = [("1", name, TOWN, at, "Thử") for name, at in zip(names, places, strict=True)]
    return {"ds.xlsx": excel_list(title, (HEADINGS[0], heading, *HEADINGS[2:]), rows)}


def collectives(delivery: Delivery) -> list[str]:
    found = (*delivery.records("chi-bo-thon-thu").values(), *delivery.records("hoi-").values())
    return [str(one["name"]) for one in (*found, *delivery.records("truong-").values())]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_a_collective_that_is_spelt_otherwise_is_asked_about(
    tmp_path: Path, one: str, other: str
) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send(listed(one), "dau").status == 0
    done = delivery.send(listed(other, year=2024), "sau")
    assert (done.status, collectives(delivery)) == (1, [one]), done.out
    assert "chỉ khác cách viết tên; không rõ là một hay hai tập thể (maybe-same)" in done.out
    mended = delivery.send(listed(one, year=2024), "dung")
    assert (mended.status, collectives(delivery)) == (0, [one]), mended.out


def test_two_spellings_in_one_list_are_both_asked_about(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send(listed(*ALIKE[0]))
    assert (done.status, collectives(delivery)) == (1, [])
    assert done.out.count("(maybe-same)") == 2


def test_what_its_village_is_may_be_left_out_with_a_warning(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send(listed("Chi bộ thôn Thử"), "dau").status == 0
    done = delivery.send(listed("Chi bộ Thử", year=2024), "sau")
    assert done.status == 0
    assert "được coi là hai tập thể (maybe-same)" in done.out


def test_other_collectives_of_a_unit_are_not_told(tmp_path: Path) -> None:
    names = (
        *("Chi bộ thôn 1", "Chi bộ thôn 2", "Chi bộ bản 1", "Trường Tiểu học số 1 Suối Hoa"),
        *("Trường Tiểu học Suối Hoa", "Trường Mầm non Suối Hoa", "Hội Nông dân thị xã"),
    )
    done = Delivery(tmp_path).send(listed(*names))
    assert done.status == 0, done.out
    assert "maybe-same" not in done.out


@pytest.mark.parametrize("taken", [0, 1])
def test_one_that_was_taken_down_does_not_come_back_by_the_unit_behind_its_name(
    tmp_path: Path, taken: int
) -> None:
    delivery = Delivery(tmp_path)
    names = ("Chi bộ thôn Thử", "Chi bộ thôn Thử, thị xã Suối Hoa")
    assert delivery.send(listed(names[taken]), "dau").status == 0
    (id,) = delivery.records("chi-bo-thon-thu")
    gone = run("withdraw", id, "--content", str(delivery.content), "--write")
    assert collectives(delivery) == [], gone.out + gone.err
    done = delivery.send(listed(names[1 - taken], year=2024), "sau")
    assert (done.status, collectives(delivery)) == (1, []), done.out
    assert "(withdrawn-record)" in done.out


@pytest.mark.parametrize(
    ("other", "village"),
    [
        ("Hộ ông Lò Văn Thử", "Nà Thử"),
        ("Ông Lò Văn Thử", "Bản Nà 1"),
        ("Gia đình ông Lò Văn Thử", "Bản Nạ"),
    ],
)
def test_a_household_in_another_village_is_told_as_a_person_is(
    tmp_path: Path, other: str, village: str
) -> None:
    delivery = Delivery(tmp_path)
    files = listed("Hộ ông Lò Văn Thử", heading="Họ và tên chủ hộ", villages=["Bản Nà"])
    assert delivery.send(files, "dau").status == 0
    more = listed(other, year=2024, heading="Họ và tên chủ hộ", villages=[village])
    done = delivery.send(more, "sau")
    assert done.status == 0, done.out
    assert f"chỉ khác thôn (“{village}” ≠ “Bản Nà”): được coi là hai hộ (maybe-same)" in done.out
