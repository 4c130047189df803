"""The national register made of two lists: ids, lives, successors; the content's own units stay."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from unicodedata import normalize

import openpyxl
import pytest

from honour_roll.gazetteer.comparing import disagreements
from honour_roll.gazetteer.lists import ListRefused, UnitLists
from honour_roll.gazetteer.register import make_register
from honour_roll.gazetteer.table import read_table
from honour_roll.gazetteer.wheel import checked, read_other, read_wheel
from honour_roll.gazetteer.writing import text_of, write_register
from honour_roll.model.unit import Unit
from honour_roll.source.reader import read_content

HEADINGS = "STT,Tỉnh,Huyện,Xã,Mã xã,Tỉnh mới,Xã mới,Mã xã mới"
ROWS = [
    "1,Tỉnh Mây,Huyện Suối,Xã Ba,00001,Tỉnh Gió,Xã Ba,00001",
    "2,Tỉnh Mây,Huyện Suối,Xã Bốn,00004,Tỉnh Gió,Xã Năm,00007",
    "3,Tỉnh Mây,Huyện Suối,Thị trấn Sáu,00006,Tỉnh Gió,Xã Năm,00007",
    "4,Tỉnh Gió,Thị xã Đồi,Phường Chè,00009,Tỉnh Gió,Phường Đồi Chè,00009",
    "5,Tỉnh Gió,Thị xã Đồi,Phường Chè,00009,Tỉnh Gió,Xã Năm,00007",
    "6,Tỉnh Gió,Thị xã Đồi,Phường Che,00010,Tỉnh Gió,Phường Đồi Chè,00009",
]


def lists(*rows: str, headings: str = HEADINGS) -> UnitLists:
    text = "\n".join(["DANH MỤC ĐƠN VỊ,,,,,,,", headings, *(rows or ROWS)])
    return read_table("danh-muc.csv", text.encode("utf-8-sig"))


def units(*rows: str, known: dict[str, Unit] | None = None) -> dict[str, Unit]:
    register = make_register(lists(*rows), known or {})
    data = {id: one for file in register.files.values() for id, one in file.items()}
    return {id: Unit.model_validate({"id": id, **one}) for id, one in data.items()}


def test_ids_are_made_of_names() -> None:
    assert set(units()) == {
        "viet-nam",
        "tinh-may",
        "tinh-gio",
        "huyen-suoi-may",
        "thi-xa-doi-gio",
        "xa-ba-gio",
        "xa-bon-huyen-suoi-may",
        "thi-tran-sau-huyen-suoi-may",
        "phuong-che-thi-xa-doi-gio",
        "phuong-che-thi-xa-doi-gio-2",
        "xa-nam-gio",
        "phuong-doi-che-gio",
    }


def test_a_commune_that_nothing_joined_goes_on_below_its_province() -> None:
    one = units()["xa-ba-gio"]
    assert [(p.name, p.parent, p.code) for p in one.periods] == [
        ("Xã Ba", "huyen-suoi-may", "00001"),
        ("Xã Ba", "tinh-gio", "00001"),
    ]
    assert one.periods[1].start
    assert one.periods[1].start.iso() == "2025-07-01"
    assert one.successors == ()


def test_who_became_whom_and_how_it_ended() -> None:
    made = units()
    told = {
        id: (one.end and one.end.value, one.successors, one.ended and one.ended.iso())
        for id, one in made.items()
        if one.ended
    }
    last = "2025-06-30"
    assert told == {
        "tinh-may": ("merger", ("tinh-gio",), last),
        "huyen-suoi-may": ("split", ("xa-ba-gio", "xa-nam-gio"), last),
        "thi-xa-doi-gio": ("split", ("phuong-doi-che-gio", "xa-nam-gio"), last),
        "xa-bon-huyen-suoi-may": ("merger", ("xa-nam-gio",), last),
        "thi-tran-sau-huyen-suoi-may": ("merger", ("xa-nam-gio",), last),
        "phuong-che-thi-xa-doi-gio-2": ("split", ("phuong-doi-che-gio", "xa-nam-gio"), last),
        "phuong-che-thi-xa-doi-gio": ("merger", ("phuong-doi-che-gio",), last),
    }
    assert made["tinh-gio"].ended is None
    assert [p.name for p in made["tinh-gio"].periods] == ["Tỉnh Gió"]
    assert made["xa-nam-gio"].sources[0].title == "danh-muc.csv"


def test_units_of_the_content_keep_their_ids_and_words_and_what_differs_is_told() -> None:
    known: dict[str, dict[str, object]] = {
        "gio": {"periods": [{"name": "Tỉnh Gió", "level": "province"}]},
        "doi": {
            "periods": [
                {"name": "Thị Xã Đồi", "level": "district", "parent": "gio", "until": "2025-06-30"}
            ],
            "successors": ["doi-che"],
        },
        "doi-che": {
            "periods": [
                {
                    "name": "Phường Đồi Chè",
                    "level": "commune",
                    "parent": "gio",
                    "from": "2025-07-01",
                }
            ]
        },
    }
    content = {id: Unit.model_validate({"id": id, **one}) for id, one in known.items()}
    register = make_register(lists(), content)
    made = {id: one for file in register.files.values() for id, one in file.items()}
    assert register.kept == {"gio", "doi", "doi-che"}
    assert not made.keys() & content.keys()
    assert made["phuong-che-thi-xa-doi-gio"]["periods"][0]["parent"] == "doi"
    assert made["xa-nam-gio"]["periods"][0]["parent"] == "gio"
    assert [line for line in register.told if line.startswith("doi")] == [
        "doi (Thị xã Đồi): danh sách có thêm đơn vị kế thừa: xa-nam-gio.",
        "doi-che (Phường Đồi Chè): Sổ chưa ghi mã, danh sách ghi mã 00009.",
    ]


def test_the_register_is_written_once_checks_and_is_only_added_to(tmp_path: Path) -> None:
    first = make_register(lists(*ROWS[:3]), {})
    write_register(tmp_path, first)
    file = tmp_path / "units/danh-muc/tinh-gio.yml"
    file.write_bytes(file.read_bytes() + "  # ghi chú của cán bộ\n".encode())
    content = read_content(tmp_path)
    assert content.problems == []
    before = file.read_bytes()
    write_register(tmp_path, make_register(lists(), content.units))
    assert file.read_bytes().startswith(before)
    content = read_content(tmp_path)
    assert content.problems == []
    assert make_register(lists(), content.units).total == 0
    assert "thi-xa-doi-gio" in content.units


def test_files_are_in_their_canonical_form() -> None:
    register = make_register(lists(), {})
    text = text_of(register.files["units/danh-muc/tinh-may.yml"]).decode()
    assert text.startswith("units:\n  tinh-may:\n    periods:\n      - name: Tỉnh Mây\n")
    assert '        code: "00004"\n        until: 2025-06-30\n' in text


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"a,b,c\n1,2,3",
        "Họ tên,Năm sinh\nAn,1970".encode(),
        b"\xff\xfe\x00",
        b"PK\x03\x04hong",
        "Tỉnh,Xã\n".encode(),
    ],
)
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_what_is_no_list_is_refused_in_words(name: str, raw: bytes) -> None:
    with pytest.raises(ListRefused) as refused:
        read_table(name, raw)
    assert refused.value.what


def test_a_row_without_what_stands_above_or_without_a_common_noun_is_told() -> None:
    found = lists(ROWS[0], "7,,Huyện Suối,Xã Tám,00008,,,", "8,Tỉnh Mây,Suối,Xã Chín,00011,,,")
    assert found.told[0].startswith("hàng 4: thiếu tên đơn vị cấp trên, bỏ qua hàng này; hãy ghi")
    assert found.told[1].startswith("hàng 5: “Suối” không ghi là tỉnh, huyện")


def test_a_row_without_its_new_commune_is_told_and_makes_no_province_an_heir() -> None:
    found = lists(ROWS[1], "2,Tỉnh Mây,Huyện Suối,Xã Tám,00008,Tỉnh Gió,,")
    into = {one.name: [found.after[key].name for key in one.into] for one in found.before.values()}
    assert into == {"Tỉnh Mây": ["Tỉnh Gió"]}
    assert "hàng 4: Xã Tám chưa ghi xã mới, chưa rõ thành đơn vị nào." in found.told


def test_what_a_list_says_no_more_of_is_not_ended() -> None:
    rows = [ROWS[1], "2,Tỉnh Núi,Huyện Đá,Xã Tám,00008,,,", "3,Tỉnh Mây,Huyện Suối,Xã Sáu,6,,,"]
    assert set(units(*rows)) == {"viet-nam", "tinh-gio", "xa-nam-gio"}
    told = lists(*rows).told
    assert "Xã Sáu, Huyện Suối, Tỉnh Mây: danh sách không nói đơn vị này thành đơn vị nào." in told
    assert told[-1].startswith("Bỏ qua 7 đơn vị trước 1/7/2025 vì danh sách không nói")


def test_a_district_without_communes_tells_of_its_province() -> None:
    made = units("1,Tỉnh Mây,Huyện Đảo,,,Tỉnh Gió,Đặc khu Đảo,00005")
    assert made["huyen-dao-may"].successors == ("dac-khu-dao-gio",)
    assert made["tinh-may"].successors == ("tinh-gio",)


@pytest.mark.parametrize("name", ["Xã ../../x", "Xã <script>alert(1)</script>", "Xã Ba_Bốn"])
def test_a_name_with_strange_signs_is_no_unit(name: str) -> None:
    found = lists(ROWS[0], f"2,Tỉnh Mây,Huyện Suối,{name},00008,Tỉnh Gió,Xã Năm,00007")
    assert name not in {one.name for one in found.before.values()}
    assert found.told[0] == f"hàng 4: “{name}” có ký tự lạ, không phải tên đơn vị, bỏ qua hàng."


@pytest.mark.parametrize(
    "name", ["Xã Ea H'Leo", "Xã Bà Rịa - Vũng Tàu", "Phường 1", "Xã Cư M’gar", "Xã Ia Đal (2)"]
)
def test_names_as_units_have_them_are_taken(name: str) -> None:
    found = lists(f"1,Tỉnh Mây,Huyện Suối,{name},00008,Tỉnh Gió,Xã Năm,00007")
    assert name in {one.name for one in found.before.values()}
    assert found.told == []


def test_two_units_under_one_code_are_told() -> None:
    found = lists(ROWS[0], "2,Tỉnh Mây,Huyện Suối,Xã Bốn,00001,Tỉnh Gió,Xã Năm,00007")
    assert found.told == ["Xã Ba và Xã Bốn (trước 1/7/2025): cùng một mã 00001."]


def test_a_row_that_lacks_both_provinces_is_told_once() -> None:
    found = lists(ROWS[0], "7,,Huyện Suối,Xã Tám,00008,,Xã Năm,00007")
    assert len([one for one in found.told if one.startswith("hàng 4:")]) == 1


def workbook(rows: dict[int, str], *merged: str) -> bytes:
    """Row number → cells of a sheet "Xã" with the headings in row 3."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Xã"
    for number, row in {3: HEADINGS, **rows}.items():
        for column, text in enumerate(row.split(","), 1):
            sheet.cell(number, column, text or None)
    for cells in merged:
        sheet.merge_cells(cells)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_rows_have_the_numbers_that_the_sheet_shows() -> None:
    found = read_table("a.xlsx", workbook({5: ROWS[0], 8: "8,Tỉnh Mây,Suối,Xã Chín,00011,,,"}))
    assert [one for one in found.told if one.startswith("Xã hàng 8: “Suối”")]


