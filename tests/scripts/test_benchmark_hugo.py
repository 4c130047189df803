"""Hugo's site is ours in what it says, and a difference between the two is found."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from honour_roll.rules import check_content
from honour_roll.views.index import ViewIndex
from honour_roll.views.record import RecordView, record_view
from scripts.benchmark.agreement import of_first_builds
from scripts.benchmark.census import ROOT, Census
from scripts.benchmark.checks import DifferenceError, check_list, check_record
from scripts.benchmark.hugo_shells import OF_ONE_PAGE
from scripts.benchmark.rounds import Measurement
from scripts.benchmark.subjects import COLD, HUGO, OURS, Subject, find_subjects

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Hugo is locked for Linux only")

RECORDS = 120
"""More than one page holds, so that there are letters and lists of two pages."""


@pytest.fixture(scope="module")
def subjects(tmp_path_factory: pytest.TempPathFactory) -> list[Subject]:
    folder = tmp_path_factory.mktemp("bench")
    command = [sys.executable, "-m", "scripts.benchmark.prepare", str(RECORDS), str(folder)]
    subprocess.run([*command, OURS, HUGO], cwd=ROOT, check=True)
    return find_subjects(folder, [OURS, HUGO])


@pytest.fixture(scope="module")
def sites(subjects: list[Subject]) -> dict[str, Census]:
    return Measurement(subjects, [COLD]).build_all()


@pytest.fixture
def ours(subjects: list[Subject], sites: dict[str, Census]) -> Path:
    return subjects[0].site


@pytest.fixture
def hugo(subjects: list[Subject], sites: dict[str, Census]) -> Path:
    return subjects[1].site


@pytest.fixture
def view(subjects: list[Subject]) -> RecordView:
    roll, _ = check_content(subjects[0].folder / "content")
    index = ViewIndex(roll.public(), lambda record: ())
    return record_view(index, index.roll.records[subjects[0].example.id])


@pytest.fixture
def changing(hugo: Path) -> Iterator[Callable[[str, str, str], None]]:
    """Changes a page of Hugo's; it is as it was when the test is over."""
    kept: dict[Path, str] = {}

    def change(address: str, old: str, new: str) -> None:
        page = hugo / address / "index.html"
        kept[page] = page.read_text(encoding="utf-8")
        changed = re.sub(old, lambda _: new, kept[page], count=1)
        assert changed != kept[page]
        page.write_text(changed, encoding="utf-8")

    yield change
    for page, text in kept.items():
        page.write_text(text, encoding="utf-8")


def test_it_has_our_pages_with_our_records(
    subjects: list[Subject], sites: dict[str, Census]
) -> None:
    said = list(of_first_builds(subjects, sites))
    assert sites[HUGO].records == sites[OURS].records > 100
    assert f"{sites[HUGO].records} record pages as ours" in said[0]
    assert len(said) == 3


def test_every_page_of_ours_is_there(ours: Path, hugo: Path) -> None:
    def pages(site: Path) -> set[str]:
        found = (path.relative_to(site).as_posix() for path in site.rglob("index.html"))
        return {re.sub(r"/trang[-/](\d+)/index", r"/trang-\1/index", page) for page in found}

    assert pages(hugo) == pages(ours)


def test_a_record_has_the_same_relatives_and_neighbours(ours: Path, hugo: Path) -> None:
    def end(site: Path, name: str) -> list[str]:
        html = (site / name).read_text(encoding="utf-8")
        part = html[html.index("</article>") : html.index('<p class="hr-permalink">')]
        return re.findall(r'href="[./]*(dien-hinh/[^"]*)"', part)

    names = [path.relative_to(ours) for path in sorted(ours.glob("dien-hinh/*/*/*/index.html"))]
    assert [end(hugo, str(name)) for name in names] == [end(ours, str(name)) for name in names]


def test_the_bytes_around_a_body_are_ours(ours: Path, hugo: Path, view: RecordView) -> None:
    def around(site: Path) -> list[str]:
        html = (site / view.address / "index.html").read_text(encoding="utf-8")
        body = re.compile(r'<nav class="hr-crumbs".*?(?=\s*<p class="hr-permalink">)', re.DOTALL)
        return body.sub("", OF_ONE_PAGE.sub("", html)).split()

    assert around(hugo) == around(ours)


@pytest.mark.parametrize("part", ["title", "summary", "form", "story"])
def test_a_missing_word_is_found(
    hugo: Path, view: RecordView, changing: Callable[[str, str, str], None], part: str
) -> None:
    check_record(hugo, view)
    words = {
        "title": f"(?s){view.title}.*{view.title}",
        "summary": f"(?s){re.escape(view.summary)}.*{re.escape(view.summary)}",
        "form": '(?<=hr-honour__what">)[^<]*',
        "story": "(?<=<h2>Câu chuyện</h2>\n<p>)[^<]*",
    }
    changing(view.address, words[part], "khác")
    with pytest.raises(DifferenceError, match=r"does not say|has the honours"):
        check_record(hugo, view)


@pytest.mark.parametrize(
    ("address", "old"),
    [
        ("nam/2024/", r'<li class="hr-card".*?(?s:.*?)</li>'),
        ("nam/2024/", r'(?<=#danh-sach">)\d+(?=</a></td>)'),
        ("muc-luc/ca-nhan/h/", r'<li class="hr-name">.*'),
    ],
)
def test_a_list_that_is_not_ours_is_found(
    ours: Path, hugo: Path, changing: Callable[[str, str, str], None], address: str, old: str
) -> None:
    assert check_list(ours, hugo, address) > 0
    changing(address, old, "")
    with pytest.raises(DifferenceError):
        check_list(ours, hugo, address)


def test_the_record_that_changes_has_a_file_of_hugos_too(subjects: list[Subject]) -> None:
    file = subjects[1].record_file
    assert file is not None
    before = file.read_text(encoding="utf-8")
    subjects[1].change(1)
    changed = file.read_text(encoding="utf-8")
    file.write_text(before, encoding="utf-8")
    # Once for the head of its page, once for cards.
    assert changed.count("R&D <1>") == 2
