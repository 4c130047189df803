"""A unit's name in a heading, a column or --unit is that of the day and place of the decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.cli.deliveries import Delivery, form
from tests.commands import write_files
from tests.forms.office_lists import excel_list

HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Chức vụ")
COMMUNE, NEAR = "Xã Thử Trùng", "Xã Thử Còn"
PERSON = ("1", "Lò Văn Thử", "1970", "Trưởng bản")


def unit(name: str, parent: str, *, since: str = "", until: str = "") -> str:
    lines = [f"  - name: {name}", "    level: commune", f"    parent: {parent}"]
    lines += [f"    from: {since}"] if since else []
    lines += [f"    until: {until}"] if until else []
    return "\n".join(("periods:", *lines, ""))


LAST_DAY, FIRST_DAY = "2025-06-30", "2025-07-01"
UNITS = {
    "units/tinh-thu.yml": (
        "periods:\n  - name: Tỉnh Thử\n    level: province\n    parent: viet-nam\n"
    ),
    "units/trung-xa.yml": unit(COMMUNE, "tinh-thu"),
    "units/trung-gan.yml": unit(COMMUNE, "suoi-hoa", until=LAST_DAY),
    "units/con-cu.yml": unit(NEAR, "suoi-hoa", until=LAST_DAY),
    "units/con-moi.yml": unit(NEAR, "tinh-minh-hoa", since=FIRST_DAY),
}


@pytest.fixture
def delivery(tmp_path: Path) -> Delivery:
    delivery = Delivery(tmp_path)
    write_files(delivery.content, dict(UNITS))
    return delivery


def listed(
    *rows: Sequence[str],
    headings: Sequence[str] = HEADINGS,
    by: str = "Thị ủy Suối Hoa",
    year: int = 2024,
) -> Mapping[str, bytes]:
    title = (
        "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN",
        f"(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/{year} của {by})",
    )
    return {"ds.xlsx": excel_list(title, headings, rows)}


def in_column(name: str, **more: object) -> Mapping[str, bytes]:
    rows = ((*PERSON, name),)
    return listed(*rows, headings=(*HEADINGS, "Đơn vị"), **more)  # type: ignore[arg-type]


def in_heading(name: str, **more: object) -> Mapping[str, bytes]:
    return listed(("I", name.upper(), "", ""), PERSON, **more)  # type: ignore[arg-type]


def of_command(name: str, **more: object) -> Mapping[str, bytes]:
    return listed(PERSON, **more)  # type: ignore[arg-type]


WAYS = [in_column, in_heading, of_command]


def sent(delivery: Delivery, way: object, name: str, **more: object) -> tuple[str, list[str]]:
    options = ("--unit", name) if way is of_command else ()
    done = delivery.send(way(name, **more), "thu", *options)  # type: ignore[operator]
    return done.out + done.err, [
        str(one["unit"]) for one in delivery.records("lo-van-thu").values()
    ]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("year", "id"), [(2024, "con-cu"), (2026, "con-moi")])
def test_the_unit_of_the_day_is_taken(delivery: Delivery, way: object, year: int, id: str) -> None:
    out, units = sent(delivery, way, NEAR, year=year)
    assert units == [id], out
    assert "unit-" not in out


@pytest.mark.parametrize("way", WAYS)
def test_of_two_of_the_day_that_of_who_decided_is_taken_and_told(
    delivery: Delivery, way: object
) -> None:
    out, units = sent(delivery, way, COMMUNE)
    assert units == ["trung-gan"], out
    assert "(trung-gan)”, thuộc “Thị xã Suối Hoa” là nơi ra quyết định (unit-of-body)" in out


@pytest.mark.parametrize("way", WAYS)
def test_where_who_decided_tells_nothing_it_is_asked_with_the_ids(
    delivery: Delivery, way: object
) -> None:
    out, units = sent(delivery, way, COMMUNE, by="Huyện ủy Đồi Chè")
    assert units == []
    assert out.count("(unit-ambiguous)") == 1
    assert out.count("[lỗi]") == 1
    assert "(mã trung-gan)" in out
    assert "(mã trung-xa)" in out
    assert "chưa có đơn vị" not in out


def test_a_heading_of_several_units_may_be_settled_by_the_command(delivery: Delivery) -> None:
    files = in_heading(COMMUNE, by="Huyện ủy Đồi Chè")
    done = delivery.send(files, "thu", "--unit", "trung-xa")
    assert done.status == 0, done.out
    assert [one["unit"] for one in delivery.records("lo-van-thu").values()] == ["trung-xa"]


def test_a_decision_of_the_roll_says_its_day_too(delivery: Delivery) -> None:
    files = in_heading(COMMUNE)
    done = delivery.send(files, "thu", "--decision", "thi-uy-suoi-hoa-2022-15")
    assert done.status == 0, done.out
    assert [one["unit"] for one in delivery.records("lo-van-thu").values()] == ["trung-gan"]


def test_a_form_is_read_alike(delivery: Delivery) -> None:
    said = {
        "Số,_ký_hiệu": "27-QĐ/TU",
        "Ngày_ban_hành": "17/5/2024",
        "Cơ_quan_ban_hành": "Thị ủy Suối Hoa",
    }
    done = delivery.send({"a.docx": form(Tên="Lò Văn Thử", Đơn_vị=COMMUNE, **said)})
    assert [one["unit"] for one in delivery.records("lo-van-thu").values()] == ["trung-gan"], (
        done.out
    )


def test_two_places_of_one_text_are_not_told_apart_by_who_decided(delivery: Delivery) -> None:
    out, units = sent(delivery, in_column, f"Trường liên xã: {COMMUNE} và Huyện Đồi Chè")
    assert units == []
    assert "(unit-ambiguous)" in out


@pytest.mark.parametrize("way", WAYS)
def test_the_id_that_the_message_shows_may_be_written_behind_the_name(
    delivery: Delivery, way: object
) -> None:
    name = f"{COMMUNE} (trung-xa)"
    files = listed(("I", name, "", ""), PERSON) if way is in_heading else way(name)  # type: ignore[operator]
    options = ("--unit", name) if way is of_command else ()
    done = delivery.send(files, "thu", *options)
    assert done.status == 0, done.out + done.err
    assert [one["unit"] for one in delivery.records("lo-van-thu").values()] == ["trung-xa"]