def test_what_is_merged_downwards_stands_in_each_of_its_rows_and_no_further() -> None:
    rows = {
        4: "1,Tỉnh Mây,Huyện Suối,Xã Bốn,00004,Tỉnh Gió,Xã Năm,00007",
        5: "2,,,Xã Sáu,00006,,,",
        7: "3,,,Xã Tám,00008,Tỉnh Gió,Xã Mười,00010",
    }
    merged = ("B4:B7", "C4:C7", "F4:F5", "G4:G5", "H4:H5")
    found = read_table("a.xlsx", workbook(rows, *merged))
    into = {one.name: [found.after[key].name for key in one.into] for one in found.before.values()}
    assert into == {
        "Tỉnh Mây": ["Tỉnh Gió"],
        "Huyện Suối": ["Xã Năm", "Xã Mười"],
        "Xã Bốn": ["Xã Năm"],
        "Xã Sáu": ["Xã Năm"],
        "Xã Tám": ["Xã Mười"],
    }
    rows[8] = "4,,,Xã Chín,00009,Tỉnh Gió,Xã Mười,00010"
    found = read_table("a.xlsx", workbook(rows, *merged))
    assert [one for one in found.told if one.startswith("Xã hàng 8: thiếu tên đơn vị cấp trên")]


def test_marks_apart_from_their_letters_are_the_same_names() -> None:
    found = lists(*(normalize("NFD", row) for row in ROWS))
    assert found == lists()


