"""Workbooks that hold whoever goes: what somebody typed in one is not lost without a word."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.commands import run
from tests.sheets.officers import Desk
from tests.site.trees import Tree
from tests.withdrawal.scenes import ID, NAME, withdraw

BOOK = "trao-doi/xuat-excel/so-ghi-danh.xlsx"
GOES = "Xóa bảng tính đã xuất (trong đó có cả điển hình này), xuất lại sau:"
STAYS = "CHƯA XÓA bảng tính đã xuất mà có thể đã có người sửa"
OTHER = "xa-mau/2020/nguoi-thu-ba"


@pytest.fixture
def book(tree: Tree) -> Path:
    """An export as it went out."""
    tree.record(OTHER, kind="individual", name="Lê Văn Ba")
    folder = (tree.root / BOOK).parent
    folder.mkdir(parents=True)
    assert run("export", "xlsx", "--out", str(folder), cwd=tree.root).status == 0
    return tree.root / BOOK


def edit(tree: Tree, book: Path) -> None:
    """Somebody types the position of another person."""
    desk = Desk(tree.root / "content", book)
    sheet = openpyxl.load_workbook(book)["Cá nhân"]
    row = next(n for n in range(2, sheet.max_row + 1) if sheet.cell(n, 1).value == OTHER)
    desk.put("Cá nhân", row, "Chức vụ, công việc", "Trưởng thôn")


def test_one_as_it_went_out_is_told_by_name_and_goes(tree: Tree, book: Path) -> None:
    told = withdraw(tree, ID).out
    assert f"{GOES}\n  {book}\n" in told
    assert STAYS not in told
    assert withdraw(tree, ID, "--write").status == 0
    assert not book.exists()


def test_an_edited_one_stays_until_it_was_imported(tree: Tree, book: Path) -> None:
    edit(tree, book)
    seen = withdraw(tree, ID)
    assert (seen.status, GOES in seen.out) == (0, False)
    assert f"  {book}\n" in seen.out.partition(STAYS)[2]
    done = withdraw(tree, ID, "--write")
    assert done.status == 1
    assert f"  {book}\n" in done.out.partition(STAYS)[2]
    assert "CHƯA gỡ hết" in done.out
    assert not (tree.root / f"content/records/{ID}.yml").exists()
    back = run("import", str(book), "--write", cwd=tree.root)
    assert f"cập nhật: {OTHER}" in back.out
    assert "Trưởng thôn" in (tree.root / f"content/records/{OTHER}.yml").read_text("utf-8")
    assert NAME not in "".join(
        path.read_text("utf-8") for path in (tree.root / "content").rglob("*.yml")
    )
    last = withdraw(tree, ID, "--write", "--exports")
    assert (last.status, GOES in last.out, book.exists()) == (0, True, False)


def test_one_of_which_nothing_is_known_stays_too(tree: Tree, book: Path) -> None:
    (tree.root / ".cache/honour-roll/exported").unlink()
    assert withdraw(tree, ID, "--write").status == 1
    assert book.exists()


def test_whoever_says_so_loses_an_edited_one(tree: Tree, book: Path) -> None:
    edit(tree, book)
    seen = withdraw(tree, ID, "--exports")
    assert f"{GOES}\n  {book}\n" in seen.out
    assert f"honour-roll withdraw {ID} --exports --write" in seen.out
    assert withdraw(tree, ID, "--exports", "--write").status == 0
    assert not book.exists()
