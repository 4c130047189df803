"""Several forms of one person in one delivery are one record; who may be two is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageOps

from tests.cli.deliveries import PHOTO, Delivery, form, listed, person
from tests.photos.pictures import encoded, quarters

BORN = {"Năm_sinh": "1951"}
OTHER_PHOTO = encoded(ImageOps.mirror(quarters(1400, 900)), "JPEG")
LATER = listed(person(born="1951"), number="31-QĐ/TU", date="3/6/2025")


def years(data: dict[str, list[dict[str, str]]]) -> list[str]:
    return [one["key"] for one in data["honours"]]


def at(position: str) -> dict[str, str]:
    return {"Chức vụ, công việc": position}


@pytest.mark.parametrize(
    "names", [("a.docx", "b.docx"), ("b.docx", "a.docx"), ("a.docx", "s/b.docx")]
)
def test_two_forms_of_one_person_are_one_record_with_both_honours(
    tmp_path: Path, names: tuple[str, str]
) -> None:
    delivery = Delivery(tmp_path)
    early, late = form(**BORN, Năm="2021"), form(**BORN, Năm="2024")
    files = dict(zip(names, (early, late), strict=True))
    done = delivery.send(files)
    assert done.status == 0, done.out
    data = delivery.record("nguyen-van-thu")
    assert years(data) == ["2021-giay-khen", "2024-giay-khen"]
    (told,) = [line for line in done.out.splitlines() if "(said-twice)" in line]
    assert "một người, nhiều lần ghi nhận, gộp vào một hồ sơ" in told
    assert all(name in told for name in names)
    assert delivery.check().status == 0
    again = delivery.send(files)
    assert (again.status, "Đã ghi 0 mục" in again.out) == (0, True), again.out


def test_it_is_as_if_they_had_come_one_after_the_other(tmp_path: Path) -> None:
    early = form(**BORN, Năm="2021", **at("Trưởng bản"), Tóm_tắt="Hiến đất.")
    late = form(**BORN, Năm="2024", **at("Bí thư chi bộ"), Giới_tính="Nam")
    together, apart = Delivery(tmp_path / "mot"), Delivery(tmp_path / "hai")
    together.send({"a.docx": late, "b.docx": early})
    apart.send({"b.docx": early}, "truoc")
    apart.send({"a.docx": late}, "sau")
    data = together.record("nguyen-van-thu")
    assert data == apart.record("nguyen-van-thu")
    assert data["position"] == "Trưởng bản"
    assert [one.get("position") for one in data["honours"]] == [None, "Bí thư chi bộ"]


def test_what_they_say_differently_is_shown_side_by_side(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    files = {
        "a.docx": form(**BORN, Năm="2021", Tóm_tắt="Hiến đất làm đường.", Giới_tính="Nam"),
        "b.docx": form(**BORN, Năm="2024", Tóm_tắt="Giữ rừng đầu nguồn."),
    }
    done = delivery.send(files)
    assert done.status == 0
    assert "khác nhau ở mục: Tóm tắt (“Hiến đất làm đường.” ≠ “Giữ rừng đầu nguồn.”)" in done.out
    assert "lấy theo nơi ấy (said-differently)" in done.out
    assert delivery.record("nguyen-van-thu")["summary"] == "Hiến đất làm đường."


def test_one_who_is_a_man_and_a_woman_is_asked(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    files = {"a.docx": form(**BORN, Giới_tính="Nam"), "b.docx": form(**BORN, Giới_tính="Nữ")}
    done = delivery.send(files)
    assert done.status == 1
    assert "(gender-differs)" in done.out
    assert delivery.records("nguyen-van-thu") == {}


def test_the_photos_of_both_forms_are_kept(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    files = {
        "a.docx": form(PHOTO, **BORN, Năm="2021", Chú_thích="Năm 2021"),
        "b.docx": form(OTHER_PHOTO, **BORN, Năm="2024", Chú_thích="Năm 2024"),
    }
    assert delivery.send(files).status == 0
    photos = delivery.record("nguyen-van-thu")["photos"]
    assert [(one["file"], one["caption"]) for one in photos] == [
        ("nguyen-van-thu.jpg", "Năm 2021"),
        ("nguyen-van-thu-2.jpg", "Năm 2024"),
    ]
    assert "Đã ghi 0 mục" in delivery.send(files).out


def test_one_form_sent_twice_is_one_honour(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    sent = form(PHOTO, **BORN)
    done = delivery.send({"phieu.docx": sent, "phieu (1).docx": sent})
    assert done.status == 0
    data = delivery.record("nguyen-van-thu")
    assert (len(data["honours"]), len(data["photos"])) == (1, 1)


def test_without_years_of_birth_both_are_asked_and_none_is_written(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"a.docx": form(Năm="2021"), "b.docx": form(Năm="2024", **BORN)})
    assert done.status == 1
    assert delivery.records("nguyen-van-thu") == {}
    asked = [line for line in done.out.splitlines() if "(maybe-same)" in line]
    assert ["a.docx" in asked[0], "b.docx" in asked[1]] == [True, True]
    assert "b.docx, bảng “phiếu 1” cũng có “Nguyễn Văn Thử” cùng đơn vị; không rõ" in asked[0]
    assert done.out.count("Ghi năm sinh ở cả hai nơi (cùng năm là một người)") == 2
    assert "same-twice" not in done.out


def test_another_year_of_birth_is_another_person(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"a.docx": form(**BORN), "b.docx": form(Năm_sinh="1988")})
    assert done.status == 0
    assert len(delivery.records("nguyen-van-thu")) == 2


def test_two_who_differ_in_the_village_alone_are_two_and_told(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    village = "Thôn, bản, tổ dân phố"
    files = {
        f"{n}.docx": form(**BORN, **{village: where})
        for n, where in enumerate(("Bản Hoa Đào", "Bản Hoa Ban"))
    }
    done = delivery.send(files)
    assert done.status == 0, done.out
    assert len(delivery.records("nguyen-van-thu")) == 2
    assert "chỉ khác thôn (“Bản Hoa Đào” ≠ “Bản Hoa Ban”): được coi là hai người" in done.out


def test_of_three_each_year_of_birth_is_one_whatever_the_order(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    rows = [person(born=born) for born in ("1951", "1988", "1988")]
    assert delivery.send({"ds.xlsx": listed(*rows)}).status == 0
    assert len(delivery.records("nguyen-van-thu")) == 2
    done = delivery.send({"ds.xlsx": listed(person(), *rows)}, "sau")
    assert "(maybe-same)" in done.out
    assert done.status == 1


def test_rows_of_one_list_that_differ_are_asked(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    rows = (person(position="Trưởng bản"), person(position="Giáo viên"))
    done = delivery.send({"ds.xlsx": listed(*rows)})
    assert done.out.count("(maybe-same)") == 2
    assert delivery.records("nguyen-van-thu") == {}


@pytest.mark.parametrize("more", [{}, {"position": "Trưởng bản", "summary": "Hiến đất."}])
def test_a_list_names_nobody_twice_under_two_numbers(tmp_path: Path, more: dict[str, str]) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"ds.xlsx": listed(person(**more), person(**more))})
    assert (done.status, done.out.count("(maybe-same)")) == (1, 2), done.out
    assert "không rõ là một người ghi hai lần hay hai người" in done.out
    assert "ghi năm sinh, hoặc thôn, bản của từng người ở cả hai hàng" in done.out
    assert delivery.records("nguyen-van-thu") == {}


def test_nor_do_a_form_and_two_rows_make_one(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    decided = {
        "Số, ký hiệu": "27-QĐ/TU",
        "Ngày ban hành": "17/5/2024",
        "Cơ quan ban hành": "Thị ủy Suối Hoa",
    }
    files = {"a.docx": form(**decided), "ds.xlsx": listed(person(), person())}
    done = delivery.send(files)
    assert (done.status, delivery.records("nguyen-van-thu")) == (1, {}), done.out
    files["ds.xlsx"] = listed(person())
    assert delivery.send(files, "sau").status == 0
    assert len(delivery.records("nguyen-van-thu")) == 1


def test_no_row_of_two_with_one_year_of_birth_is_dropped_for_the_other(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    summaries = ("Hiến đất làm đường.", "Giữ rừng đầu nguồn.")
    rows = [person(born="1980", summary=one) for one in summaries]
    done = delivery.send({"ds.xlsx": listed(*rows)})
    assert (done.status, done.out.count("(maybe-same)")) == (1, 2), done.out
    assert "Tóm tắt (“Giữ rừng đầu nguồn.” ≠ “Hiến đất làm đường.”)" in done.out
    assert "ghi đủ thành tích vào hàng ấy; là hai thì ghi thôn, bản và chức vụ của từng" in done.out
    assert delivery.records("nguyen-van-thu") == {}


def test_two_lists_of_one_delivery_give_a_known_person_both_honours(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send({"a.docx": form(**BORN, Năm="2021")}).status == 0
    files = {"ds1.xlsx": listed(person(born="1951")), "ds2.xlsx": LATER}
    done = delivery.send(files, "sau")
    assert done.status == 0, done.out
    data = delivery.record("nguyen-van-thu")
    assert years(data) == ["2021-giay-khen", "2024-giay-khen", "2025-giay-khen"]
    assert delivery.check().status == 0
    assert "Đã ghi 0 mục" in delivery.send(files, "sau").out


def test_a_story_that_is_not_taken_is_told(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    delivery.send({"a.docx": form(**BORN, Năm="2021", Câu_chuyện="Bài thứ nhất.")})
    done = delivery.send({"b.docx": form(**BORN, Câu_chuyện="Bài thứ hai.")}, "sau")
    assert "đã ghi khác ở mục: Câu chuyện (“Bài thứ nhất.” ≠ “Bài thứ hai.”)" in done.out
