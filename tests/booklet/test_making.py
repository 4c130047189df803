"""What is told when a book is made, and a publisher's own templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from typst import TypstError

from honour_roll.booklet.making import Workshop
from honour_roll.booklet.prepared import Variant
from honour_roll.booklet.refused import BookRefused
from honour_roll.booklet.typeset import Typesetter
from honour_roll.rules import check_content
from tests.booklet import shelf

Files = dict[str, str | bytes]
PLAIN = "title: Thử\nselection: {}\n"
PERSON: Files = {"records/xa/2020/a.yml": shelf.record("Trần An", photos="[{file: a.jpg}]")}
PHOTO: Files = {"records/xa/2020/a.jpg": shelf.picture(900, 1200)}


def made(tmp_path: Path, definition: str, files: Files) -> Workshop:
    return shelf.workshop(shelf.content(tmp_path, definition, files), tmp_path / "folder")


def test_a_photo_that_is_too_small_for_print_is_told_with_the_size_it_needs(tmp_path: Path) -> None:
    found = made(tmp_path, PLAIN, {**PERSON, "records/xa/2020/a.jpg": shelf.picture(90, 120)})
    (problem,) = found.problems
    assert problem.code == "book-photo-small"
    assert problem.where.file == "content/records/xa/2020/a.jpg"
    assert "90 × 113 điểm ảnh, tức 69 dpi" in problem.what.vi
    assert "ít nhất 391 × 489 điểm ảnh" in problem.remedy.vi
    assert not problem.is_error


def test_a_photo_that_breaks_is_told_and_the_book_goes_without(tmp_path: Path) -> None:
    broken = shelf.picture(900, 1200)[:4000]
    found = made(tmp_path, PLAIN, {**PERSON, "records/xa/2020/a.jpg": broken})
    assert [problem.code for problem in found.problems] == ["photo-truncated"]
    assert "Sách in không có ảnh này." in found.problems[0].what.vi
    assert "Trần An" in shelf.pages(found).text


def test_a_photo_that_is_gone_when_it_is_printed_leaves_no_hole(tmp_path: Path) -> None:
    found = made(tmp_path, PLAIN, {**PERSON, **PHOTO})
    (entry,) = found.book.entries
    assert entry.portrait is not None
    path = found.prepared.photo(entry.portrait)
    assert path is not None
    path.unlink()
    assert found.prepared.photo(entry.portrait) is None


def test_letters_that_no_face_has_are_told_once_a_record(tmp_path: Path) -> None:
    files: Files = {"records/xa/2020/a.yml": shelf.record("Trần An 漢漢", story="Chữ 漢 lạ")}
    found = made(tmp_path, PLAIN, files)
    (problem,) = found.problems
    assert (problem.code, problem.where.file) == (
        "glyph-missing",
        "content/records/xa/2020/a.yml",
    )
    assert "U+6F22" in problem.what.vi
    assert "Trần An ☐☐" in shelf.pages(found).text


def test_a_selection_that_takes_nobody_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BookRefused) as refused:
        made(tmp_path, "title: Thử\nselection: {years: [1999]}\n", {**PERSON, **PHOTO})
    problem = refused.value.problem
    assert (problem.code, problem.where.field) == ("booklet-empty", "selection.years")
    assert problem.is_error


def test_chosen_entries_without_a_section_are_told(tmp_path: Path) -> None:
    files: Files = {
        **PERSON,
        **PHOTO,
        "records/xa/2020/b.yml": shelf.record("Tổ Thử", kind="collective"),
    }
    found = made(tmp_path, PLAIN + "sections: [{title: Người, kinds: [individual]}]\n", files)
    (problem,) = found.problems
    assert problem.code == "booklet-unplaced"
    assert "Tổ Thử" in problem.what.vi


def own(tmp_path: Path, template: str) -> bytes:
    files: Files = {**PERSON, **PHOTO, "booklets/rieng.typ": template}
    found = made(tmp_path, f"{PLAIN}template: rieng.typ\n", files)
    return found.prepared.pdf(Variant.WEB)


OWN = """
#import "theme.typ": book
#import "entries.typ": section-of
#set document(title: book.title, date: datetime(year: 2020, month: 1, day: 1))
#set text(font: "Be Vietnam Pro", lang: "vi")
= Mẫu riêng
#for section in book.sections { section-of(section) }
#for source in book.sources [#source.title#label("nguon-" + str(source.number))]
"""


def test_a_publisher_may_bring_a_template_that_uses_parts_of_ours(tmp_path: Path) -> None:
    files: Files = {**PERSON, **PHOTO, "booklets/rieng.typ": OWN}
    text = shelf.pages(made(tmp_path, f"{PLAIN}template: rieng.typ\n", files)).text
    _, told = check_content(tmp_path / "content")
    assert "file-unused" not in {problem.code for problem in told}
    assert "Mẫu riêng" in text
    assert "Trần An" in text


@pytest.mark.parametrize(
    "package", ['#import "@preview/cetz:0.3.1": *', "#import '@local/x:1.0.0'"]
)
def test_a_template_has_no_packages(tmp_path: Path, package: str) -> None:
    template = tmp_path / "rieng.typ"
    template.write_text(package, encoding="utf-8")
    found = made(tmp_path, PLAIN, {**PERSON, **PHOTO})
    typesetter = Typesetter(found.book, found.prepared.folder, template, "content/booklets/thu.yml")
    with pytest.raises(BookRefused) as refused:
        typesetter.lay_out()
    problem = refused.value.problem
    assert (problem.code, problem.where.file) == ("template-package", "content/booklets/thu.yml")


@pytest.mark.parametrize("path", ["/../../content/site.yml", "../../content/site.yml"])
def test_a_template_has_no_files_but_its_own(tmp_path: Path, path: str) -> None:
    with pytest.raises(BookRefused) as refused:
        own(tmp_path, f'= Một\n#read("{path}")')
    problem = refused.value.problem
    assert problem.code == "typeset"
    assert str(problem.where) == "content/booklets/rieng.typ:2:7"
    assert "mẫu đọc tệp ở ngoài thư mục dàn trang" in problem.what.vi
    assert str(tmp_path) not in problem.what.vi + problem.what.en


SAID = [
    ("#toi", "không có gì tên “toi”"),
    ("#let x = (", "dấu ngoặc hoặc dấu nháy mở mà không đóng"),
    ('#import "theme.typ": khong', "tệp được #import không có tên ấy"),
    ('#image("x.png")', "không có tệp mà mẫu nhắc tới"),
    ('#panic("hết")', "mẫu tự dừng với lời báo"),
    ('#json("book.json").khong', "dữ liệu của sách không có mục “khong”"),
    ("@khong", "không có trong sách"),
    ("= Một", "mẫu chưa ghi tên sách"),
    ('#set document(title: "x")\n#curve(curve.line((1pt, 1pt)))\n#(1 + "a")', "không dàn trang"),
]


@pytest.mark.parametrize(("template", "told"), SAID)
def test_a_mistake_in_a_template_is_told_in_vietnamese(
    tmp_path: Path, template: str, told: str
) -> None:
    with pytest.raises(BookRefused) as refused:
        own(tmp_path, template)
    problem = refused.value.problem
    assert problem.where.file == "content/booklets/rieng.typ"
    assert told in problem.what.vi
    assert "--lang en" in problem.remedy.vi
    said = refused.value.__cause__
    assert isinstance(said, TypstError)
    # Typst's own words are for those who ask for them.
    assert said.message not in problem.what.vi
    assert " ".join(said.message.split())[:40].split("(searched")[0] in problem.what.en


def test_a_mistake_that_shows_in_our_part_is_told_where_the_template_uses_it(
    tmp_path: Path,
) -> None:
    with pytest.raises(BookRefused) as refused:
        own(tmp_path, '#import "entries.typ": entry-of\n\n#entry-of((:))')
    assert str(refused.value.problem.where).startswith("content/booklets/rieng.typ:3:")
