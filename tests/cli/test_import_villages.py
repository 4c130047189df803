"""One village is one however it is typed; where it is only alike, nobody is written or merged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.cli.deliveries import TOWN, Delivery, form
from tests.forms.office_lists import excel_list

VILLAGE = "Thôn, bản, tổ dân phố"
HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Thôn, bản", "Chức vụ", "Đơn vị")
BORN = {"Năm_sinh": "1951"}
DECIDED = {
    "Số, ký hiệu": "27-QĐ/TU",
    "Ngày ban hành": "17/5/2024",
    "Cơ quan ban hành": "Thị ủy Suối Hoa",
    "Năm": "",
    "Căn cứ": "",
}
NA = ("bản Nà", "Bản  Nà.", "BẢN NÀ", "Bản Nà, thị xã Suối Hoa")
TO = ("Tổ 3", "Tổ dân phố số 03", "TDP 3", "tổ số 3")
NUMBERS = [("Thôn III", "Thôn 3"), ("Thôn Ba", "thôn III"), ("Khu 10", "Khu số Mười")]
NUMBERS += [("Hoa Đào I", "Hoa Đào 1"), ("Tổ Hoa Ban IV", "tổ Hoa Ban số 04")]
SPELT = [("Bản Nà", other) for other in NA] + [("Tổ dân phố 3", other) for other in TO] + NUMBERS
ALIKE = [("Bản Nà", "Nà"), ("Thôn 3", "Tổ 3"), ("Bản Nà", "Ban Na"), ("Thôn Bản Nà", "Bản Nà")]
ALIKE += [("Thôn 3", "Tổ Ba"), ("Thôn Ba", "Ba"), ("Thôn Bảy", "Thon Bay")]


def person(village: str, born: str = "1951", position: str = "") -> tuple[str, ...]:
    return ("1", "Nguyễn Văn Thử", born, village, position, TOWN)


def household(village: str) -> tuple[str, ...]:
    return ("1", "Hộ ông Nguyễn Văn Thử", "", village, "", TOWN)


def listed(*rows: tuple[str, ...], year: int = 2024) -> bytes:
    title = (
        "DANH SÁCH ĐƯỢC TẶNG GIẤY KHEN",
        f"(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/{year} của Thị ủy Suối Hoa)",
    )
    return excel_list(title, HEADINGS, rows)


def forms(one: str, other: str, **more: str) -> Mapping[str, bytes]:
    return {
        f"{n}.docx": form(**{**BORN, **more, VILLAGE: village})
        for n, village in enumerate((one, other))
    }


@pytest.mark.parametrize(("one", "other"), SPELT)
def test_a_list_of_another_year_gives_the_same_person_a_second_honour(
    tmp_path: Path, one: str, other: str
) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send({"ds.xlsx": listed(person(one))}, "dau").status == 0
    done = delivery.send({"ds.xlsx": listed(person(other), year=2025)})
    assert done.status == 0, done.out
    data = delivery.record("nguyen-van-thu")
    assert (len(data["honours"]), data["village"]) == (2, one)
    again = delivery.send({"ds.xlsx": listed(person(other), year=2025)}, "lai")
    assert "Đã ghi 0 mục" in again.out, again.out


@pytest.mark.parametrize(("one", "other"), SPELT[:2] + SPELT[4:6])
def test_forms_of_one_delivery_are_one_person(tmp_path: Path, one: str, other: str) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send(forms(one, other))
    assert done.status == 0, done.out
    assert delivery.record("nguyen-van-thu")["village"] == one
    assert "≠" not in done.out


@pytest.mark.parametrize(("one", "other"), SPELT[3:6])
def test_households_are_one_by_their_village(tmp_path: Path, one: str, other: str) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send({"ds.xlsx": listed(household(one))}, "dau").status == 0
    done = delivery.send({"ds.xlsx": listed(household(other), year=2025)})
    assert (done.status, len(delivery.record("ho-ong-nguyen-van-thu")["honours"])) == (0, 2)


@pytest.mark.parametrize(("one", "other"), ALIKE)
@pytest.mark.parametrize("row", [person, household])
def test_villages_that_are_only_alike_are_asked(
    tmp_path: Path, one: str, other: str, row: Callable[[str], tuple[str, ...]]
) -> None:
    delivery = Delivery(tmp_path)
    together = delivery.send({"ds.xlsx": listed(row(one), row(other))})
    assert (together.status, together.out.count("(maybe-same)")) == (1, 2), together.out
    assert f"ghi thôn gần giống (“{one}” và “{other}”)" in together.out
    assert delivery.records("*nguyen-van-thu") == {}
    assert delivery.send({"ds.xlsx": listed(row(one))}, "dau").status == 0
    for year in (2024, 2025):
        done = delivery.send({"ds.xlsx": listed(row(other), year=year)}, f"sau{year}")
        assert (done.status, done.out.count("(maybe-same)")) == (1, 1), done.out
        assert "nguyen-van-thu ghi thôn gần giống" in done.out
    assert len(delivery.record("*nguyen-van-thu")["honours"]) == 1


def test_of_two_forms_that_are_alike_none_is_written(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send(forms("Bản Nà", "Nà"))
    assert (done.status, done.out.count("[lỗi]")) == (1, 2), done.out
    assert delivery.records("nguyen-van-thu") == {}


def test_who_differs_in_the_village_alone_on_one_decision_is_asked(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    one, other = person("Bản Hoa Đào"), person("Bản Hoa Ban")
    for name, files in (
        ("ds", {"ds.xlsx": listed(one, other)}),
        ("phieu", forms("Bản Hoa Đào", "Bản Hoa Ban", **DECIDED)),
        ("hai", {"a.xlsx": listed(one), "b.xlsx": listed(other)}),
    ):
        done = delivery.send(files, name)
        assert (done.status, delivery.records("nguyen-van-thu")) == (1, {}), done.out
        assert "chỉ khác thôn (“Bản Hoa Đào” ≠ “Bản Hoa Ban”), cùng quyết định" in done.out
        assert "mỗi người một mã ở cột Mã (ở đây là suoi-hoa/2024/nguyen-van-thu-2)" in done.out
    assert delivery.send({"ds.xlsx": listed(one)}, "dau").status == 0
    done = delivery.send({"ds.xlsx": listed(other)}, "sau")
    assert (done.status, len(delivery.records("nguyen-van-thu"))) == (1, 1), done.out


def test_positions_that_differ_are_an_answer(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    rows = (person("Bản Hoa Đào", position="Giáo viên"), person("Bản Hoa Ban", position="Y sĩ"))
    done = delivery.send({"ds.xlsx": listed(*rows)})
    assert (done.status, len(delivery.records("nguyen-van-thu"))) == (0, 2), done.out
    assert done.out.count("được coi là hai người (maybe-same)") == 2
    again = delivery.send({"ds.xlsx": listed(*rows)}, "lai")
    assert ("Đã ghi 0 mục" in again.out, "maybe-same" in again.out) == (True, False), again.out


def test_nobody_becomes_a_second_one_unseen_in_another_year(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send({"ds.xlsx": listed(person("Bản Hoa Đào"))}, "dau").status == 0
    done = delivery.send({"ds.xlsx": listed(person("Bản Hoa Ban"), year=2025)})
    assert (done.status, len(delivery.records("nguyen-van-thu"))) == (0, 2)
    assert "hồ sơ suoi-hoa/2024/nguyen-van-thu chỉ khác thôn" in done.out


def test_a_village_that_is_mended_gives_no_award_to_two_records(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    wrong, right = person("Bản Hoa Ban"), person("Bản Hoa Đào")
    assert delivery.send({"ds.xlsx": listed(right)}, "dau").status == 0
    assert delivery.send({"ds.xlsx": listed(wrong, year=2025)}, "nham").status == 0
    done = delivery.send({"ds.xlsx": listed(right, year=2025)}, "sua")
    assert (done.status, done.out.count("(maybe-same)")) == (1, 1), done.out
    first, second = delivery.records("nguyen-van-thu")
    assert f"hồ sơ {second}, cùng tên, đơn vị và năm sinh, đã có lần ghi nhận" in done.out
    assert f"cột “Của” ghi {first}" in done.out
    assert len(delivery.records("nguyen-van-thu")[first]["honours"]) == 1
    (delivery.content / "records" / f"{second}.yml").unlink()
    assert delivery.send({"ds.xlsx": listed(right, year=2025)}, "lai").status == 0
    assert len(delivery.record("nguyen-van-thu")["honours"]) == 2


def test_two_of_one_name_in_one_later_list_get_an_honour_each(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    rows = (person("Bản Hoa Đào", position="Giáo viên"), person("Bản Hoa Ban", position="Y sĩ"))
    for year in (2024, 2025, 2025):
        done = delivery.send({"ds.xlsx": listed(*rows, year=year)}, f"{year}")
        assert done.status == 0, done.out
    found = delivery.records("nguyen-van-thu").values()
    assert [len(one["honours"]) for one in found] == [2, 2]


def test_other_years_of_birth_or_other_households_are_others(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    rows = (
        person("Bản Nà"),
        person("Nà", born="1988"),
        household("Bản Hoa Đào"),
        household("Bản Hoa Ban"),
    )
    done = delivery.send({"ds.xlsx": listed(*rows)})
    assert (done.status, len(delivery.records("*nguyen-van-thu"))) == (0, 4), done.out
    assert "[lỗi]" not in done.out
    assert "khác năm sinh (“1951” ≠ “1988”): được coi là hai người (maybe-same)" in done.out


def test_the_unit_behind_a_village_is_left_off_and_told(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"a.docx": form(**{**BORN, VILLAGE: "Bản  Nà, thị xã Suối Hoa."})})
    assert delivery.record("nguyen-van-thu")["village"] == "Bản Nà"
    assert "được ghi là “Bản Nà” (village-cleaned)" in done.out
    plain = delivery.send({"a.docx": form(Tên="Lò Thị Mẫu", **{VILLAGE: "Bản  Hoa Đào."})}, "hai")
    assert delivery.record("lo-thi-mau")["village"] == "Bản Hoa Đào"
    assert "village-cleaned" not in plain.out


def test_what_is_not_seen_makes_no_other_village(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    first = delivery.send({"a.docx": form(**{**BORN, VILLAGE: "Bản\u200b Nà\u200b"})})
    assert delivery.record("nguyen-van-thu")["village"] == "Bản Nà"
    again = delivery.send({"a.docx": form(**{**BORN, VILLAGE: "Bản Nà\ufeff"})}, "hai")
    assert "village-cleaned" not in first.out + again.out
    assert len(delivery.records("*nguyen-van-thu")) == 1, again.out


def test_a_village_that_is_written_is_not_asked_for(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    one, two = person("Bản Nà", born=""), person("bản Nà.", born="")
    twice = delivery.send({"ds.xlsx": listed(one, two)}, "dau")
    assert "là hai thì ghi năm sinh của từng người" in twice.out
    assert delivery.send({"ds.xlsx": listed(person("Bản Nà"))}, "hai").status == 0
    known = delivery.send({"ds.xlsx": listed(one, year=2025)}, "ba")
    assert "Ghi năm sinh ở cả hai nơi: cùng năm là một người, khác năm là người khác." in known.out
    assert "ghi thôn, bản" not in twice.out + known.out
