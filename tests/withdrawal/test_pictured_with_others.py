"""Whoever goes stays on the photos of others: no name moves to that face, and the photo is told."""

from __future__ import annotations

import pytest

from tests.builders import roll_in
from tests.site.trees import Tree
from tests.withdrawal.scenes import FORMER, ID, picture, withdraw

GROUP = "xa-mau/2020/nhom"
FILE = f"content/records/{GROUP}.yml"
BLOCK = f"  people:\n    - Lý Văn Trái\n    - {ID}\n    - Trần Văn Phải\n"
UNNAMED = "một người không nêu tên"


def group(tree: Tree, people: str) -> str:
    """A record with a photo of three; the text of its file."""
    path = tree.record(GROUP, kind="collective", name="Nhóm mẫu")
    tree.write(f"content/records/{GROUP}.jpg", picture("teal"))
    photo = f"photos: # ảnh chung\n- file: nhom.jpg\n  alt: Ba người\n{people}"
    text = path.read_text(encoding="utf-8") + photo
    tree.write(FILE, text)
    return text


@pytest.mark.parametrize(
    ("people", "left"),
    [
        (BLOCK, BLOCK.replace(ID, UNNAMED)),
        (f'  people: [Lý Văn Trái, "{ID}", Trần Văn Phải]\n', None),
        (
            f"  people: [{FORMER}, Lý Văn Trái, {ID}, Trần Văn Phải]\n",
            f"  people: [{UNNAMED}, Lý Văn Trái, {UNNAMED}, Trần Văn Phải]\n",
        ),
        (f"  people: [{ID}]\n", ""),
        (f"  people:\n    - {ID}\n", ""),
    ],
)
def test_everybody_else_stays_in_place(tree: Tree, people: str, left: str | None) -> None:
    before = group(tree, people)
    wanted = people.replace(ID, UNNAMED) if left is None else left
    assert withdraw(tree, ID, "--write").status == 0
    text = (tree.root / FILE).read_text(encoding="utf-8")
    assert text == before.replace(people, wanted)
    assert roll_in(tree.root / "content").records[GROUP].photos[0].file == "nhom.jpg"


def test_the_photos_that_show_who_goes_are_told_to_be_cut(tree: Tree) -> None:
    group(tree, BLOCK)
    for arguments in ((), ("--write",)):
        told = withdraw(tree, ID, *arguments).out
        _, _, after = told.partition("VẪN CÒN HÌNH người này")
        assert "content/records/xa-mau/2020/nhom.jpg\n" in after
        assert "content/records/xa-mau/2020/khac.jpg\n" in after
    assert "1. Bỏ, cắt hoặc che những ảnh còn hình người này" in told


def test_so_are_those_that_name_who_goes_by_name(tree: Tree) -> None:
    name = roll_in(tree.root / "content").records[ID].name
    group(tree, BLOCK.replace(ID, f"ông {name}"))
    told = withdraw(tree, ID, "--write").out
    _, _, after = told.partition("Nếu đúng là người này thì ảnh VẪN CÒN HÌNH")
    assert after.startswith(": bỏ ảnh")
    assert "content/records/xa-mau/2020/nhom.jpg\n" in after
    assert "1. Bỏ, cắt hoặc che những ảnh còn hình người này" in told


def test_where_nobody_else_shows_who_goes_there_is_nothing_to_cut(tree: Tree) -> None:
    (tree.root / "content/records/xa-mau/2020/nguoi-khac.yml").unlink()
    assert "còn hình" not in withdraw(tree, ID, "--write").out.lower()


def test_the_page_puts_no_name_on_a_wrong_face(tree: Tree) -> None:
    group(tree, BLOCK)
    withdraw(tree, ID, "--write")
    page = tree.build().page(f"dien-hinh/{GROUP}")
    assert f"Từ trái sang: Lý Văn Trái; {UNNAMED}; Trần Văn Phải." in page
