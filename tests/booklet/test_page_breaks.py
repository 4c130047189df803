"""Where pages of a book end: no line alone, no page of a few lines, no hole beside a photo."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from tests.booklet import shelf
from tests.booklet.page_lines import Line, pages_of_lines
from tests.booklet.shelf import Pages

DEFINITION = "title: Thử\nselection: {}\norder: [given-name]\n"
PEOPLE, PARAGRAPHS = 120, 5
WORD = re.compile(r"t(\d+)x(\d+)")
LEAST_LINES = 5
LEAST_LISTED = 8
SIGNED = "Người viết"


def paragraph(number: int, words: int) -> str:
    """Words that say which paragraph they are of and which place they have."""
    return " ".join(f"t{number}x{n}" for n in range(words))


@pytest.fixture(scope="module")
def lengths() -> list[int]:
    """Words of each paragraph: from one line to a dozen; every other story ends with one line."""
    chance = Random(7)  # noqa: S311 - the same book each time
    found = [chance.randint(4, 90) for _ in range(PEOPLE * PARAGRAPHS)]
    found[PARAGRAPHS - 1 :: 2 * PARAGRAPHS] = [4] * (PEOPLE // 2)
    return found


@pytest.fixture(scope="module")
def volume(tmp_path_factory: pytest.TempPathFactory, lengths: list[int]) -> Pages:
    root = tmp_path_factory.mktemp("volume")
    files: dict[str, str | bytes] = {}
    for n in range(PEOPLE):
        own = range(n * PARAGRAPHS, (n + 1) * PARAGRAPHS)
        blocks = [paragraph(number, lengths[number]) for number in own]
        blocks[2] = f"- {blocks[2]}"
        blocks[3] = f"> {blocks[3]}"
        story = "|\n" + "\n\n".join(f"  {block}" for block in blocks) + "\n"
        kind = "individual" if n % 2 else "collective"
        # Two of three are signed.
        more = {"story_author": f"{SIGNED} {n}"} if n % 3 else {}
        files[f"records/xa/2020/n{n:03}.yml"] = shelf.record(
            f"Tên {n:03}", kind=kind, story=story, **more
        )
    made = shelf.workshop(shelf.content(root, DEFINITION, files), root / "folder")
    return shelf.pages(made)


@pytest.fixture(scope="module")
def running(volume: Pages) -> list[list[list[tuple[int, int]]]]:
    """For each page its lines of running text, each as the words that are in it."""
    return [
        [words for line in page if (words := words_in(line.text))]
        for page in pages_of_lines(volume.pdf)
    ]


def words_in(text: str) -> list[tuple[int, int]]:
    return [(int(number), int(word)) for number, word in WORD.findall(text)]


def test_the_volume_is_long_enough_to_show_it(
    running: list[list[list[tuple[int, int]]]], lengths: list[int]
) -> None:
    told = [pair for page in running for line in page for pair in line]
    assert set(told) == {(n, word) for n, words in enumerate(lengths) for word in range(words)}
    broken = [
        (before[-1][-1], after[0][0])
        for before, after in pairwise(running)
        if before and after and before[-1][-1][0] == after[0][0][0]
    ]
    assert len(broken) >= 10


def test_no_page_begins_with_the_last_line_of_a_paragraph(
    running: list[list[list[tuple[int, int]]]], lengths: list[int]
) -> None:
    for page in filter(None, running):
        number, first = page[0][0]
        has_begun_before = first > 0
        ends_here = page[0][-1] == (number, lengths[number] - 1)
        assert not (has_begun_before and ends_here), page[0]


def test_no_page_ends_with_the_first_line_of_a_paragraph(
    running: list[list[list[tuple[int, int]]]], lengths: list[int]
) -> None:
    for page in filter(None, running):
        number, last = page[-1][-1]
        goes_on = last < lengths[number] - 1
        begins_here = page[-1][0] == (number, 0)
        assert not (goes_on and begins_here), page[-1]


def test_no_page_begins_with_the_name_that_signs_a_story(volume: Pages) -> None:
    for before, page in pairwise(pages_of_lines(volume.pdf)):
        told = [line.text for line in page if words_in(line.text) or SIGNED in line.text]
        assert not (told and SIGNED in told[0]), [line.text for line in before][-3:]


def test_no_page_begins_with_the_last_line_of_a_story(
    running: list[list[list[tuple[int, int]]]], lengths: list[int]
) -> None:
    for page in filter(None, running):
        number, last = page[0][-1]
        is_last = number % PARAGRAPHS == PARAGRAPHS - 1 and last == lengths[number] - 1
        assert not is_last, page[0]


@pytest.mark.parametrize("paragraphs", [1, 3])
@pytest.mark.parametrize("words", [300, 330, 360, 390])
def test_a_long_last_paragraph_keeps_the_name_that_signs_it(
    tmp_path: Path, words: int, paragraphs: int
) -> None:
    blocks = [f"  {paragraph(n, words)}\n\n" for n in range(paragraphs)]
    story = f"|\n{''.join(blocks)}"
    files: dict[str, str | bytes] = {
        f"records/xa/2020/{slug}.yml": shelf.record(slug, story=story, story_author=SIGNED)
        for slug in "abc"
    }
    made = shelf.workshop(shelf.content(tmp_path, DEFINITION, files), tmp_path / "x")
    for page in pages_of_lines(shelf.pages(made).pdf):
        told = [line.text for line in page if words_in(line.text) or SIGNED in line.text]
        assert not (told and SIGNED in told[0])


@pytest.mark.parametrize("words", [60, 70, 100])
def test_no_chapter_ends_with_a_page_of_a_few_lines(tmp_path: Path, words: int) -> None:
    lengths = (words, words, words, 14, 12)
    blocks = [f"  {paragraph(n, length)}\n\n" for n, length in enumerate(lengths)]
    record = shelf.record("A", story=f"|\n{''.join(blocks)}")
    root = shelf.content(tmp_path, DEFINITION, {"records/xa/2020/a.yml": record})
    made = shelf.workshop(root, tmp_path / "x")
    pages = [
        [line for line in page if words_in(line.text)]
        for page in pages_of_lines(shelf.pages(made).pdf)
    ]
    first, last = (page for page in pages if page)
    assert len(last) >= LEAST_LINES
    assert len(first) >= LEAST_LINES


def test_two_photos_and_their_story_leave_no_hole(tmp_path: Path) -> None:
    story = "|\n" + "".join(f"  {paragraph(n, 60)}\n\n" for n in range(8))
    photos = "[{file: a.jpg, caption: Một}, {file: b.jpg, caption: Hai}]"
    files: dict[str, str | bytes] = {
        "records/xa/2020/to.yml": shelf.record(
            "Tổ Thử", kind="collective", story=story, photos=photos
        ),
        "records/xa/2020/a.jpg": shelf.picture(1600, 1200),
        "records/xa/2020/b.jpg": shelf.picture(1600, 1200),
    }
    made = shelf.workshop(shelf.content(tmp_path, DEFINITION, files), tmp_path / "x")
    pages = pages_of_lines(shelf.pages(made).pdf)
    story_pages = [page for page in pages if any(words_in(line.text) for line in page)]
    for page in story_pages[:-1]:
        assert lowest(page) < 100, [line.text for line in page][-3:]
    told = " ".join(line.text for page in story_pages for line in page)
    assert "Tổ Thử: Một" in told
    assert "Tổ Thử: Hai" in told


def lowest(page: list[Line]) -> float:
    """Points from the page's foot to its last line of text, captions with it."""
    return min(line.bottom for line in page if line.bottom > 50)


