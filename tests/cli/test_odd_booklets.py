"""Odd definitions of booklets, as an editor meets them: ``check``, ``book``, and what is made."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from tests.booklet import shelf
from tests.commands import Outcome, run, write_files

AN, BINH, TO = "xa/2020/an", "xa/2020/binh", "ban/2020/to"
WITHDRAWN = "{basis: consent, by: self, given: 2020-01-01, withdrawn: 2021-01-01}"
IMPRINT = "imprint: {responsible: A, permit: B, copies: '1', printed_by: C, deposited: D}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files: dict[str, str | bytes] = {
        f"records/{AN}.yml": shelf.record("Trần Thử An"),
        f"records/{BINH}.yml": shelf.record("Lê Thử Bình"),
        f"records/{TO}.yml": shelf.record("Tổ Suối Thử", kind="collective", unit="ban"),
        "units/ban.yml": "periods:\n  - {name: Bản Chỉ Của Tổ, level: village}\n",
    }
    return shelf.content(tmp_path, "title: Thử\nselection: {}\n", files)


def define(root: Path, rest: str) -> None:
    write_files(root, {"booklets/thu.yml": f"title: Thử\n{rest}"})


def book(root: Path, *options: str) -> Outcome:
    return run("book", "thu", "--content", str(root), "--out", str(root.parent / "ra"), *options)


def check(root: Path) -> Outcome:
    return run("check", "--content", str(root))


def printed(root: Path) -> str:
    """All words of the PDF for screens."""
    document = pypdfium2.PdfDocument(root.parent / "ra/thu-web.pdf")
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


SOME_SECTIONS = "selection: {}\nsections: [{title: Người tốt, kinds: [individual]}]\n"


def test_a_kind_without_a_section_is_told_and_stands_nowhere_in_the_book(root: Path) -> None:
    define(root, SOME_SECTIONS + IMPRINT)
    outcome = book(root, "--profile", "all")
    assert outcome.status == 0
    assert "1 điển hình loại “tập thể” được chọn nhưng không phần nào nhận" in outcome.err
    assert outcome.err.count("(booklet-unplaced)") == 1
    text = printed(root)
    assert "Trần Thử An" in text
    assert "Tổ Suối Thử" not in text
    # Neither in the index of units nor in the counts.
    assert "Chỉ Của Tổ" not in text
    for name, part in (("thu.docx", "word/document.xml"), ("thu.epub", "")):
        with ZipFile(root.parent / "ra" / name) as archive:
            names = [part] if part else [n for n in archive.namelist() if n.endswith(".xhtml")]
            words = "".join(archive.read(one).decode() for one in names)
        assert "Lê Thử Bình" in words
        assert "Tổ Suối Thử" not in words
        assert "Chỉ Của Tổ" not in words


def test_check_tells_of_a_kind_without_a_section_before_a_book_is_made(root: Path) -> None:
    define(root, SOME_SECTIONS)
    outcome = check(root)
    assert outcome.status == 0
    assert "Tổ Suối Thử (booklet-unplaced)" in outcome.out


def test_counts_and_colophon_are_of_what_is_printed(root: Path) -> None:
    late = shelf.record("Tổ Suối Thử", kind="collective", unit="ban", updated="2024-05-06")
    write_files(root, {f"records/{TO}.yml": late})
    define(root, SOME_SECTIONS)
    book(root)
    assert "6/5/2024" not in printed(root)
    define(root, "selection: {}\n")
    book(root)
    assert "6/5/2024" in printed(root)


@pytest.mark.parametrize("more", ["", f", exclude: [{TO}]"])
def test_ids_alone_take_no_other_entry(root: Path, more: str) -> None:
    define(root, f"selection: {{include: [{BINH}]{more}}}\n")
    assert check(root).out.count("cảnh báo") == 0
    assert book(root).status == 0
    text = printed(root)
    assert "Lê Thử Bình" in text
    assert "Trần Thử An" not in text
    assert "Tổ Suối Thử" not in text


def test_the_id_alone_of_somebody_who_withdrew_is_an_empty_book_and_not_everybody(
    root: Path,
) -> None:
    write_files(root, {f"records/{BINH}.yml": shelf.record("Lê Thử Bình", consent=WITHDRAWN)})
    define(root, f"selection: {{include: [{BINH}]}}\n")
    told = check(root)
    assert told.status == 0
    assert "selection.include: không điển hình nào ghi ở đây còn được công bố" in told.out
    outcome = book(root)
    assert (outcome.status, outcome.out) == (1, "")
    assert "[lỗi] selection.include: không điển hình nào" in outcome.err
    assert "Lê Thử Bình" not in outcome.err + told.out


@pytest.mark.parametrize(
    ("definition", "told"),
    [
        ("selection: {years: [1999]}\n", "3:20 {} selection.years: không có điển hình nào hợp"),
        (
            "selection: {years: [2020], fields: [la]}\n",
            "{} selection.fields: không có điển hình nào hợp với mục fields",
        ),
        (
            "selection: {kinds: [model]}\nsections: [{title: A, kinds: [model]}]\n",
            "{} selection.kinds: không có điển hình nào hợp",
        ),
        (
            "selection: {units: [ban], kinds: [individual]}\n",
            "{} selection: không có điển hình nào hợp với lựa chọn",
        ),
        (
            f"selection: {{exclude: [{AN}, {BINH}, {TO}]}}\n",
            "{} selection: không có điển hình nào hợp với lựa chọn",
        ),
        (
            "selection: {}\nsections: [{title: A, kinds: [model, household]}]\n",
            "{} sections: không phần nào nhận loại của các điển hình được chọn (cá nhân; tập thể)",
        ),
    ],
)
def test_an_empty_book_is_told_where_it_became_empty(
    root: Path, definition: str, told: str
) -> None:
    write_files(root, {"vocabulary/fields.yml": "la: {name: Lĩnh vực lạ}\n"})
    define(root, "subtitle: Hai\n" + definition)
    found = check(root)
    assert found.status == 0
    assert told.format("[cảnh báo]") in found.out
    assert found.out.count("(booklet-empty)") == 1
    outcome = book(root)
    assert outcome.status == 1
    assert told.format("[lỗi]") in outcome.err
    assert outcome.err.count("[lỗi]") == 1


def test_a_section_without_entries_is_told_and_left_out(root: Path) -> None:
    kinds = "[individual, collective]"
    define(
        root,
        f"selection: {{}}\nsections: [{{title: Hay, kinds: {kinds}}}, "
        "{title: Gia đình, kinds: [household]}]\n",
    )
    assert "sections[1]: phần “Gia đình” chưa có điển hình nào" in check(root).out
    assert book(root).status == 0
    assert "GIA ĐÌNH" not in printed(root).upper()


def test_an_empty_booklet_does_not_hold_up_the_rest(root: Path) -> None:
    """A plan for the next quarter, or a takedown, must not stop site and other books."""
    write_files(root, {"booklets/quy-sau.yml": "title: Sau\nselection: {years: [2099]}\n"})
    assert "(booklet-empty)" in check(root).out
    assert book(root).status == 0


def test_what_a_broken_record_may_mend_is_not_told(root: Path) -> None:
    write_files(root, {f"records/{TO}.yml": "kind: collective\nname: Tổ\n"})
    define(root, "selection: {kinds: [collective]}\n")
    assert "booklet-empty" not in check(root).out
    define(root, f"selection: {{include: [{TO}]}}\n")
    assert "booklet-empty" not in check(root).out


def test_an_id_that_is_nobodys_is_told_once(root: Path) -> None:
    define(root, "selection: {include: [xa/2020/khong-ai]}\n")
    told = check(root).out
    assert "(unknown-reference)" in told
    assert "booklet-empty" not in told


MISTAKEN = "selection: {}\norder: [ten]\n"


def test_a_definition_with_another_mistake_is_told_its_cover_and_template_too(root: Path) -> None:
    define(root, f"{MISTAKEN}cover: bia.jpg\ntemplate: mau.typ\n")
    told = check(root).out
    assert {code for code in CODES if f"({code})" in told} == set(CODES)
    assert "cover: " in told
    assert "template: cạnh tệp này không có mẫu Typst" in told
    # And so does the command that makes the book.
    assert {code for code in CODES if f"({code})" in book(root).err} == set(CODES)


CODES = ("unknown-choice", "photo-missing", "booklet-template")


def test_what_a_mistaken_definition_names_is_never_looked_for_elsewhere(root: Path) -> None:
    write_files(root, {"site.yml": "url: https://example.org\n"})
    define(root, f"{MISTAKEN}cover: ../site.yml\ntemplate: [mau.typ]\n")
    told = check(root).out
    assert "file-name-form" in told
    assert "photo-" not in told


def test_a_package_in_a_template_is_told_by_check(root: Path) -> None:
    write_files(root, {"booklets/mau.typ": '#import "@preview/cetz:0.3.1": *\n'})
    for more in ("", "order: [ten]\n"):
        define(root, f"selection: {{}}\n{more}template: mau.typ\n")
        outcome = check(root)
        assert outcome.status == 1
        assert "(template-package)" in outcome.out


def test_a_broken_template_is_told_once_in_vietnamese_with_its_line(root: Path) -> None:
    write_files(root, {"booklets/mau.typ": "= Mẫu\n\n#ten-sach\n"})
    define(root, f"selection: {{}}\ntemplate: mau.typ\n{IMPRINT}")
    outcome = book(root, "--profile", "all")
    assert outcome.status == 1
    assert outcome.err.count("(typeset)") == 1
    assert "content/booklets/mau.typ" in outcome.err
    assert "3:2 [lỗi] mẫu trình bày riêng có lỗi" in outcome.err
    assert "không có gì tên “ten-sach”" in outcome.err
    assert "unknown variable" not in outcome.err
    english = book(root, "--lang", "en")
    assert "unknown variable: ten-sach" in english.err
    # The files that need no template are made.
    assert (root.parent / "ra/thu.docx").is_file()


def test_a_broken_cover_is_told_by_check_and_the_book_goes_without(root: Path) -> None:
    write_files(root, {"booklets/bia.jpg": b"no picture"})
    define(root, "selection: {}\ncover: bia.jpg\n")
    told = check(root)
    assert "[cảnh báo] cover: " in told.out
    outcome = book(root)
    assert outcome.status == 0
    assert "Sách in không có ảnh này." in outcome.err


def two_communes(root: Path) -> None:
    """Units of one name in two districts, with honours of eight years."""
    files: dict[str, str | bytes] = {}
    for district, name in (("ba", "Huyện Ba"), ("bon", "Huyện Bốn")):
        files[f"units/{district}.yml"] = f"periods:\n  - {{name: {name}, level: district}}\n"
        commune = f"{{name: Xã Tân Thử, level: commune, parent: {district}}}"
        files[f"units/tan-thu-{district}.yml"] = f"periods:\n  - {commune}\n"
    years = ", ".join(
        f"{{key: n-{year}, status: named, year: {year}, movement: thu}}"
        for year in range(2011, 2019)
    )
    of_all = shelf.record("Ngô Thử Mến", unit="tan-thu-ba", honours=f"[{years}]")
    files["records/tan-thu-ba/2011/men.yml"] = of_all
    files["records/tan-thu-bon/2020/men.yml"] = shelf.record("Ngô Thử Mến", unit="tan-thu-bon")
    write_files(root, files)


def test_units_of_one_name_are_told_apart_in_every_list_of_the_book(root: Path) -> None:
    two_communes(root)
    assert book(root).status == 0
    text = " ".join(printed(root).split())
    for place in ("huyện Ba", "huyện Bốn"):
        # The people's index, the units' index, and both parts of the counts.
        assert f"Ngô Thử Mến (Xã Tân Thử, {place})" in text
        assert f"Tân Thử, xã ({place})" in text
        assert text.count(f"Xã Tân Thử ({place})") == 2


def test_parts_of_a_long_table_have_all_units_and_one_column_of_totals(root: Path) -> None:
    two_communes(root)
    book(root)
    text = " ".join(printed(root).split())
    counts = text[text.index("PHỤ LỤC") :]
    first, second = counts.split("(tiếp theo)")
    assert "2011 2012 2013 2014 2015" in first
    assert "2016 2017 2018 2020 Tất cả" in second
    assert "Xã Tân Thử (huyện Bốn) 0 0 0 0 0" in first
    assert "Xã Tân Thử (huyện Bốn) 0 0 0 1 1" in second
    assert "Tất cả 1 1 1 1 1 Phong" in first
    assert "Tất cả 1 1 1 4 5" in second
