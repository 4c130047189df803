"""A volume on the shelf: pages, files, and what is never written over."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from honour_roll.booklet.prepared import Variant
from honour_roll.booklet.refused import BookRefused
from honour_roll.booklet.shelf import COVER, FOR_READERS, Shelf, cover_of, pages_of
from honour_roll.model.volume import Volume
from honour_roll.rules import check_content
from honour_roll.source.survey import MANIFEST
from tests.booklet import shelf
from tests.booklet.small_pdfs import numbered
from tests.site.trees import snapshot

DEFINITION = "title: Thử\nvolume: 7\nselection: {}\n"
RECORDS: dict[str, str | bytes] = {
    f"records/xa/2020/nguoi-{number}.yml": shelf.record(f"Trần Thử {name}", story="Chuyện. " * 300)
    for number, name in enumerate(("An", "Bình", "Cúc"))
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shelf.content(tmp_path, DEFINITION, RECORDS)


def shelved(
    root: Path, *profiles: str, is_printed: bool = False, is_whole: bool = True
) -> dict[str, bytes]:
    """Put the book on the shelf as it is now; what lies there."""
    out = root.parent / "ra"
    number = len(list(root.parent.glob("lan-*")))
    made = shelf.workshop(root, root.parent / f"lan-{number}")
    out.mkdir(exist_ok=True)
    files = {}
    for profile in profiles or ("web",):
        files[profile] = [out / f"thu-{profile}.pdf"]
        files[profile][0].write_bytes(made.prepared.pdf(Variant.WEB))
    public = check_content(root)[0].public()
    place = Shelf(public, public.reference.booklets["thu"], is_printed=is_printed)
    place.put(made, files, is_whole=is_whole)
    return snapshot(root / "booklets/thu")


def volume(root: Path) -> Volume:
    roll, problems = check_content(root)
    assert not problems
    return roll.reference.volumes["thu"]


def test_pages_are_those_printed_on_them(root: Path) -> None:
    shelved(root)
    pages = shelf.pages(shelf.workshop(root, root.parent / "lai"))
    made = volume(root)
    assert [entry.page for entry in made.entries] == [
        str(pages.printed(entry.anchor)) for entry in pages.book.entries
    ]
    assert len({entry.page for entry in made.entries}) == 3
    assert (made.title, made.pages) == ("Thử, tập 7", str(len(pages.texts)))


def test_an_anchor_that_a_template_leaves_out_has_no_page() -> None:
    assert pages_of(numbered(1), ["e-khong-co"]) == {}


def test_the_cover_is_the_first_page(root: Path) -> None:
    pdf = shelf.pages(shelf.workshop(root, root.parent / "lai")).pdf
    image = Image.open(BytesIO(cover_of(pdf)))
    assert (image.format, image.width) == ("WEBP", 960)
    assert abs(image.height - 960 * 210 / 148) < 2


def test_only_files_for_readers_are_kept(root: Path) -> None:
    found = shelved(root, *FOR_READERS, "press", "docx")
    names = {f"thu-{profile}.pdf" for profile in FOR_READERS}
    assert found.keys() == {*names, COVER, MANIFEST}


def test_the_same_records_write_nothing(root: Path) -> None:
    before = shelved(root)
    marks = {path: path.stat().st_mtime_ns for path in (root / "booklets/thu").iterdir()}
    assert shelved(root) == before
    assert {path: path.stat().st_mtime_ns for path in marks} == marks


def test_a_file_that_is_no_longer_made_goes(root: Path) -> None:
    shelved(root, "web", "office")
    (root / "booklets/thu/GHI-CHU.md").write_text("của biên tập", encoding="utf-8")
    left = shelved(root, "web")
    assert left.keys() == {"thu-web.pdf", "GHI-CHU.md", COVER, MANIFEST}


def edited(root: Path) -> None:
    path = root / "records/xa/2020/nguoi-1.yml"
    path.write_text(shelf.record("Trần Thử Bính"), encoding="utf-8")


def test_a_volume_that_is_not_printed_follows_the_records(root: Path) -> None:
    before = shelved(root)
    edited(root)
    assert shelved(root)[MANIFEST] != before[MANIFEST]


@pytest.mark.parametrize("is_printed", [False, True])
def test_a_printed_volume_stays_as_it_was(root: Path, *, is_printed: bool) -> None:
    before = shelved(root, is_printed=True)
    assert volume(root).frozen
    assert shelved(root, is_printed=is_printed) == before
    edited(root)
    with pytest.raises(BookRefused) as refused:
        shelved(root, is_printed=is_printed)
    assert refused.value.problem.code == "volume-printed"
    assert snapshot(root / "booklets/thu") == before


def removed(root: Path) -> None:
    (root / "records/xa/2020/nguoi-1.yml").unlink()


def other_volume(root: Path) -> None:
    (root / "booklets/thu.yml").write_text(DEFINITION.replace("7", "8"), encoding="utf-8")


@pytest.mark.parametrize("edit", [removed, other_volume])
def test_nothing_makes_a_printed_volume_another(root: Path, edit: Callable[[Path], None]) -> None:
    before = shelved(root, is_printed=True)
    edit(root)
    with pytest.raises(BookRefused):
        shelved(root)
    assert snapshot(root / "booklets/thu") == before


def test_a_book_of_which_a_file_is_missing_is_not_called_printed(root: Path) -> None:
    with pytest.raises(BookRefused) as refused:
        shelved(root, is_printed=True, is_whole=False)
    assert refused.value.problem.code == "volume-unfinished"
    assert not (root / "booklets/thu").exists()
    assert MANIFEST in shelved(root, is_whole=False)
