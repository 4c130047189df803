"""The officers' handbook says what is so: its commands, labels, examples and pictures."""

from __future__ import annotations

import ast
import contextlib
import os
import re
import shlex
from functools import cache
from html import unescape
from pathlib import Path

import click
import openpyxl
import pytest

from honour_roll.cli.door import honour_roll
from honour_roll.problems import Problem
from honour_roll.rules import check_content
from scripts.handbook.consoles import MISTAKES, RECORD, list_asked
from scripts.handbook.desk import Desk
from scripts.handbook_pictures import ALL, MOST_BYTES, PICTURES
from tests.sheets.officers import Desk as Sheets
from tests.site.trees import REPOSITORY

HANDBOOK = REPOSITORY / "content" / "pages" / "huong-dan"
PAGES = {path.name: path.read_text(encoding="utf-8") for path in sorted(HANDBOOK.glob("*.md"))}
# For administrators, and older than the rule that only labels are bold.
FREE = {"go-dien-hinh.md", "kho-noi-bo.md"}
MOST_BYTES_A_PAGE = 300_000
BLOCK = re.compile(r"^ *```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^ *(honour-roll (?:.*\\\n)*.*)$", re.MULTILINE)
PICTURE = re.compile(r"!\[([^\]]*)\]\((hinh/([\w-]+)\.webp)\)")
OTHER_TEXTS = (
    *("honour_roll/pages/templates/*.html", "honour_roll/web_form/assets/*.js"),
    *("scripts/start-without-python.txt", ".github/workflows/publish.yml"),
)


def blocks(page: str, language: str) -> list[str]:
    """Blocks of code, without the indentation of the list that they stand in."""
    found = (body for name, body in BLOCK.findall(PAGES[page]) if name == language)
    return [re.sub(rf"^ {{{_indent(body)}}}", "", body, flags=re.MULTILINE) for body in found]


def _indent(body: str) -> int:
    return min(len(line) - len(line.lstrip()) for line in body.splitlines() if line.strip())


def commands() -> list[tuple[str, str]]:
    """Page and command line, wherever one is quoted."""
    found = []
    for name, text in PAGES.items():
        lines = [line for block in blocks(name, "text") for line in COMMAND.findall(block)]
        lines += re.findall(r"`(honour-roll [^`]+)`", BLOCK.sub("", text))
        found += [(name, line.replace("\\\n", " ")) for line in lines]
    return found


@pytest.mark.parametrize(("page", "line"), commands())
def test_every_command_is_one_with_these_options(page: str, line: str) -> None:
    name, *arguments = shlex.split(line)[1:]
    if name == "--help":
        return
    command = honour_roll.commands[name]
    wrong: click.Parameter | None = None
    with contextlib.chdir(REPOSITORY):
        try:
            command.make_context(name, arguments)
        except click.BadParameter as error:
            wrong = error.param
    # An example may name folders that nobody has here.
    assert wrong is None or isinstance(wrong.type, click.Path)


def test_commands_are_found_in_pages() -> None:
    assert len(commands()) > 20


@cache
def words() -> str:
    """All that our programs, pages and workflows say."""
    said: list[str] = []
    for path in (REPOSITORY / "honour_roll").rglob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        constants = (node.value for node in nodes if isinstance(node, ast.Constant))
        said += [one for one in constants if isinstance(one, str)]
    for pattern in OTHER_TEXTS:
        said += [path.read_text(encoding="utf-8") for path in sorted(REPOSITORY.glob(pattern))]
    return unescape("\n".join(said))


@pytest.fixture(scope="module")
def headings(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Sheets and columns of the workbook that officers get."""
    folder = tmp_path_factory.mktemp("office")
    desk = Desk(folder)
    file = folder / "mau.xlsx"
    Sheets(desk.content, file).template()
    book = openpyxl.load_workbook(file, read_only=True)
    cells = (cell.value for sheet in book.worksheets for row in sheet["A1:BZ1"] for cell in row)
    return {*book.sheetnames, *(str(one).removesuffix(" *") for one in cells if one)}


@pytest.mark.parametrize("page", sorted(PAGES.keys() - FREE))
def test_what_is_bold_stands_on_some_screen_of_ours(page: str, headings: set[str]) -> None:
    labels = set(re.findall(r"\*\*(.+?)\*\*", BLOCK.sub("", PAGES[page]).replace("\n", " ")))
    unknown = {
        label
        for label in labels - headings
        if not re.search(rf"(?<!\w){re.escape(' '.join(label.split()))}(?!\w)", words())
    }
    assert unknown == set()


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal of Unix")
def test_the_list_is_imported_as_from_the_menu(tmp_path: Path) -> None:
    told = list_asked(Desk(tmp_path))
    assert "Ghi 3 mục vào Sổ?" in told
    assert "--write" not in told


def problems_with(tmp_path: Path, name: str, text: str) -> list[Problem]:
    """What the check says of one more file in the example roll."""
    desk = Desk(tmp_path)
    desk.put({name: text})
    file = name.removeprefix("content/")
    return [one for one in check_content(desk.content)[1] if one.where.file.endswith(file)]


def test_the_record_written_by_hand_passes_the_check(tmp_path: Path) -> None:
    (text,) = blocks("viet-tay.md", "yaml")
    assert problems_with(tmp_path, RECORD, text) == []


def test_the_booklet_with_its_imprint_passes_the_check(tmp_path: Path) -> None:
    (booklet,) = blocks("lam-sach.md", "yaml")
    (imprint,) = blocks("in-sach.md", "yaml")
    assert problems_with(tmp_path, "content/booklets/tap-2.yml", booklet + imprint) == []


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_is_told_as_its_picture_says(tmp_path: Path, name: str) -> None:
    (problem,) = problems_with(tmp_path, RECORD, MISTAKES[name])
    alts = {picture: alt for alt, _, picture in PICTURE.findall(PAGES["sua-loi.md"])}
    assert problem.is_error
    assert f"Lỗi {problem.code}: " in alts[name]


def test_every_picture_is_made_by_the_script_used_and_has_words() -> None:
    used = {name for text in PAGES.values() for _, _, name in PICTURE.findall(text)}
    assert used == set(ALL) == {path.stem for path in PICTURES.iterdir()}
    for text in PAGES.values():
        assert text.count("![") == len(PICTURE.findall(text))
        assert all(len(alt.split()) > 3 for alt, _, _ in PICTURE.findall(text))


def test_a_page_with_its_pictures_is_small_enough_for_telephones() -> None:
    for page, text in PAGES.items():
        sizes = [(HANDBOOK / file).stat().st_size for _, file, _ in PICTURE.findall(text)]
        assert max(sizes, default=0) <= MOST_BYTES, page
        assert sum(sizes) <= MOST_BYTES_A_PAGE, page


def test_who_goes_on_from_the_index_reads_every_page_and_may_go_back() -> None:
    seen, page = ["index.md"], "index.md"
    while found := re.search(r"\[[^\]]* →\]\(([\w-]+\.md)\)", PAGES[page]):
        before, page = page, found[1]
        assert f"]({before})" in PAGES[page].splitlines()[-2]
        seen.append(page)
    assert sorted(seen) == sorted(PAGES)


def test_the_index_leads_to_every_page_in_one_step() -> None:
    assert {name for name in PAGES if f"]({name}" in PAGES["index.md"]} == PAGES.keys() - {
        "index.md"
    }
