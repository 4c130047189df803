"""Contact sheets: every picture in its place, and never too large for the repository."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from scripts.contact_sheet import Column, contact_sheet, save_webp

COLUMNS = (Column("360 px", 100), Column("1440 px", 200))
RED, BLUE = (255, 0, 0), (0, 0, 255)


def picture(folder: Path, name: str, size: tuple[int, int], colour: tuple[int, int, int]) -> Path:
    path = folder / f"{name}.png"
    Image.new("RGB", size, colour).save(path)
    return path


def box_of(sheet: Image.Image, colour: tuple[int, int, int]) -> tuple[int, int, int, int] | None:
    """The box around everything of a colour."""
    apart = ImageChops.difference(sheet, Image.new("RGB", sheet.size, colour)).convert("L")
    return apart.point([255] + [0] * 255).getbbox()


def test_each_picture_stands_in_its_column_at_its_width(tmp_path: Path) -> None:
    phone = picture(tmp_path, "phone", (360, 720), RED)
    desk = picture(tmp_path, "desk", (1440, 720), BLUE)
    sheet = contact_sheet("Sheet", COLUMNS, {"home": [phone, desk]})
    left, right = box_of(sheet, RED), box_of(sheet, BLUE)
    assert left
    assert right
    assert (left[2] - left[0], left[3] - left[1]) == (100, 200)
    assert (right[2] - right[0], right[3] - right[1]) == (200, 100)
    assert left[2] < right[0]
    assert left[1] == right[1]


def test_of_a_long_page_the_top_is_shown(tmp_path: Path) -> None:
    long = Image.new("RGB", (360, 20_000), BLUE)
    long.paste(RED, (0, 0, 360, 360))
    long.save(tmp_path / "long.png")
    sheet = contact_sheet("Sheet", COLUMNS[:1], {"home": [tmp_path / "long.png"]})
    box = box_of(sheet, RED)
    assert box
    assert box[3] - box[1] in (99, 100, 101)
    assert sheet.height < 1000


def test_a_sheet_of_many_rows_is_not_taller_than_webp_can_be(tmp_path: Path) -> None:
    tall = picture(tmp_path, "tall", (360, 5000), RED)
    sheet = contact_sheet("Sheet", COLUMNS[:1], {f"type {row}": [tall] for row in range(60)})
    assert sheet.height <= 16_383
    save_webp(sheet, tmp_path / "sheet.webp", 500_000)


@pytest.mark.parametrize("most", [20_000, 200_000])
def test_a_picture_is_never_larger_than_it_may_be(tmp_path: Path, most: int) -> None:
    noisy = random.Random(1952).randbytes(750_000)  # noqa: S311  (no secret)
    noise = Image.frombytes("RGB", (500, 500), noisy)
    save_webp(noise, tmp_path / "new" / "noise.webp", most)
    assert (tmp_path / "new" / "noise.webp").stat().st_size <= most
