"""What ``honour-roll book`` says of a booklet: each thing once, with one figure, in its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.booklet import shelf
from tests.commands import run

IMPRINT = "imprint: {responsible: A, permit: B, copies: '1', printed_by: C, deposited: D}\n"


def said(tmp_path: Path, definition: str, files: dict[str, str | bytes], *options: str) -> str:
    record = shelf.record("Trần An", photos="[{file: a.jpg}]")
    whole = {
        "records/xa/2020/a.yml": record,
        "records/xa/2020/a.jpg": shelf.picture(150, 190),
        **files,
    }
    root = shelf.content(tmp_path, definition, whole)
    out = str(tmp_path / "ra")
    return run("book", "thu", "--content", str(root), "--out", out, *options).err


@pytest.mark.parametrize("profile", ["web", "press", "all"])
@pytest.mark.parametrize("layout", ["book", "panel"])
def test_a_small_photo_is_told_of_once_with_one_size(
    tmp_path: Path, layout: str, profile: str
) -> None:
    definition = f"title: Thử\nlayout: {layout}\nselection: {{}}\n{IMPRINT}"
    told = said(tmp_path, definition, {}, "--profile", profile)
    sizes = re.findall(r"khổ (\d+ × \d+) mm", told)
    assert len(sizes) == 1
    assert told.count("Xin ảnh gốc lớn hơn") == 1
    assert "điểm mỗi inch" not in told


@pytest.mark.parametrize("size", [(1000, 600), (2551, 1700)])
def test_a_cover_that_is_cut_is_asked_for_by_width_and_height(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    files: dict[str, str | bytes] = {"booklets/bia.jpg": shelf.picture(*size)}
    definition = f"title: Thử\npaper: A4\ncover: bia.jpg\nselection: {{}}\n{IMPRINT}"
    told = said(tmp_path, definition, files, "--profile", "all")
    covers = re.findall(r"ít nhất (2552 × 357\d)", told)
    assert len(covers) == 1, told


def test_a_small_cover_is_told_of_once_with_what_its_paper_takes(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"booklets/bia.jpg": shelf.picture(400, 300)}
    definition = f"title: Thử\npaper: 14,5 x 20,5 cm\ncover: bia.jpg\nselection: {{}}\n{IMPRINT}"
    told = " ".join(said(tmp_path, definition, files, "--profile", "web").split())
    assert "ít nhất 1784 × 2493" in told
    assert "1.181" not in told


def test_an_empty_booklet_is_told_of_once(tmp_path: Path) -> None:
    told = said(tmp_path, "title: Thử\nselection: {years: [1990]}\n", {})
    assert told.count("(booklet-empty)") == 1
    assert "lỗi" in told


def test_a_missing_cover_belongs_beside_the_booklet(tmp_path: Path) -> None:
    told = said(tmp_path, "title: Thử\ncover: khong-co.jpg\nselection: {}\n", {})
    assert "ảnh bìa: với tệp ấn phẩm" in " ".join(told.split())


def test_the_guide_of_a_digest_speaks_of_a_digest_and_of_an_ordinary_printer(
    tmp_path: Path,
) -> None:
    said(tmp_path, "title: Tin\nlayout: digest\nselection: {}\n", {}, "--profile", "office")
    guide = (tmp_path / "ra/thu-office-huong-dan.txt").read_text(encoding="utf-8-sig")
    assert "Bản tin khổ A4" in guide
    assert "Mỗi cuốn: 1 tờ giấy A3" in guide
    assert "không cần ghim" in guide
    assert "in thẳng tệp thu-web.pdf (bản web) trên giấy A4" in " ".join(guide.split())
    assert not re.search("[Ss]ách|bìa|bấm hai ghim", guide)
