"""Indexes, addresses of sources, sheets and digests, line by line as they stand on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from honour_roll.booklet.making import Workshop
from honour_roll.booklet.prepared import Variant
from tests.booklet import shelf
from tests.booklet.page_lines import Line, pages_of_lines

ADDRESS = (
    "https://bao-tinh-thu.example.vn/xay-dung-dang/hoc-tap-va-lam-theo-bac/2021/05/"
    "nhung-tam-guong-binh-di-ma-cao-quy-o-vung-cao-bien-gioi-post123456789.html?trang=1&muc=2"
)
DEFINITION = "title: Thử\nselection: {}\norder: [given-name]\n"
LEADER = re.compile(r"\. \d+$")


def made(tmp_path: Path, records: dict[str, str], definition: str = DEFINITION) -> Workshop:
    files: dict[str, str | bytes] = {
        f"records/xa/2020/{slug}.yml": text for slug, text in records.items()
    }
    files["records/xa/2020/anh.jpg"] = shelf.picture(1600, 1200)
    return shelf.workshop(shelf.content(tmp_path, definition, files), tmp_path / "folder")


def lines_of(workshop: Workshop, variant: Variant = Variant.WEB) -> list[list[Line]]:
    return pages_of_lines(workshop.prepared.pdf(variant))


@pytest.mark.parametrize("layout", ["book", "digest", "sheet", "panel"])
@pytest.mark.parametrize("variant", Variant)
def test_an_address_can_be_copied_from_the_page(
    tmp_path: Path, layout: str, variant: Variant
) -> None:
    source = f"[{{title: Bài thử, url: '{ADDRESS}'}}, {{url: '{ADDRESS}&x'}}]"
    records = {"a": shelf.record("Trần An", sources=source)}
    workshop = made(tmp_path, records, f"layout: {layout}\nqr: có\n{DEFINITION}")
    pages = lines_of(workshop, variant)
    letters = "".join(line.text for page in pages for line in page)
    assert "\u200b" not in shelf.pages(workshop, variant).text
    if layout in ("book", "digest"):
        assert letters.replace(" ", "").count(ADDRESS) == 2
    width = max(line.right for page in pages for line in page)
    assert width <= right_edge(workshop) + 1


def right_edge(workshop: Workshop) -> float:
    """Points: no address runs beyond it; the least margin of all papers is 7 mm and the bleed."""
    return (workshop.book.paper.width - 7) / 25.4 * 72 + 9


LONG = [
    f"Mô hình số {n} giúp nhau phát triển kinh tế{' hộ' * (n % 10)}{' i' * (n % 3)} ở thôn bản"
    for n in range(40)
]
"""Of all lengths, so that some fill their last line."""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> list[list[Line]]:
    names = {f"n{n:02}": name for n, name in enumerate(LONG)}
    people = {slug: shelf.record(name) for slug, name in names.items()}
    pdf = made(tmp_path_factory.mktemp("index"), people).prepared.pdf(Variant.WEB)
    whole = pages_of_lines(pdf)
    first = next(n for n, page in enumerate(whole) if title_in(page, "BẢNG TRA TÊN NGƯỜI"))
    last = next(n for n, page in enumerate(whole) if title_in(page, "BẢNG TRA ĐƠN VỊ"))
    return pages_of_lines(pdf, columns=2)[first:last]


def title_in(page: list[Line], title: str) -> bool:
    return any(line.text == title for line in page)


def test_a_long_line_of_an_index_keeps_its_leader_and_its_page(index: list[list[Line]]) -> None:
    ends = [line for page in index for line in page if re.search(r"\bbản\b", line.text)]
    assert len(ends) == len(LONG)
    for end in ends:
        name, number = re.split(r" [ .]*(?=\d+$)", end.text)
        room = end.right - end.left - len(name + number) * end.size / 2
        assert LEADER.search(end.text) or room < end.size * 4, end.text


def test_no_line_of_an_index_is_torn_by_a_page_or_a_column(index: list[list[Line]]) -> None:
    assert len(index) > 1
    for page in index:
        for column in columns_of(page):
            told = " ".join(line.text for line in column)
            assert told.count("Mô hình số") == told.count("thôn bản")


def columns_of(page: list[Line]) -> list[list[Line]]:
    middle = 148 / 2 / 25.4 * 72
    return [[line for line in page if (line.left < middle) is left] for left in (True, False)]


def test_a_unit_on_many_pages_has_them_all_at_the_right(tmp_path: Path) -> None:
    people = {
        f"n{n:02}": shelf.record(f"Tên {n:02}", story=f"|\n  {'Kể. ' * 400}\n") for n in range(40)
    }
    workshop = made(tmp_path, people)
    found = shelf.pages(workshop)
    (page,) = [page for page in lines_of(workshop) if title_in(page, "BẢNG TRA ĐƠN VỊ")]
    begin = next(n for n, line in enumerate(page) if "Thử Nghiệm, xã" in line.text)
    numbers = [int(word) for line in page[begin:-1] for word in re.findall(r"\d+", line.text)]
    wanted = {found.printed(entry.anchor) for entry in workshop.book.entries}
    assert numbers == sorted(wanted)
    rights = {round(line.right) for line in page[begin:-1]}
    assert max(rights) - min(rights) <= 8


def digest(tmp_path: Path, selection: str, records: dict[str, str]) -> Workshop:
    head = "layout: digest\ntitle: Thử\n"
    return made(tmp_path, records, f"{head}selection: {selection}\n")


@pytest.mark.parametrize("sentences", [238, 242, 246, 250, 254])
def test_no_page_of_a_digest_holds_its_colophon_alone(tmp_path: Path, sentences: int) -> None:
    story = f"|\n  {'Kể một việc tốt ở thôn. ' * sentences}\n"
    records = {"a": shelf.record("Trần An", story=story), "b": shelf.record("Lê Ánh")}
    texts = shelf.pages(digest(tmp_path, "{}", records)).texts
    assert "Biên soạn từ các hồ sơ" in " ".join(texts)
    assert "Bài thử" in texts[-1]


HONOURS = (
    "[{key: mot, status: commended, year: 2020, movement: thu, decision: qd, note: 'Lần đầu.'}, "
    "{key: hai, status: commended, year: 2021, movement: thu, note: 'Lần sau.'}]"
)


@pytest.mark.parametrize(
    ("selection", "is_told"),
    [
        ("{years: [2020]}", False),
        ("{period: {from: 2020, to: 2020}}", False),
        ("{years: [2020, 2021]}", True),
        ("{}", True),
        ("{years: [2020], include: [xa/2020/a]}", True),
    ],
)
def test_a_digest_tells_no_honours_of_a_later_time(
    tmp_path: Path, selection: str, is_told: bool
) -> None:
    records = {"a": shelf.record("Trần An", honours=HONOURS), "b": shelf.record("Lê Ánh")}
    text = shelf.pages(digest(tmp_path, selection, records)).text
    assert "Lần đầu." in text
    assert ("Lần sau." in text) is is_told


def test_a_book_tells_all_honours_of_its_people(tmp_path: Path) -> None:
    records = {"a": shelf.record("Trần An", honours=HONOURS)}
    text = shelf.pages(made(tmp_path, records, "title: Thử\nselection: {years: [2020]}\n")).text
    assert "Lần sau." in text


def test_a_sheet_keeps_to_one_page_by_a_smaller_photo(tmp_path: Path) -> None:
    story = f"|\n  {'Kể một việc tốt ở thôn. ' * 75}\n"
    records = {
        "a": shelf.record("Tổ Thử", kind="collective", photos="[{file: anh.jpg}]", story=story),
        "b": shelf.record("Trần An", story=story),
    }
    workshop = made(tmp_path, records, "layout: sheet\ntitle: Thử\nselection: {}\n")
    assert len(shelf.pages(workshop).texts) == 2
