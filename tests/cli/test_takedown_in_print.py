"""Somebody who is in a volume withdraws: what the editor is told, and what goes on being served."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from honour_roll.source.yaml_writer import dump
from tests.commands import run
from tests.photos.pictures import encoded, quarters
from tests.site.trees import Tree, plain_tree, snapshot

IMPRINT = {"responsible": "A", "permit": "B", "copies": "1", "printed_by": "C", "deposited": "D"}
PERSON = {"kind": "individual", "name": "Trần Thử Bình", "consent": {"basis": "public-record"}}
WITHDRAWN = {"basis": "consent", "by": "self", "given": "2020", "withdrawn": "2021"}
ID = "xa-mau/2020/binh"


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    tree = plain_tree(tmp_path)
    tree.write("content/booklets/tap-7.yml", {"title": "Thử", "selection": {}, "imprint": IMPRINT})
    photo = [{"file": "binh.jpg", "alt": "Ảnh thử"}]
    tree.record(ID, **PERSON, photos=photo)
    tree.write("content/records/xa-mau/2020/binh.jpg", encoded(quarters(1200, 1600), "JPEG"))
    return tree


def book(tree: Tree, *options: str, id: str = "tap-7") -> None:
    content, out = str(tree.root / "content"), str(tree.root / "ra")
    outcome = run("book", id, "--content", content, "--out", out, "--profile", "all", *options)
    assert outcome.status == 0, outcome.err


def check(tree: Tree) -> str:
    outcome = run("check", "--content", str(tree.root / "content"))
    assert outcome.status == 0
    return outcome.out


def withdraw(tree: Tree) -> None:
    tree.record(ID, **{**PERSON, "consent": WITHDRAWN}, photos=[])
    (tree.root / "content/records/xa-mau/2020/binh.jpg").unlink()


def shelved(tree: Tree) -> set[str]:
    return {path.name for path in (tree.root / "content/booklets/tap-7").iterdir()}


FILES = {"tap-7-web.pdf", "tap-7-office.pdf", "tap-7.epub", "cover.webp"}


def test_the_files_of_a_printed_volume_are_named_until_they_are_gone(tree: Tree) -> None:
    book(tree, "--freeze")
    assert shelved(tree) == {*FILES, "manifest.yml"}
    assert "volume-" not in check(tree)
    withdraw(tree)
    told = check(tree)
    assert told.count("(volume-withheld)") == len(FILES)
    assert all(f"tệp “{name}” vẫn có điều không còn được công bố (trang " in told for name in FILES)
    assert "Tập đã in: xóa tệp này khỏi booklets/tap-7/ (giữ manifest.yml)" in told
    for name in FILES:
        (tree.root / "content/booklets/tap-7" / name).unlink()
    assert "volume-" not in check(tree)
    listed = run("volumes", "tap-7", "--content", str(tree.root / "content")).out
    assert "không còn được công bố" in listed
    assert "chạy lại" not in listed


def test_a_volume_that_is_not_printed_is_made_anew_without_them(tree: Tree) -> None:
    book(tree, "--shelve")
    withdraw(tree)
    told = check(tree)
    assert "Làm lại tập này: honour-roll book tap-7 --profile all --shelve." in told
    book(tree, "--shelve")
    assert shelved(tree) == {*FILES, "manifest.yml"}
    assert "volume-" not in check(tree)
    assert "Trần Thử Bình" not in _words(tree.root / "content/booklets/tap-7/tap-7-web.pdf")


def test_other_files_left_in_the_folder_are_named_too(tree: Tree) -> None:
    book(tree, "--freeze")
    tree.write("content/booklets/tap-7/tap-7-cu.pdf", b"%PDF")
    withdraw(tree)
    assert "“tap-7-cu.pdf” vẫn có điều" in check(tree)


def test_the_site_stops_serving_the_files_and_says_so(tree: Tree) -> None:
    book(tree, "--freeze")
    before = tree.build()
    assert before.code == 0, before.output
    assert (tree.site / "an-pham/tap-7/tap-7.epub").is_file()
    withdraw(tree)
    after = tree.build()
    assert after.code == 0, after.output
    files = {path.name for path in (tree.site / "an-pham/tap-7").iterdir()}
    assert {name for name in files if not name.startswith("ma-qr-")} == {"index.html"}
    for page in (after.page("an-pham"), after.page("an-pham/tap-7")):
        assert "Tập này đã in. Các bản điện tử không còn được cung cấp" in page
        assert "đang được làm lại" not in page
        assert "<dt>Số điển hình còn công bố</dt><dd>1</dd>" in page
    assert not any(b"Tr\xe1\xba\xa7n Th" in data for data in snapshot(tree.site).values())


def prints(tree: Tree) -> list[str]:
    return [path.name for path in (tree.root / ".cache/honour-roll/prints").rglob("*.print")]


@pytest.mark.parametrize("by", ["the site", "another book"])
def test_no_print_of_their_photo_stays_in_the_cache(tree: Tree, by: str) -> None:
    tree.write("content/booklets/khac.yml", dump({"title": "Khác", "selection": {}}))
    tree.record("xa-mau/2020/to", name="Tổ Mẫu", photos=[{"file": "to.jpg"}])
    tree.write("content/records/xa-mau/2020/to.jpg", encoded(quarters(1600, 1200), "JPEG"))
    book(tree)
    kept = prints(tree)
    assert len(kept) == 2
    withdraw(tree)
    if by == "the site":
        assert tree.build().code == 0
        assert len(prints(tree)) == 1
        assert set(prints(tree)) < set(kept)
    else:
        content, out = str(tree.root / "content"), str(tree.root / "ra")
        run("book", "khac", "--content", content, "--out", out)
        left = list((tree.root / ".cache/honour-roll/prints/tap-7").rglob("*.print"))
        assert len(left) == 1


def _words(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
