"""Whether the sites are the same: ``python -m scripts.benchmark.checks CONTENT OURS SITE…``.

A fast build of the wrong files is worth nothing. Says on stdout what was compared; exits with 1
and the first difference where something is missing, wrong or not escaped.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from html import escape, unescape
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote, urljoin

from honour_roll import story
from honour_roll.rules import check_content
from honour_roll.text.folding import collapse_spaces
from honour_roll.views.index import ViewIndex
from honour_roll.views.record import RecordView, record_view

T = TypeVar("T")

RECORDS = 40
LISTS = 6
"""How many records, and how many lists of each section, are compared."""

_SECTIONS = (
    "don-vi/*/",
    "don-vi/*/*/",
    "nam/*/",
    "doi-tuong/*/",
    "linh-vuc/*/",
    "phong-trao/*/",
    "quyet-dinh/*/",
    "muc-luc/*/*/",
    "so-ghi-danh/*/",
)
_COUNTED = re.compile(r"don-vi/[^/]*/.|nam/")
_FURTHER = re.compile(r"trang[-/](\d+)/$")
_TAGS = re.compile(r"<[^>]*>")
_FORM = re.compile(r'(?<="hr-honour__what">)[^<]*')
_HREF = re.compile(r'href="([^"]*)"')
_LIST = re.compile(
    r'<section class="hr-entries".*?</section>|<table class="hr-table hr-ruled.*?</table>|'
    r'<div class="hr-names__columns">.*?</div>',
    re.DOTALL,
)
_MAIN = re.compile(r'<article class="md-content__inner.*?<script id="__config"', re.DOTALL)
_COUNTS = re.compile(r'<table class="hr-table hr-counts">.*?</table>', re.DOTALL)
_NUMBER = re.compile(r'<td class="hr-number"[^>]*>(?:<a [^>]*>)?([\d.]+)')


class DifferenceError(Exception):
    """Two sites differ; the text says where."""


def main() -> int:
    """Compare; exit status 1 where there is a difference."""
    content, ours, *others = map(Path, sys.argv[1:])
    try:
        for said in _compared(content, ours, others):
            print(said)
    except DifferenceError as difference:
        print(f"the sites differ: {difference}", file=sys.stderr)
        return 1
    return 0


def _compared(content: Path, ours: Path, others: Sequence[Path]) -> Iterator[str]:
    roll, _ = check_content(content)
    index = ViewIndex(roll.public(), lambda record: ())
    records = _sample(list(index.roll.records.values()), RECORDS)
    views = [record_view(index, record) for record in records]
    lists = [address for section in _SECTIONS for address in _sample(_lists(ours, section), LISTS)]
    for site in others:
        for view in views:
            check_record(site, view)
        entries = sum(check_list(ours, site, address) for address in lists)
        name = site.parent.name
        yield f"{name}: {len(views)} records with name, unit, forms, story and sources, escaped"
        yield f"{name}: {len(lists)} lists with the same {entries:,} entries as ours"


def check_record(site: Path, view: RecordView) -> None:
    """See that the page has what the record says; raises DifferenceError."""
    page = site / view.address / "index.html"
    html = _read(page)
    words = _words(html)
    forms = [honour.form or honour.status for honour in view.honours]
    told = [view.title, view.facts[0].value.text, view.summary]
    told += forms
    told += [source.title for source in view.sources if source.title]
    told.append(" ".join(_words(story.render(view.story)).split()[:12]))
    for value in told:
        if collapse_spaces(value) not in words:
            raise DifferenceError(f"{page} does not say “{value}”")
    shown = [unescape(form).removesuffix(" (truy tặng)") for form in _FORM.findall(html)]
    if shown and shown != forms:  # only we and Hugo have the class
        raise DifferenceError(f"{page} has the honours {shown}, not {forms}")
    for value in (view.title, view.summary):
        if escape(value, quote=False) != value and value in html:
            raise DifferenceError(f"{page} has “{value}” unescaped")


def check_list(ours: Path, site: Path, address: str) -> int:
    """See that a list leads to the same records, on all its pages; their number.

    A site with our classes is held to the list itself and to the numbers of its count tables,
    any other to all that the page leads to. Raises DifferenceError.
    """
    page = _read(site / address / "index.html")
    part = _LIST if _LIST.search(page) else _MAIN
    wanted, found = (_records_in(folder, address, part) for folder in (ours, site))
    if wanted != found:
        differ = sorted(wanted ^ found)[:3]
        raise DifferenceError(f"{site / address} has {len(found)} of {len(wanted)}: see {differ}")
    counts = [_counts(_read(folder / address / "index.html")) for folder in (ours, site)]
    # On a unit's own page ours are also of the units below.
    if part is _LIST and _COUNTED.match(address) and counts[0] != counts[1]:
        raise DifferenceError(f"{site / address} counts otherwise than {ours / address}")
    return len(found)


def _records_in(site: Path, address: str, part: re.Pattern[str]) -> set[str]:
    found: set[str] = set()
    for page in _pages(site, address):
        base = f"/{page.parent.relative_to(site).as_posix()}/"
        for html in part.findall(_read(page)):
            links = (urljoin(base, unescape(href)) for href in _HREF.findall(html))
            found.update(unquote(link) for link in links if link.startswith("/dien-hinh/"))
    return found


def _pages(site: Path, address: str) -> Iterator[Path]:
    """The first page of a list and those after it, which we and Hugo call differently."""
    yield site / address / "index.html"
    for pattern in ("trang-*/index.html", "trang/*/index.html"):
        yield from (site / address).glob(pattern)


def _counts(html: str) -> list[str]:
    """The numbers of the count tables, in order; Hugo writes large ones without a point."""
    found = (number for table in _COUNTS.findall(html) for number in _NUMBER.findall(table))
    return [number.replace(".", "") for number in found]


def _lists(site: Path, section: str) -> list[str]:
    """First pages of lists, in order of their size, so that a sample has small and long ones."""
    folders = [path for path in site.glob(section) if (path / "index.html").is_file()]
    first = [path for path in folders if not _FURTHER.search(f"{path.as_posix()}/")]
    sized = sorted((len(list(path.glob("trang-*"))), path) for path in first)
    return [f"{path.relative_to(site).as_posix()}/" for _, path in sized]


def _sample(things: Sequence[T], most: int) -> list[T]:
    step = max(1, len(things) // most)
    return [*things[::step][:most], *things[-1:]]


def _words(html: str) -> str:
    return collapse_spaces(unescape(_TAGS.sub(" ", html)))


def _read(page: Path) -> str:
    try:
        return page.read_text(encoding="utf-8")
    except OSError as error:
        raise DifferenceError(f"{page} is not there") from error


if __name__ == "__main__":
    sys.exit(main())