@pytest.mark.parametrize("people", [63, 64, 65, 68, 71])
def test_no_page_has_the_last_lines_of_an_index_or_of_the_contents_alone(
    tmp_path: Path, people: int
) -> None:
    files: dict[str, str | bytes] = {
        f"records/xa/2020/n{n:03}.yml": shelf.record(f"Trần Thị An {n:03}") for n in range(people)
    }
    made = shelf.workshop(shelf.content(tmp_path, DEFINITION, files), tmp_path / "x")
    pages = shelf.pages(made)
    first = next(n for n, text in enumerate(pages.texts) if "BẢNG TRA TÊN NGƯỜI" in text)
    last = next(n for n, text in enumerate(pages.texts) if "BẢNG TRA ĐƠN VỊ" in text)
    lines = [page for page in pages_of_lines(pages.pdf, 2)[first:last] if page]
    counts = [sum("Trần Thị An" in line.text for line in page) for page in lines]
    assert sum(counts) == people
    assert min(count for count in counts if count) >= LEAST_LISTED
    (begin,) = (n for n, text in enumerate(pages.texts) if "MỤC LỤC" in text)
    end = pages.anchors[pages.book.sections[0].anchor]
    contents = [page for page in pages_of_lines(pages.pdf)[begin:end] if page]
    listed = [sum("Trần Thị An" in line.text for line in page) for page in contents]
    assert sum(listed) == people
    assert len(contents[-1]) >= LEAST_LISTED


def test_a_short_last_entry_of_a_chapter_is_on_one_page(tmp_path: Path) -> None:
    for words in range(260, 420, 20):
        files: dict[str, str | bytes] = {
            "records/xa/2020/a.yml": shelf.record("Trần An", story=paragraph(0, words)),
            "records/xa/2020/b.yml": shelf.record("Lê Bình", story=paragraph(1, 60)),
        }
        folder = tmp_path / str(words)
        made = shelf.workshop(shelf.content(folder, DEFINITION, files), folder / "x")
        pages = shelf.pages(made)
        last = pages_of_lines(pages.pdf)[pages.anchors[made.book.sections[0].entries[1].anchor]]
        assert "t1x59" in " ".join(line.text for line in last), words