def test_a_list_without_districts_is_the_later_one() -> None:
    found = lists("Tỉnh Gió,Xã Năm,7", headings="Tỉnh,Xã,Mã xã")
    assert found.before == {}
    assert [(one.name, one.code) for one in found.after.values()] == [
        ("Tỉnh Gió", None),
        ("Xã Năm", "00007"),
    ]


def wheel(more: tuple[str, ...] = ()) -> bytes:
    """A made-up wheel of the same shape as vietnamadminunits; ``more``: a commune before."""
    file = io.BytesIO()
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute(
            "CREATE TABLE admin_units_legacy (provinceKey, districtKey, wardKey, province,"
            " district, ward, provinceCode, districtCode, wardCode)"
        )
        made.execute(
            "CREATE TABLE admin_units (provinceKey, wardKey, province, ward, provinceCode,"
            " wardCode)"
        )
        made.executemany(
            "INSERT INTO admin_units_legacy VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                ("may", "suoi", "ba", "Tỉnh Mây", "Huyện Suối", "Xã Ba", "01", "001", "00001"),
                ("may", "suoi", "tu", "Tỉnh Mây", "Huyện Suối", "Xã Tư", "01", "001", "00002"),
                ("gio", "dao", None, "Tỉnh Gió", "Huyện Đảo", None, "02", "002", None),
                *([(*more, "01", "001", "00077")] if more else []),
            ],
        )
        made.executemany(
            "INSERT INTO admin_units VALUES (?, ?, ?, ?, ?, ?)",
            [
                ("gio", "nam", "Tỉnh Gió", "Xã Năm", "02", "00003"),
                ("gio", "sau", "Tỉnh Gió", "Xã Sáu", "02", "00004"),
                ("gio", "dao", "Tỉnh Gió", "Đặc khu Đảo", "02", "00005"),
            ],
        )
        database = made.serialize()
    converter = {
        "DICT_PROVINCE": {"gio": ["may", "gio"]},
        "DICT_PROVINCE_WARD_NO_DIVIDED": {"gio": {"nam": ["may_suoi_ba"], "dao": ["gio_dao_"]}},
        "DICT_PROVINCE_WARD_DIVIDED": {
            "gio": {"may_suoi_tu": [{"newWardKey": "nam"}, {"newWardKey": "sau"}], "la": []}
        },
    }
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("vietnamadminunits/data/dataset.db", database)
        archive.writestr("vietnamadminunits/data/converter_2025.json", json.dumps(converter))
    return file.getvalue()


