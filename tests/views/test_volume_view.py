"""The page of a volume, and what a record says of it."""

from __future__ import annotations

from typing import Any

import pytest

from honour_roll.model.booklet import Booklet
from honour_roll.model.volume import Volume
from honour_roll.text.numbers import format_size
from honour_roll.views.booklets import LARGEST_FILE, booklets_view
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link
from honour_roll.views.record import record_view
from honour_roll.views.volume import volume_view
from honour_roll.volumes import printed
from tests.builders import record, view_index

IDS = [f"huyen/2020/nguoi-{number}" for number in range(3)]
FILES = {"tap-1-web.pdf": 1_234_567, "tap-1.epub": 18_292, "cover.webp": 9, "index.html": 5}


def index_of(changed: str = "", frozen: bool = True, **more: Any) -> ViewIndex:
    before = view_index([record(id) for id in IDS])
    entries = [
        {
            "record": id,
            "page": str(page),
            "printed": printed(before.roll, before.roll.full(id)).to_data(),
        }
        for page, id in enumerate(reversed(IDS), start=5)
    ]
    files = [
        {"profile": profile, "name": name, "sha256": "0"}
        for profile, name in (
            ("web", "tap-1-web.pdf"),
            ("epub", "tap-1.epub"),
            ("epub", "tap-1.epub"),
            ("office", "tap-1-office.pdf"),
            ("web", "index.html"),
        )
    ]
    data = {"id": "tap-1", "title": "Tập thử, tập 1", "pages": "40", "frozen": frozen}
    volume = Volume.model_validate({**data, "entries": entries, "files": files, **more})
    booklet = Booklet.model_validate({"id": "tap-1", "title": "Tập thử", "selection": {}})
    records = [record(id, **({"note": "Sửa."} if id == changed else {})) for id in IDS]
    return view_index(records, booklets=[booklet], volumes=[volume], volume_files={"tap-1": FILES})


def test_files_that_are_there_are_offered_with_their_size() -> None:
    (booklet,) = booklets_view(index_of()).booklets
    assert [(file.use, file.form, file.size, file.address) for file in booklet.downloads] == [
        ("Bản để đọc", "PDF", "1,2 MB", "an-pham/tap-1/tap-1-web.pdf"),
        ("Sách điện tử", "EPUB", "18 KB", "an-pham/tap-1/tap-1.epub"),
    ]
    assert (booklet.title, booklet.address) == ("Tập thử, tập 1", "an-pham/tap-1/")
    assert (booklet.entries, booklet.pages) == (3, "40")


def test_a_file_without_measure_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FILES, "tap-1.epub", LARGEST_FILE + 1)
    (booklet,) = booklets_view(index_of()).booklets
    assert [file.form for file in booklet.downloads] == ["PDF"]


def test_entries_stand_in_the_order_of_printing() -> None:
    index = index_of()
    view = volume_view(index, index.reference.volumes["tap-1"])
    (page,) = view.pages
    assert [(line.link.address, line.page) for line in page.things] == [
        (f"dien-hinh/{id}/", str(number)) for number, id in enumerate(reversed(IDS), start=5)
    ]
    assert not view.mended


def test_what_was_mended_since_is_told_to_readers() -> None:
    index = index_of(IDS[1])
    view = volume_view(index, index.reference.volumes["tap-1"])
    assert [(line.page, line.changed) for line in view.mended] == [("6", "ghi chú")]


@pytest.mark.parametrize(
    ("changed", "frozen", "note"),
    [
        ("", True, ""),
        (IDS[0], True, "đã sửa sau khi in: ghi chú"),
        (IDS[0], False, "đã sửa từ khi làm tập này: ghi chú"),
    ],
)
def test_a_record_says_where_it_is_printed(changed: str, frozen: bool, note: str) -> None:
    index = index_of(changed, frozen)
    view = record_view(index, index.roll.records[IDS[0]])
    assert view.volumes == (Link("“Tập thử, tập 1”, trang 7", "an-pham/tap-1/", note),)


def test_a_booklet_that_was_not_made_has_no_page() -> None:
    booklet = Booklet.model_validate({"id": "tap-2", "title": "Tập thử", "selection": {}})
    (view,) = booklets_view(view_index(booklets=[booklet])).booklets
    assert (view.address, view.downloads, view.cover) == ("", (), None)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "1 KB"),
        (18_292, "18 KB"),
        (999_499, "999 KB"),
        (999_999, "1,0 MB"),
        (1_000_000, "1,0 MB"),
        (9_949_000, "9,9 MB"),
        (9_999_999, "10 MB"),
        (64_400_000, "64 MB"),
    ],
)
def test_sizes_are_told_as_people_tell_them(size: int, words: str) -> None:
    assert format_size(size) == words
