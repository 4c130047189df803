"""What people put before a name in the name of a photo, and photos that are left; all made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import PHOTO, Delivery, form, listed, person

NAME = "Nguyễn Văn Thử"
OTHER = PHOTO[:-2] + b"\0" + PHOTO[-2:]


def photos(delivery: Delivery) -> list[str]:
    found = delivery.record("nguyen-van-thu").get("photos", ())
    return [one["file"] for one in found]


@pytest.mark.parametrize(
    "photo",
    [
        f"Ông {NAME}.jpg",
        f"Ảnh {NAME} (1).jpg",
        f"Ảnh chân dung ông {NAME}.JPG",
        "anh_ong_nguyen_van_thu.jpg",
        "dc nguyen van thu.jpg",
        f"Đồng chí {NAME} 1951.jpg",
    ],
)
@pytest.mark.parametrize("file", ["p.docx", "ds.xlsx"])
def test_words_before_the_name_tell_whose_photo_it_is(
    tmp_path: Path, photo: str, file: str
) -> None:
    delivery = Delivery(tmp_path)
    sent = form(Năm_sinh="1951") if file == "p.docx" else listed(person(born="1951"))
    done = delivery.send({file: sent, photo: PHOTO})
    assert (done.status, "photo-left" in done.out) == (0, False), done.out
    (name,) = photos(delivery)
    assert name in ("nguyen-van-thu.jpg", "nguyen-van-thu-1.jpg")


@pytest.mark.parametrize(
    "photo",
    [f"Em ông {NAME}.jpg", f"Con ông {NAME}.jpg", f"Ông bà {NAME}.jpg", f"Anh ông {NAME}.jpg"],
)
def test_a_photo_of_somebody_of_the_family_is_nobodys(tmp_path: Path, photo: str) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"p.docx": form(), photo: PHOTO})
    assert photos(delivery) == []
    assert "không biết của ai" in done.out


def test_somebody_of_the_family_ong_has_the_photo_of_that_name(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    files = {"p.docx": form(Tên="Ông Ích Thử"), "Ông Ích Thử.jpg": PHOTO}
    assert delivery.send(files).status == 0
    assert [one["file"] for one in delivery.record("ong-ich-thu")["photos"]] == ["ong-ich-thu.jpg"]


def test_the_names_of_all_photos_that_are_left_are_shown(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    names = [f"la-{n:02}.jpg" for n in range(1, 23)]
    done = delivery.send({"p.docx": form(), **dict.fromkeys(names[:6], PHOTO)})
    assert all(f"“{name}”" in done.out for name in names[:6]), done.out
    done = delivery.send({"p.docx": form(), **dict.fromkeys(names, PHOTO)}, "nhieu")
    assert "“la-20.jpg” và 2 ảnh nữa" in done.out


def test_of_the_very_photo_that_was_pasted_nothing_is_said(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"p.docx": form(PHOTO), f"{NAME}.jpg": PHOTO})
    assert (photos(delivery), "photo-left" in done.out) == (["nguyen-van-thu.jpg"], False), done.out


def test_another_photo_than_the_pasted_one_is_told(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"p.docx": form(PHOTO), f"{NAME}.jpg": OTHER})
    assert photos(delivery) == ["nguyen-van-thu.jpg"]
    assert "hồ sơ đã có ảnh khác nên không lấy" in done.out