def test_a_wheel_gives_both_lists_and_what_does_not_fit_is_told() -> None:
    found = read_wheel(wheel())
    into = {one.name: [found.after[key].name for key in one.into] for one in found.before.values()}
    assert into == {
        "Tỉnh Mây": ["Tỉnh Gió"],
        "Huyện Suối": ["Xã Năm", "Xã Sáu"],
        "Xã Ba": ["Xã Năm"],
        "Xã Tư": ["Xã Năm", "Xã Sáu"],
        "Tỉnh Gió": ["Tỉnh Gió"],
        "Huyện Đảo": ["Đặc khu Đảo"],
    }
    assert found.told == ["la: bảng chuyển đổi có đơn vị này, danh sách trước 1/7/2025 thì không."]


def test_a_unit_without_a_successor_in_a_wheel_is_named_and_never_ended() -> None:
    """The pinned wheel has one for each; a later one may not."""
    found = read_wheel(wheel(more=("may", "suoi", "bay", "Tỉnh Mây", "Huyện Suối", "Xã Bảy")))
    assert "Xã Bảy, Huyện Suối, Tỉnh Mây: danh sách không nói đơn vị này thành đơn vị nào." in (
        found.told
    )
    assert "Xã Bảy" not in {one.name for one in found.before.values()}
    assert {one.name for one in found.before.values()} == {"Tỉnh Mây", "Tỉnh Gió", "Huyện Đảo"}


def test_another_wheel_than_the_pinned_one_is_not_read() -> None:
    with pytest.raises(ListRefused, match=r"scripts\.unit_lists"):
        checked(wheel(), "0" * 64, "vietnamadminunits 1.0.4")


def test_two_lists_of_today_are_compared() -> None:
    provinces = [
        {"name": "Gió", "wards": [{"name": "Xã Năm", "code": 9}, {"name": "Xã Bảy", "code": 4}]}
    ]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("vietnam_provinces/data/nested-divisions.json", json.dumps(provinces))
    assert list(disagreements(read_wheel(wheel()).after, read_other(file.getvalue()))) == [
        "Xã Năm, Tỉnh Gió: mã 00003, danh sách thứ hai ghi 00009.",
        "Xã Sáu, Tỉnh Gió: danh sách thứ hai không có.",
        "Đặc khu Đảo, Tỉnh Gió: danh sách thứ hai không có.",
        "Xã Bảy, Gió: chỉ danh sách thứ hai có.",
    ]
