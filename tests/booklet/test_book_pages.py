"""The PDF of a book, opened and read."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
import zxingcpp

from honour_roll.booklet.boxes import numbers
from honour_roll.booklet.compiled import IndexLine
from honour_roll.booklet.prepared import Variant
from tests.booklet import shelf
from tests.booklet.page_lines import pages_of_lines
from tests.booklet.shelf import HOSTILE, Pages
from tests.commands import REPOSITORY

DEFINITION = """
title: Những tấm gương thử Ể Ễ Ự
volume: 3
publisher: Ban biên soạn thử
editors: [Nguyễn Thử]
cover: bia.jpg
qr: có
selection: {}
front_matter: |
  # Đầu mục

  Lời nói đầu **đậm** với [liên kết](https://example.org/x).
back_matter: Lời cuối sách thử.
imprint: {copies: 500 cuốn}
"""
STORY = f"|\n  {HOSTILE}\n\n  Đoạn hai kể *rõ ràng* việc tốt.\n\n  1. Việc một\n  2. Việc hai\n"
PEOPLE = ["Lê Thị Ánh", "Trần An", "Đỗ Ân", "Nguyễn Văn Bình", HOSTILE]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    root = tmp_path_factory.mktemp("book")
    files: dict[str, str | bytes] = {
        f"records/xa/2020/nguoi-{n}.yml": shelf.record(name, story=STORY, summary="Câu tóm tắt.")
        for n, name in enumerate(PEOPLE)
    }
    files["records/xa/2020/to.yml"] = shelf.record(
        "Tổ Thử",
        kind="collective",
        photos="[{file: to.jpg, caption: Buổi họp thử, credit: Vân Thử}]",
        note="Ghi chú thử.",
    )
    files["records/xa/2020/anh.yml"] = shelf.record("Vũ Ảnh", photos="[{file: anh.jpg}]")
    files["records/xa/2020/to.jpg"] = shelf.picture(1600, 1000)
    files["records/xa/2020/anh.jpg"] = shelf.picture(900, 1200)
    files["booklets/bia.jpg"] = shelf.picture(1800, 1600)
    made = shelf.workshop(shelf.content(root, DEFINITION, files), root / "folder")
    assert made.problems == ()
    return shelf.pages(made)


def test_every_word_of_every_record_is_in_the_book(book: Pages) -> None:
    found = shelf.words(book.text)
    for entry in book.book.entries:
        assert shelf.words_of(entry) <= found


def test_a_hostile_record_prints_as_it_is_written(book: Pages) -> None:
    assert HOSTILE in book.texts[book.anchors["e-xa--2020--nguoi-4"]]
    assert "root:" not in book.text
    told = '#read("/etc/passwd") $x^2$ ] //'
    assert book.text.count(told) >= len(PEOPLE)  # stories too


def test_the_front_of_the_book_is_in_its_order(book: Pages) -> None:
    cover, blank, title, imprint, foreword = book.texts[:5]
    assert "NHỮNG TẤM GƯƠNG THỬ Ể Ễ Ự" in cover
    assert "Tập 3" in cover
    assert blank == ""
    assert "NHỮNG TẤM GƯƠNG THỬ" in title
    assert "Ban biên soạn: Nguyễn Thử" in imprint
    assert "Số lượng in: 500 cuốn" in imprint
    assert "Giấy phép" not in imprint  # nobody filled it in
    assert "LỜI NÓI ĐẦU" in foreword
    assert "Lời nói đầu đậm với liên kết." in foreword


def test_chapters_begin_on_the_right_and_blank_pages_are_bare(book: Pages) -> None:
    for title in ("LỜI NÓI ĐẦU", "MỤC LỤC", "CÁ NHÂN", "TẬP THỂ", "LỜI CUỐI SÁCH"):
        (page,) = [n for n, text in enumerate(book.texts) if re.match(rf"{title}\b", text)]
        assert page % 2 == 0, title
        if page > 4 and len(book.texts[page - 1]) < 40:
            assert book.texts[page - 1] == ""


def test_running_heads_name_book_and_chapter(book: Pages) -> None:
    first = book.anchors["e-xa--2020--nguoi-1"]
    inner = [n for n in range(first + 1, book.anchors["e-xa--2020--to"]) if book.texts[n]]
    assert inner
    for page in inner:
        head = "Cá nhân" if page % 2 == 0 else "Những tấm gương thử Ể Ễ Ự, tập 3"
        assert book.texts[page].startswith(head), book.texts[page][:60]


def test_a_running_head_that_is_too_long_ends_in_its_line(tmp_path: Path) -> None:
    title = "Tuyển tập những bông hoa đẹp trong vườn hoa " + "học tập và làm theo Bác " * 6
    definition = f"title: {title}\nvolume: Tập đặc biệt\nselection: {{}}\nsections:\n"
    definition += f"  - {{title: {title}, kinds: [individual]}}\n"
    story = "|\n" + "  Kể một việc tốt ở thôn bản.\n\n" * 200
    record = shelf.record("Trần An", story=story)
    root = shelf.content(tmp_path, definition, {"records/xa/2020/a.yml": record})
    made = shelf.pages(shelf.workshop(root, tmp_path / "x"))
    heads = [page[0].text for page in pages_of_lines(made.pdf) if page and page[0].size < 8]
    assert len(heads) > 2
    for head in heads:
        assert re.fullmatch(r"Tuyển tập những bông hoa đẹp .* \w+…", head), head


def test_the_contents_tell_the_right_pages(book: Pages) -> None:
    contents = " ".join(
        text for text in book.texts[: book.anchors["s-individual"]] if "MỤC LỤC" in text
    )
    for section in book.book.sections:
        for title, anchor in [(section.title, section.anchor)] + [
            (entry.name, entry.anchor) for entry in section.entries
        ]:
            line = rf"{re.escape(title)}[ .]* {book.printed(anchor)}\b"
            assert re.search(line, contents), (title, book.printed(anchor))


def test_the_numbers_on_the_pages_are_those_of_the_contents(book: Pages) -> None:
    for entry in book.book.entries:
        text = book.texts[book.anchors[entry.anchor]]
        assert text.endswith(f" {book.printed(entry.anchor)}")


@pytest.mark.parametrize("index", ["people", "units"])
def test_an_index_tells_the_right_pages(book: Pages, index: str) -> None:
    groups = book.book.people if index == "people" else book.book.units
    lines: list[IndexLine] = [line for group in groups for line in group.lines]
    assert lines
    title = "BẢNG TRA TÊN NGƯỜI" if index == "people" else "BẢNG TRA ĐƠN VỊ"
    (text,) = [text for text in book.texts if title in text]
    for line in lines:
        numbers = ", ".join(map(str, sorted({book.printed(anchor) for anchor in line.anchors})))
        assert re.search(rf"{re.escape(line.name)}[ .]* {numbers}\b", text), (line.name, numbers)
    names = [line.name for line in lines]
    places = [text.index(name) for name in names]
    assert places == sorted(places)


def test_the_appendix_counts_and_the_sources_are_listed(book: Pages) -> None:
    (counts,) = [text for text in book.texts if "PHỤ LỤC" in text]
    assert "Xã Thử Nghiệm 7" in counts
    (sources,) = [text for text in book.texts if "NGUỒN TÀI LIỆU" in text]
    assert "1 Bài thử" in sources


def test_a_decision_is_a_footnote_on_the_page_of_its_honour(book: Pages) -> None:
    for entry in book.book.entries:
        start = book.anchors[entry.anchor]
        decision = "Quyết định số 15-QĐ/TU ngày 10/1/2021 của Cơ quan thử."
        assert decision in " ".join(book.texts[start : start + 2])


def test_group_photos_have_captions_and_credits(book: Pages) -> None:
    assert "Buổi họp thử — Ảnh: Vân Thử" in book.text


def test_every_code_leads_to_the_record(book: Pages) -> None:
    entry = next(iter(book.book.entries))
    image = book.image(book.anchors[entry.anchor], scale=4)
    found = {code.text for code in zxingcpp.read_barcodes(image)}
    assert f"{shelf.SITE}/dien-hinh/{entry.id}/" in found


def test_the_file_is_tagged_for_ears_and_for_keeping(book: Pages) -> None:
    pdf = book.opened
    assert str(pdf.Root.Lang) == "vi-VN"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert "/StructTreeRoot" in pdf.Root
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as meta:
        told = {key: meta[key] for key in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")}
        assert told == {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"}
        assert meta["dc:title"] == "Những tấm gương thử Ể Ễ Ự, tập 3"
    assert pdf.docinfo["/Author"] == "Ban biên soạn thử"


def test_bookmarks_name_every_chapter_and_entry(book: Pages) -> None:
    found: list[str] = []

    def collect(items: list[pikepdf.OutlineItem]) -> None:
        for item in items:
            found.append(item.title)
            collect(item.children)

    with book.opened.open_outline() as outline:
        collect(list(outline.root))
    assert {"Lời nói đầu", "Mục lục", "Cá nhân", "Bảng tra đơn vị", "Nguồn tài liệu"} <= set(found)
    assert {entry.name for entry in book.book.entries} <= set(found)


def test_all_fonts_are_embedded(book: Pages) -> None:
    fonts = [one for one in book.opened.objects if _is(one, "/Font") and "/FontDescriptor" in one]
    assert len(fonts) >= 4
    for font in fonts:
        descriptor = font.FontDescriptor
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def _is(one: object, kind: str) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/Type") == kind


def test_pictures_are_in_the_file_at_the_size_of_print(book: Pages) -> None:
    images = [
        (int(one.Width), int(one.Height))
        for one in book.opened.objects
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
    ]
    assert len(images) == 3
    portrait = min(images)
    assert portrait[0] / portrait[1] == pytest.approx(4 / 5, abs=0.01)
    assert 380 <= portrait[0] <= 400  # 33 mm at 300 dots per inch


def test_a_press_gets_a_bleed_and_a_back_cover(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"records/xa/2020/a.yml": shelf.record("Trần An")}
    root = shelf.content(tmp_path, "title: Thử\nselection: {}\npaper: 14,5 × 20,5 cm\n", files)
    made = shelf.workshop(root, tmp_path / "folder")
    web, press = shelf.pages(made), shelf.pages(made, Variant.PRESS)
    assert press.texts[4 : len(web.texts)] == web.texts[4:]
    assert not any(press.texts[len(web.texts) :])
    assert (len(press.texts) - 4) % 4 == 0
    for page in press.opened.pages:
        left, bottom, right, top = (side / 72 * 25.4 for side in numbers(page.TrimBox))
        assert (right - left, top - bottom) == pytest.approx((145, 205), abs=0.01)
        assert (left, bottom) == pytest.approx((3, 3), abs=0.01)


def test_equal_records_give_equal_bytes(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "records/xa/2020/a.yml": shelf.record("Trần An", photos="[{file: a.jpg}]"),
        "records/xa/2020/a.jpg": shelf.picture(900, 1200),
    }
    root = shelf.content(tmp_path, "title: Thử\nselection: {}\n", files)
    first = shelf.pages(shelf.workshop(root, tmp_path / "one")).pdf
    assert shelf.pages(shelf.workshop(root, tmp_path / "two")).pdf == first


def test_the_real_booklet_says_all_that_its_records_say(tmp_path: Path) -> None:
    made = shelf.workshop(REPOSITORY / "content", tmp_path, "lam-theo-loi-bac-mau")
    assert made.problems == ()
    found = shelf.pages(made)
    said = shelf.words(found.text)
    assert len(list(made.book.entries)) >= 19
    for entry in made.book.entries:
        assert shelf.words_of(entry) <= said, entry.id
