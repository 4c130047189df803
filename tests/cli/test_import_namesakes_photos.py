"""A photo that is called like several is nobody's, and its message says how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import PHOTO, Delivery, form, listed, person

OLD, YOUNG = {"Năm_sinh": "1951"}, {"Năm_sinh": "1988"}
TWO = {"a.docx": form(**OLD), "b.docx": form(**YOUNG)}
YEARS = ((0, 1951), (1, 1988))
OTHER = PHOTO[:-2] + b"\0" + PHOTO[-2:]
NAME = "Nguyễn Văn Thử"


def photos(delivery: Delivery) -> dict[int, list[str]]:
    """The photo files of each of that name, by the year of birth."""
    return {
        int(data.get("born", 0)): [one["file"] for one in data.get("photos", ())]
        for data in delivery.records("nguyen-van-thu").values()
    }


@pytest.mark.parametrize(
    "files",
    [
        TWO,
        {"a.docx": form(**OLD), "ds.xlsx": listed(person(born="1988"))},
        {"ds.xlsx": listed(person(born="1951"), person(born="1988"))},
    ],
    ids=["forms", "form and list", "list"],
)
@pytest.mark.parametrize("photo", [f"{NAME}.jpg", "nguyen van thu.JPG", "ảnh/Nguyễn Văn Thử 2.jpg"])
def test_of_two_namesakes_none_takes_the_photo(
    tmp_path: Path, files: dict[str, bytes], photo: str
) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({**files, photo: PHOTO})
    assert photos(delivery) == {1951: [], 1988: []}
    (told,) = [line for line in done.out.splitlines() if "(photo-unsure)" in line]
    assert told.startswith(f"{photo}: [cảnh báo] ảnh “{photo.rpartition('/')[2]}” có thể là của")
    assert all(name in told for name in files)
    assert "cột Ảnh" in done.out
    ending = photo[photo.rindex(".") :]
    assert f"thêm năm sinh hay đơn vị vào tên tệp: “{NAME} 1951{ending}”" in done.out
    assert "photo-left" not in done.out


@pytest.mark.parametrize(
    "photo",
    [
        f"{NAME} 1988.jpg",
        "nguyen_van_thu_1988.jpg",
        f"{NAME} (SN 1988).jpg",
        f"{NAME} - 1988 2.jpg",
    ],
)
def test_a_year_of_birth_in_the_name_of_the_file_tells_whose_it_is(
    tmp_path: Path, photo: str
) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({**TWO, photo: PHOTO})
    assert "photo-unsure" not in done.out
    assert photos(delivery)[1951] == []
    (file,) = photos(delivery)[1988]
    assert file in ("nguyen-van-thu.jpg", "nguyen-van-thu-2.jpg")


def test_each_of_two_namesakes_gets_the_photo_of_his_year(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    found = {f"{NAME} {year}.jpg": PHOTO[:-2] + bytes(n) + PHOTO[-2:] for n, year in YEARS}
    delivery.send({**TWO, **found})
    assert all(len(files) == 1 for files in photos(delivery).values())
    assert delivery.check().status == 0


@pytest.mark.parametrize(
    ("photo", "unit"),
    [
        ("Nguyen Van Thu - phuong Suoi Hoa.jpg", "phuong-suoi-hoa-minh-hoa"),
        (f"{NAME} (Phường Suối Hoa, tỉnh Minh Hoạ).jpg", "phuong-suoi-hoa-minh-hoa"),
        ("nguyen_van_thu_thi_xa_suoi_hoa.jpg", "suoi-hoa"),
    ],
)
def test_a_unit_in_the_name_of_the_file_tells_whose_it_is(
    tmp_path: Path, photo: str, unit: str
) -> None:
    delivery = Delivery(tmp_path)
    ward = form(Năm="2025", Đơn_vị="Phường Suối Hoa, tỉnh Minh Hoạ", Cấp_ghi_nhận="Cấp xã")
    done = delivery.send({"a.docx": form(), "b.docx": ward, photo: PHOTO})
    assert "photo-unsure" not in done.out, done.out
    units = [
        id.partition("/")[0]
        for id, data in delivery.records("nguyen-van-thu").items()
        if data.get("photos")
    ]
    assert units == [unit]


def test_a_unit_that_is_proposed_for_the_name_of_the_file_is_understood(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    ward = form(Năm="2025", Đơn_vị="Phường Suối Hoa, tỉnh Minh Hoạ", Cấp_ghi_nhận="Cấp xã")
    files = {"a.docx": form(), "b.docx": ward}
    done = delivery.send({**files, f"{NAME}.jpg": PHOTO})
    better = f"{NAME} - Thị xã Suối Hoa.jpg"
    assert f"vào tên tệp: “{better}”" in done.out
    again = delivery.send({**files, better: PHOTO}, "sau")
    assert (again.status, "photo-unsure" in again.out) == (0, False), again.out
    assert "chưa có ảnh: thêm ảnh gửi kèm (photo-first)" in again.out
    found = {id: len(data.get("photos", ())) for id, data in delivery.records("nguyen").items()}
    assert found["suoi-hoa/2024/nguyen-van-thu"] == 1
    assert found["phuong-suoi-hoa-minh-hoa/2025/nguyen-van-thu"] == 0
    assert "Đã ghi 0 mục" in delivery.send({**files, better: PHOTO}, "sau").out


def test_a_namesake_in_the_roll_makes_a_photo_unsure_too(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    delivery.send({"a.docx": form(**OLD)})
    done = delivery.send({"b.docx": form(**YOUNG), f"{NAME}.jpg": PHOTO}, "sau")
    assert "(photo-unsure)" in done.out
    assert "hồ sơ suoi-hoa/2024/nguyen-van-thu" in done.out
    assert photos(delivery) == {1951: [], 1988: []}


def test_who_is_in_the_roll_himself_still_gets_his_photo(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    delivery.send({"a.docx": form(**OLD)})
    later = form(**OLD, Năm="2025")
    done = delivery.send({"b.docx": later, f"{NAME}.jpg": PHOTO}, "sau")
    assert "photo-unsure" not in done.out
    assert photos(delivery) == {1951: ["nguyen-van-thu.jpg"]}


def test_a_photo_that_a_row_names_is_not_given_to_a_namesake(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    rows = (person(born="1951", photo=f"{NAME}.jpg"), person(born="1988"))
    done = delivery.send({"ds.xlsx": listed(*rows), f"{NAME}.jpg": PHOTO})
    assert "photo-unsure" not in done.out
    assert photos(delivery) == {1951: ["nguyen-van-thu.jpg"], 1988: []}


def test_a_namesake_who_has_a_photo_or_waits_makes_one_unsure_too(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    pasted = {"a.docx": form(OTHER, **OLD), "b.docx": form(**YOUNG), f"{NAME}.jpg": PHOTO}
    done = delivery.send(pasted)
    assert "(photo-unsure)" in done.out
    assert photos(delivery) == {1951: ["nguyen-van-thu.jpg"], 1988: []}
    waiting = Delivery(tmp_path / "cho")
    group = ("II", "Xã Chưa Có", "", "", "", "", "")
    rows = (person(born="1951"), group, person(born="1988", unit=""))
    done = waiting.send({"ds.xlsx": listed(*rows), f"{NAME}.jpg": PHOTO})
    assert "1 chưa nhập được" in done.out
    assert "(photo-unsure)" in done.out
    assert photos(waiting) == {1951: []}


def test_a_number_that_belongs_to_a_name_is_not_that_of_a_second_photo(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    model = {"Loại": "Mô hình, cách làm hay", "Cấp_ghi_nhận": "", "Hình_thức": ""}
    files = {
        "a.docx": form(**model, Tên="Tổ tự quản"),
        "b.docx": form(**model, Tên="Tổ tự quản 2"),
        "Tổ tự quản 2.jpg": PHOTO,
    }
    assert "photo-unsure" not in delivery.send(files).out
    found = {id: bool(one.get("photos")) for id, one in delivery.records("to-tu-quan").items()}
    assert found == {"suoi-hoa/2024/to-tu-quan": False, "suoi-hoa/2024/to-tu-quan-2": True}


def test_photos_in_the_folders_of_two_communes_stay_apart(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    files = {
        "mot/p.docx": form(**OLD),
        f"mot/{NAME}.jpg": PHOTO,
        "hai/p.docx": form(**YOUNG),
        f"hai/ảnh/{NAME}.jpg": PHOTO[:-2] + b"\0" + PHOTO[-2:],
    }
    done = delivery.send(files)
    assert "photo-unsure" not in done.out
    assert all(len(found) == 1 for found in photos(delivery).values())


def test_more_of_a_name_is_no_place(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"a.docx": form(), f"{NAME} Suối Hoa.jpg": PHOTO})
    assert photos(delivery) == {0: []}
    assert "(photo-left)" in done.out


def test_another_year_than_that_of_the_only_one_is_somebody_else(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"a.docx": form(**OLD), f"{NAME} 1960.jpg": PHOTO})
    assert photos(delivery) == {1951: []}
    assert "không biết của ai" in done.out


def test_a_day_of_birth_in_the_name_of_a_file_does_not_come_in(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    delivery.send({"a.docx": form(**OLD), f"{NAME} 12-5-1951.jpg": PHOTO})
    assert photos(delivery) == {1951: ["nguyen-van-thu.jpg"]}
