"""A digest, panels and sheets: other papers from the same records, each by a definition."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp

from honour_roll.booklet.boxes import POINTS_A_MM, numbers
from honour_roll.booklet.making import Workshop
from tests.booklet import shelf
from tests.booklet.shelf import Pages

LONG = "Một đoạn rất dài kể việc tốt ở thôn bản. " * 40
PEOPLE = {"a": "Trần An", "b": "Lê Thị Ánh", "c": "Đỗ Ân"}


def made(tmp_path: Path, layout: str, **more: str) -> Workshop:
    keys = {
        "layout": layout,
        "title": "Những tấm gương bình dị",
        "publisher": "Ban biên soạn thử",
        "qr": "có",
        "selection": "{}",
        **more,
    }
    files: dict[str, str | bytes] = {
        f"records/xa/2020/{slug}.yml": shelf.record(
            name, story=f"|\n  {LONG}\n\n  Đoạn cuối.\n", summary="Câu tóm tắt."
        )
        for slug, name in PEOPLE.items()
    }
    files["records/xa/2020/d.yml"] = shelf.record("Vũ Ảnh", photos="[{file: d.jpg}]")
    files["records/xa/2020/d.jpg"] = shelf.picture(1600, 2000)
    definition = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return shelf.workshop(shelf.content(tmp_path, definition, files), tmp_path / "folder")


def millimetres(pages: Pages) -> set[tuple[int, int]]:
    boxes = [numbers(page.mediabox) for page in pages.opened.pages]
    return {(round(box[2] / POINTS_A_MM), round(box[3] / POINTS_A_MM)) for box in boxes}


@pytest.mark.parametrize(
    ("layout", "size"), [("digest", (210, 297)), ("sheet", (210, 297)), ("panel", (594, 841))]
)
def test_each_has_its_usual_paper_and_says_all(
    tmp_path: Path, layout: str, size: tuple[int, int]
) -> None:
    workshop = made(tmp_path, layout)
    pages = shelf.pages(workshop)
    assert workshop.problems == ()
    assert millimetres(pages) == {size}
    for entry in workshop.book.entries:
        assert entry.name in pages.text
        assert "Câu tóm tắt." in pages.text
        decision = "Quyết định số 15-QĐ/TU ngày 10/1/2021 của Cơ quan thử."
        assert pages.text.count(decision) == 4


def test_a_panel_has_one_page_however_long_the_story(tmp_path: Path) -> None:
    pages = shelf.pages(made(tmp_path, "panel"))
    assert len(pages.texts) == 4
    names = [entry.name for entry in pages.book.entries]
    assert [name in text for name, text in zip(names, pages.texts, strict=True)] == [True] * 4
    found = [zxingcpp.read_barcodes(pages.image(n, scale=0.6)) for n in range(4)]
    assert [code.text for (code,) in found] == [entry.address for entry in pages.book.entries]


def test_a_panel_that_has_no_room_for_all_says_where_the_rest_is(tmp_path: Path) -> None:
    story = "|\n" + "".join(f"  {LONG}\n\n" for _ in range(12))
    files: dict[str, str | bytes] = {"records/xa/2020/a.yml": shelf.record("Trần An", story=story)}
    definition = "layout: panel\ntitle: Thử\nselection: {}\n"
    root = shelf.content(tmp_path, definition, files)
    (text,) = shelf.pages(shelf.workshop(root, tmp_path / "folder")).texts
    assert "Một đoạn rất dài" in text
    assert "(Còn tiếp ở trang của điển hình này.)" in text


def test_a_sheet_is_one_entry_and_no_certificate(tmp_path: Path) -> None:
    pages = shelf.pages(made(tmp_path, "sheet"))
    assert len(pages.texts) == 4
    for text in pages.texts:
        assert "không phải giấy khen" in text
        assert "Nguồn: Bài thử" in text


def test_a_digest_lists_what_is_in_it_and_has_no_cover(tmp_path: Path) -> None:
    pages = shelf.pages(made(tmp_path, "digest", volume="3", subtitle="Quý III năm 2026"))
    first = pages.texts[0]
    assert "Số 3 — Quý III năm 2026" in first
    for entry in pages.book.entries:
        number = pages.anchors[entry.anchor] + 1
        assert f"{entry.name} " in first
        assert first.split(entry.name, 1)[1].strip(" .").startswith(str(number))


def test_a_digest_of_one_example_is_told(tmp_path: Path) -> None:
    workshop = made(tmp_path, "digest", selection="{kinds: [model], include: [xa/2020/a]}")
    assert [problem.code for problem in workshop.problems] == ["digest-few"]


def test_a_photo_for_a_panel_may_be_coarser_but_not_too_coarse(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "records/xa/2020/a.yml": shelf.record("Trần An", photos="[{file: a.jpg}]"),
        "records/xa/2020/a.jpg": shelf.picture(480, 600),
    }
    root = shelf.content(tmp_path, "layout: panel\ntitle: Thử\nselection: {}\n", files)
    (problem,) = shelf.workshop(root, tmp_path / "folder").problems
    assert problem.code == "book-photo-small"
    assert "ít nhất 1253 × 1566 điểm ảnh" in problem.remedy.vi


def test_what_a_digest_is_made_of_stands_after_its_sources(tmp_path: Path) -> None:
    text = shelf.pages(made(tmp_path, "digest")).text
    last = text.index("Biên soạn từ các hồ sơ của Sổ ghi danh.")
    assert text.rindex("Nguồn") < last
    assert all(text.index(entry) < last for entry in ("Trong số này", "Trần An"))
    assert "Dàn trang bằng Typst. Bản mới nhất của từng hồ sơ: https://" in text
