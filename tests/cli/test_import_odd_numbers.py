"""Lists and workbooks name decisions in odd letters, or by half: one decision stays one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import HEADINGS, Delivery, form, person
from tests.forms.office_lists import excel_list
from tests.sheets.officers import Desk, row_of

DAY, BY = "17/5/2024", "Thị ủy Suối Hoa"
ROWS = (person("Lò Thị Mẫu", "1970"), person("Lò Văn Mẫu", "1971"))


def listed(named: str, *rows: tuple[str, ...]) -> bytes:
    title = ("DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN", f"(Kèm theo {named})")
    return excel_list(title, HEADINGS, rows or ROWS)


def of_number(number: str, *rows: tuple[str, ...]) -> bytes:
    return listed(f"Quyết định {number} ngày {DAY} của {BY}", *rows)


def numbers(delivery: Delivery) -> list[str]:
    found = sorted((delivery.content / "decisions").glob("*2024*.yml"))
    return [one.read_text(encoding="utf-8").partition("\n")[0] for one in found]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("N°27-QĐ/TU", set()),
        ("số N°27-QĐ/TU", set()),
        ("số: № 27-QĐ/TU", set()),
        ("số ２７-QĐ/TU", {"number-cleaned"}),
        ("số 27-QD/TU", {"number-cleaned"}),
        ("số 27-QÐ/TU", {"eth-letter"}),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_the_title_of_a_list_is_read_clean(
    tmp_path: Path, number: str, told: set[str], is_first: bool
) -> None:
    delivery = Delivery(tmp_path)
    plain = of_number("số 27-QĐ/TU", ROWS[0])
    if not is_first:
        assert delivery.send({"a.xlsx": plain}, "truoc").status == 0
    done = delivery.send({"b.xlsx": of_number(number)})
    assert done.status == 0, done.out
    codes = {code for code in ("number-cleaned", "eth-letter") if f"({code})" in done.out}
    assert codes == told
    assert ("được ghi là “27-QĐ/TU”" in done.out) is ("number-cleaned" in told)
    if is_first:
        assert delivery.send({"a.xlsx": plain}, "sau").status == 0
    assert numbers(delivery) == ["number: 27-QĐ/TU"]


def test_a_mark_in_the_abbreviation_of_a_number_is_left_out(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"a.xlsx": of_number("số 15/QĐ-ỦBND")})
    assert done.status == 0, done.out
    assert "“15/QĐ-ỦBND” được ghi là “15/QĐ-UBND” (number-cleaned)" in done.out
    assert numbers(delivery) == ["number: 15/QĐ-UBND"]


def test_a_letter_for_a_figure_is_mended_or_asked_about(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send({"a.xlsx": of_number("số 151-QĐ/TU", ROWS[0])}, "mot").status == 0
    done = delivery.send({"b.xlsx": of_number("số l5l-QĐ/TU")}, "hai")
    assert (done.status, "(decision-almost)" in done.out) == (1, True), done.out
    done = delivery.send({"c.xlsx": of_number("số l51-QĐ/TU")}, "ba")
    assert (done.status, "được ghi là “151-QĐ/TU”" in done.out) == (0, True), done.out
    said = {"Số, ký hiệu": "I51-QĐ/TU", "Ngày ban hành": DAY, "Cơ quan ban hành": BY, "Năm": ""}
    assert delivery.send({"p.docx": form(**said)}, "bon").status == 0
    assert numbers(delivery) == ["number: 151-QĐ/TU"]


def test_figures_without_letters_are_told_as_such(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    half = listed(f"Quyết định số 27 ngày {DAY} của {BY}")
    done = delivery.send({"b.xlsx": half})
    assert (done.status, "Đã ghi 0 mục" in done.out) == (1, True), done.out
    assert "ghi số quyết định là “27” mà thiếu ký hiệu" in done.out
    assert "không ghi số quyết định" not in done.out
    assert delivery.send({"a.xlsx": of_number("số 27-QĐ/TU", ROWS[0])}, "truoc").status == 0
    done = delivery.send({"b.xlsx": half})
    assert (done.status, "lấy là “27-QĐ/TU”" in done.out) == (0, True), done.out
    assert numbers(delivery) == ["number: 27-QĐ/TU"]
    other = listed(f"Quyết định số 27 ngày 18/5/2024 của {BY}")
    assert "mà thiếu ký hiệu" in delivery.send({"b.xlsx": other}).out


@pytest.mark.parametrize(
    ("typed", "is_read"),
    [
        ("QĐ số 15-QĐ/TU ngày 10/1/2022", True),
        ("Quyết định số l5-QD/TU", True),
        ("QĐ số 15-QĐ/TU ngày 11/1/2022", False),
    ],
)
def test_a_cell_of_a_workbook_may_name_a_decision_in_words(
    tmp_path: Path, typed: str, is_read: bool
) -> None:
    delivery = Delivery(tmp_path)
    desk = Desk(delivery.content, tmp_path / "so.xlsx")
    desk.export()
    row = row_of(desk.open()["Cá nhân"], "suoi-hoa/2022/le-thi-cuc")
    desk.put("Cá nhân", row, "Ghi nhận: Quyết định", typed)
    done = delivery.send({"so.xlsx": desk.file.read_bytes()})
    assert (done.status == 0) is is_read, done.out
    assert ("cập nhật: suoi-hoa/2022/le-thi-cuc" in done.out) is is_read


@pytest.mark.parametrize("typed", ["QĐ-27/TU", "TU/27-QĐ"])
def test_a_number_that_is_none_is_told_as_such(tmp_path: Path, typed: str) -> None:
    done = Delivery(tmp_path).send({"a.xlsx": of_number(f"số {typed}")})
    assert done.status == 1
    assert f"không đọc được số quyết định “{typed}”" in done.out
    assert "không ghi số quyết định" not in done.out


@pytest.mark.parametrize("typed", ["……/QĐ-UBND", ""])
def test_a_number_that_was_left_blank_is_missing(tmp_path: Path, typed: str) -> None:
    done = Delivery(tmp_path).send({"a.xlsx": of_number(f"số {typed}")})
    assert "danh sách không ghi số quyết định ở phía trên" in done.out
