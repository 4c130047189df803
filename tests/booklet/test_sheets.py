"""Introduction sheets: one page each, and a word on what had no room."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.booklet.making import Workshop
from honour_roll.booklet.refused import BookRefused
from honour_roll.problems import Location
from tests.booklet import shelf
from tests.booklet.page_lines import images_of

SENTENCE = "Một đoạn rất dài kể việc tốt ở thôn bản. "
REST = "(Còn tiếp ở trang của điển hình này.)"
TWO_PHOTOS = "[{file: a.jpg, caption: Ảnh một}, {file: b.jpg, caption: Ảnh hai}]"
LEAST_HEIGHT = 60
"""Points of a photo on which something is still to be seen."""
FILE = "content/records/xa/2020/a.yml"


def sheet(
    tmp_path: Path,
    sentences: int,
    photos: str = TWO_PHOTOS,
    files: dict[str, str | bytes] | None = None,
    **more: str,
) -> Workshop:
    half = SENTENCE * (sentences // 2)
    record = shelf.record(
        "Tổ Thử",
        kind="collective",
        photos=photos,
        story=f"|\n  {half}\n\n  {half}Câu cuối cùng.\n",
        **more,
    )
    pictures = {f"records/xa/2020/{name}.jpg": shelf.picture(1600, 1200) for name in "ab"}
    files = {"records/xa/2020/a.yml": record, **pictures, **(files or {})}
    definition = "layout: sheet\ntitle: Gương\nselection: {}\nqr: có\n"
    return shelf.workshop(shelf.content(tmp_path, definition, files), tmp_path / "folder")


@pytest.mark.parametrize("sentences", [2, 20, 30, 40])
def test_photos_grow_small_before_a_sheet_has_two_pages(tmp_path: Path, sentences: int) -> None:
    made = sheet(tmp_path, sentences)
    pages = shelf.pages(made)
    assert len(pages.texts) == 1
    (images,) = images_of(pages.pdf)
    assert len(images) == 2
    is_large = images[0][1] - images[0][0] > LEAST_HEIGHT
    assert is_large, images
    assert "Câu cuối cùng." in pages.text
    assert made.problems == ()


def test_photos_that_have_no_room_are_left_out_from_the_last_and_told(tmp_path: Path) -> None:
    found = {}
    for sentences in range(40, 60, 2):
        made = sheet(tmp_path / str(sentences), sentences)
        pages = shelf.pages(made)
        assert len(pages.texts) == 1
        shown = len(images_of(pages.pdf)[0])
        assert "Câu cuối cùng." in pages.text or REST in pages.text
        lost = 2 - shown
        told = [problem for problem in made.problems if problem.code == "sheet-photos"]
        assert [problem.where for problem in told] == [Location(FILE, field="photos")] * bool(lost)
        names = ", ".join(["a.jpg", "b.jpg"][shown:])
        assert all(f"{lost} ảnh cuối bị bỏ ({names})" in problem.what.vi for problem in told)
        assert ("Ảnh một" in pages.text, "Ảnh hai" in pages.text) == (shown > 0, shown > 1)
        found[shown] = pages
    assert found.keys() == {2, 0}


@pytest.mark.parametrize(("sentences", "shown"), [(2, 2), (30, 2), (200, 0)])
def test_a_small_photo_is_judged_as_it_stands_on_the_sheet(
    tmp_path: Path, sentences: int, shown: int
) -> None:
    small: dict[str, str | bytes] = {
        f"records/xa/2020/{name}.jpg": shelf.picture(160, 120) for name in "ab"
    }
    made = sheet(tmp_path, sentences, files=small)
    (images,) = images_of(shelf.pages(made).pdf)
    assert len(images) == shown
    told = [one.what.vi for one in made.problems if one.code == "book-photo-small"]
    heights = [round((top - bottom) / 72 * 25.4) for bottom, top in images]
    assert [f"× {height} mm" in what for what, height in zip(told, heights, strict=True)] == [
        True
    ] * shown


@pytest.mark.parametrize("photos", ["[]", TWO_PHOTOS])
def test_a_story_without_room_is_cut_after_a_sentence_and_told(tmp_path: Path, photos: str) -> None:
    made = sheet(tmp_path, 200, photos=photos)
    (text,) = shelf.pages(made).texts
    begin, _ = text.split(REST)
    assert begin.strip().endswith(SENTENCE.strip())
    problem = made.problems[-1]
    assert (problem.code, problem.is_error) == ("sheet-shortened", False)
    assert problem.where == Location(FILE, field="story")
    told = text.count(SENTENCE.strip()) * len(SENTENCE.split())
    assert f"{told} trong 2.003 chữ" in problem.what.vi
    assert "tờ giới thiệu" in problem.remedy.vi


def test_many_notes_at_the_foot_make_no_second_page(tmp_path: Path) -> None:
    honours = ", ".join(
        f"{{key: k{n}, status: commended, year: 2020, movement: thu, decision: qd}}"
        for n in range(8)
    )
    made = sheet(tmp_path, 40, honours=f"[{honours}]")
    assert len(shelf.pages(made).texts) == 1


def test_a_faulty_template_of_a_sheet_is_refused_when_its_pages_are_asked_for(
    tmp_path: Path,
) -> None:
    files: dict[str, str | bytes] = {
        "records/xa/2020/a.yml": shelf.record("Trần An"),
        "booklets/mau.typ": "#{ 1 - [a] }",
    }
    definition = "layout: sheet\ntitle: Gương\nselection: {}\ntemplate: mau.typ\n"
    root = shelf.content(tmp_path, definition, files)
    made = shelf.workshop(root, tmp_path / "folder")
    with pytest.raises(BookRefused):
        shelf.pages(made)


def test_a_sheet_that_is_full_without_its_story_is_told(tmp_path: Path) -> None:
    made = sheet(tmp_path, 2, summary=(SENTENCE * 95).strip())
    assert [problem.code for problem in made.problems] == ["sheet-full"]
