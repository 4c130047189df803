"""Exhibition panels: one page each whatever is on them, and a word on what had no room."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.booklet.making import Workshop
from honour_roll.booklet.prepared import Variant
from honour_roll.problems import Location, Severity
from tests.booklet import shelf
from tests.booklet.page_lines import Line, images_of, pages_of_lines
from tests.booklet.shelf import Pages

SENTENCE = "Một đoạn rất dài kể việc tốt ở thôn bản. "
LONG_NAME = (
    "Mô hình “Tổ tự quản bảo vệ an ninh trật tự, giữ gìn vệ sinh môi trường và giúp nhau phát "
    "triển kinh tế hộ gia đình” của Chi bộ thôn Bản Pho"
)
HONOURS = ", ".join(
    f"{{key: k{n}, status: commended, year: 2020, movement: thu, decision: qd}}" for n in range(14)
)
PHOTO = "[{file: anh.jpg, caption: Buổi họp thử}]"
LEAST_AT_A1 = 24
"""Points of what is read from one or two metres."""
REST = "(Còn tiếp ở trang của điển hình này.)"


def panels(
    tmp_path: Path,
    records: dict[str, str],
    pictures: dict[str, bytes] | None = None,
    **more: str,
) -> Workshop:
    keys = {"layout": "panel", "title": "Gương", "qr": "có", "selection": "{}", **more}
    definition = "".join(f"{key}: {value}\n" for key, value in keys.items())
    files: dict[str, str | bytes] = {
        f"records/xa/2020/{slug}.yml": text for slug, text in records.items()
    }
    files["records/xa/2020/anh.jpg"] = shelf.picture(1600, 1200)
    files.update(pictures or {})
    return shelf.workshop(shelf.content(tmp_path, definition, files), tmp_path / "folder")


def story(sentences: int) -> str:
    half = sentences // 2
    return f"|\n  {SENTENCE * half}\n\n  {SENTENCE * (sentences - half)}\n"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    full = {"summary": SENTENCE * 6, "story": story(60), "photos": PHOTO}
    records = {
        "a": shelf.record("Trần An", summary="Câu tóm tắt."),
        "b": shelf.record(LONG_NAME, kind="model", **full),
        "c": shelf.record("Lê Bình", honours=f"[{HONOURS}]", story=story(40)),
        "d": shelf.record("Tổ Thử", kind="collective", honours=f"[{HONOURS}]", **full),
    }
    return panels(tmp_path_factory.mktemp("run"), records)


@pytest.mark.parametrize("variant", Variant)
def test_each_has_one_page_with_all_that_its_record_says(run: Workshop, variant: Variant) -> None:
    pages = shelf.pages(run, variant)
    assert len(pages.texts) == 4
    for entry, text in zip(run.book.entries, pages.texts, strict=True):
        said = shelf.words(text)
        assert {word for word in shelf.words_of(entry) if word not in said} <= facts_only(entry)
        assert REST not in text
    assert run.problems == ()


def facts_only(entry: object) -> set[str]:
    """Panels show no table of facts: its labels are not on them."""
    facts = getattr(entry, "facts", ())
    return {word for fact in facts for word in shelf.words(f"{fact.label} {fact.value}")}


def test_nothing_runs_into_what_stands_below_it(run: Workshop) -> None:
    for page in pages_of_lines(shelf.pages(run).pdf):
        address = next(n for n, line in enumerate(page) if "Đọc thêm tại" in line.text)
        assert all(line.bottom < page[address - 1].bottom for line in page[address:])
        assert page[address - 1].bottom - page[address].bottom > page[address].size


@pytest.mark.parametrize("size", [(1600, 1200), (1200, 1500)])
@pytest.mark.parametrize("paper", ["A1", "A0"])
def test_a_caption_stands_below_its_photo(
    tmp_path: Path, size: tuple[int, int], paper: str
) -> None:
    caption = "ỂẢẤ Ẩn ở họp"
    records = {"a": shelf.record("Trần An", photos=f"[{{file: b.jpg, caption: {caption}}}]")}
    picture = {"records/xa/2020/b.jpg": shelf.picture(*size)}
    pdf = shelf.pages(panels(tmp_path, records, paper=paper, pictures=picture)).pdf
    ((image,),) = images_of(pdf)
    (words,) = (line for page in pages_of_lines(pdf) for line in page if caption in line.text)
    marks = 1.1 * words.size
    assert image[0] - 1.5 * words.size < words.bottom + marks < image[0]


def test_names_have_one_size_on_all_of_a_run(run: Workshop) -> None:
    sizes = {round(name_of(page).size, 1) for page in pages_of_lines(shelf.pages(run).pdf)}
    assert len(sizes) == 1
    assert sizes.pop() > 2 * LEAST_AT_A1


def name_of(page: list[Line]) -> Line:
    return max(page, key=lambda line: line.size)


def test_names_are_large_where_all_are_short(tmp_path: Path, run: Workshop) -> None:
    short = panels(tmp_path, {"a": shelf.record("Trần An"), "b": shelf.record("Lê Thị Ánh")})
    sizes = {round(name_of(page).size) for page in pages_of_lines(shelf.pages(short).pdf)}
    assert len(sizes) == 1
    assert sizes.pop() > 1.5 * name_of(pages_of_lines(shelf.pages(run).pdf)[0]).size


@pytest.fixture(scope="module")
def too_long(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    records = {"a": shelf.record("Trần An", story=story(900), summary="Câu tóm tắt.")}
    return panels(tmp_path_factory.mktemp("too-long"), records)


def test_a_story_that_is_too_long_is_told_with_its_record_and_how_long_it_may_be(
    too_long: Workshop,
) -> None:
    (problem,) = too_long.problems
    assert (problem.code, problem.is_error) == ("panel-shortened", False)
    assert problem.where == Location("content/records/xa/2020/a.yml", field="story")
    shown = story_words(shelf.pages(too_long))
    told = f"{shown:,}".replace(",", ".")
    assert f"{told} trong 9.000 chữ" in problem.what.vi
    assert f"còn khoảng {told} chữ" in problem.remedy.vi
    assert "khổ lớn hơn" in problem.remedy.vi


def story_words(pages: Pages) -> int:
    (text,) = pages.texts
    return text.count(SENTENCE.strip()) * len(SENTENCE.split())


def test_it_ends_with_a_whole_sentence_and_says_where_the_rest_is(too_long: Workshop) -> None:
    (text,) = shelf.pages(too_long).texts
    begin, _ = text.split(REST)
    assert begin.strip().endswith(SENTENCE.strip())
    assert story_words(shelf.pages(too_long)) > 1000


def test_no_letter_of_a_story_is_smaller_than_can_be_read(too_long: Workshop) -> None:
    (page,) = pages_of_lines(shelf.pages(too_long).pdf)
    sizes = [line.size for line in page if "kể việc tốt" in line.text]
    assert min(sizes) == pytest.approx(LEAST_AT_A1, abs=0.1)


def test_on_a_larger_paper_more_of_it_has_room(tmp_path: Path, too_long: Workshop) -> None:
    records = {"a": shelf.record("Trần An", story=story(900), summary="Câu tóm tắt.")}
    larger = panels(tmp_path, records, paper="A0")
    assert story_words(shelf.pages(larger)) > 1.5 * story_words(shelf.pages(too_long))


def test_a_panel_that_is_full_without_its_story_is_told(tmp_path: Path) -> None:
    summary = (SENTENCE * 95).strip()
    honours = ", ".join(
        f"{{key: k{n}, status: commended, year: 2020, movement: thu, decision: qd}}"
        for n in range(60)
    )
    record = shelf.record("Trần An", summary=summary, honours=f"[{honours}]", photos=PHOTO)
    made = panels(tmp_path, {"a": record})
    (problem,) = made.problems
    assert (problem.code, problem.where.file) == ("panel-full", "content/records/xa/2020/a.yml")
    assert len(shelf.pages(made).texts) == 1


@pytest.mark.parametrize("kind", ["individual", "collective"])
def test_photos_that_a_panel_does_not_print_are_named_and_not_judged(
    tmp_path: Path, kind: str
) -> None:
    photos = "[{file: dung.jpg}, {file: nhom.jpg}, {file: nho.jpg}]"
    sizes = {"dung": (1600, 2000), "nhom": (3000, 2000), "nho": (200, 140)}
    pictures = {f"records/xa/2020/{name}.jpg": shelf.picture(*size) for name, size in sizes.items()}
    records = {"a": shelf.record("Trần An", kind=kind, photos=photos)}
    made = panels(tmp_path, records, pictures=pictures)
    (images,) = images_of(shelf.pages(made).pdf)
    assert len(images) == 1
    (problem,) = made.problems
    assert (problem.code, problem.severity) == ("panel-photos", Severity.HINT)
    assert problem.where == Location("content/records/xa/2020/a.yml", field="photos")
    assert "không in 2 ảnh sau (nhom.jpg, nho.jpg)" in problem.what.vi


def test_a_photo_that_grew_smaller_on_a_full_panel_is_judged_as_it_is(tmp_path: Path) -> None:
    small = {"records/xa/2020/anh.jpg": shelf.picture(200, 150)}
    record = shelf.record("Tổ Thử", kind="collective", photos=PHOTO, story=story(900))
    made = panels(tmp_path, {"a": record}, pictures=small)
    (((bottom, top),),) = images_of(shelf.pages(made).pdf)
    (told,) = (one.what.vi for one in made.problems if one.code == "book-photo-small")
    assert f"× {round((top - bottom) / 72 * 25.4)} mm" in told
