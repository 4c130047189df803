"""Book: all that the paper shows, as frozen plain data; made once, read by every profile.

Texts are ready to print, in Vietnamese, and never markup. An empty string or tuple means that
nothing is known, and nothing is printed for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.text.paper import Paper


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of running text; ``kind`` says which of the other fields mean something.

    Blocks: ``paragraph``, ``heading`` (``level`` 1 to 4, counted within the text), ``quote``,
    ``bullets`` and ``numbers`` (children are ``item``; ``level`` is the first number), ``item``
    (children are blocks), ``code`` (``text``), ``rule``. Within paragraphs, headings and each
    other: ``text`` (``text``), ``emphasis``, ``strong``, ``link`` (``address``: http, https or
    mailto), ``literal`` (``text``), ``break``.
    """

    kind: str
    children: tuple[Node, ...] = ()
    text: str = ""
    address: str = ""
    level: int = 0


Text = tuple[Node, ...]
"""Blocks in reading order."""


@dataclass(frozen=True, slots=True)
class BookPhoto:
    """One picture, as the content has it; print files of it are made by ``booklet.pictures``."""

    name: str
    """Unique in the book and safe as a file name, without ending: ``sa-pa--2020--ong-a--1``."""
    source: str
    """The file under the content folder, with forward slashes: ``records/sa-pa/2020/a.jpg``."""
    role: str
    """``portrait`` (a person beside the name, cut to 4:5), ``figure`` (whole) or ``cover``."""
    width: int
    """Pixels of the original, as it is looked at."""
    height: int
    alt: str
    """What is to be seen, for readers who don't see it; never empty."""
    caption: str = ""
    credit: str = ""
    """Who took it: ``Vân Anh``."""
    focus: tuple[float, float] | None = None
    """What a cut must keep: shares of width and height from the upper left corner."""


@dataclass(frozen=True, slots=True)
class BookHonour:
    """One honour in words."""

    time: str
    """``2020``, ``2016–2020`` or the words for undated."""
    title: str
    """Its form, else the state that was reached: ``Bằng khen``, ``Được nêu trong bài``."""
    status: str
    """The state in words: ``Biểu dương, khen thưởng``; for a bare form says what it was."""
    details: tuple[str, ...]
    """Level, authority, position and unit of that day and the like, in the order of printing."""
    decision: str
    """The document, for a footnote: ``Quyết định số 15-QĐ/TU ngày 10/1/2022 của Thị ủy …``."""
    note: str


@dataclass(frozen=True, slots=True)
class BookFact:
    """One line of the short facts below a name: ``Quê quán``, ``làng Quỳnh Đôi …``."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class BookEntry:
    """One honouree."""

    id: str
    """The record's id: ``sa-pa/2020/tu-soi-tu-sua``."""
    anchor: str
    """The same, safe as a label or an XML id: ``e-sa-pa--2020--tu-soi-tu-sua``."""
    name: str
    kind: str
    """``Cá nhân``, ``Tập thể`` …"""
    honorific: str
    """Title that stands with the name: ``Anh hùng Lao động``."""
    summary: str
    unit: str
    """Name of the unit in the time of the first honour."""
    facts: tuple[BookFact, ...]
    """The unit is the first of them."""
    honours: tuple[BookHonour, ...]
    """All public honours of the record, of a digest those until its time; in time order."""
    story: Text
    story_author: str
    portrait: BookPhoto | None
    figures: tuple[BookPhoto, ...]
    """All other photos, for their captions and credits below."""
    note: str
    sources: tuple[int, ...]
    """Numbers in the book's list of sources."""
    address: str
    """The record's page on the site, ``https://…``; empty where the site has no address."""


@dataclass(frozen=True, slots=True)
class BookSection:
    """A chapter of entries; never empty."""

    anchor: str
    title: str
    introduction: Text
    entries: tuple[BookEntry, ...]


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A name with the entries on whose pages it stands."""

    name: str
    note: str
    """What tells namesakes apart, or what the unit is today."""
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The lines under one letter."""

    letter: str
    lines: tuple[IndexLine, ...]


@dataclass(frozen=True, slots=True)
class CountRow:
    """Distinct honourees of one unit; ``cells`` agree with the table's columns."""

    name: str
    cells: tuple[int, ...]
    total: int
    """Counted anew, never added up: who was honoured in two years is one honouree."""


@dataclass(frozen=True, slots=True)
class CountTable:
    """Honourees of the book by unit and time, for one movement; several where times are many."""

    title: str
    columns: tuple[str, ...]
    """Times, earliest first."""
    rows: tuple[CountRow, ...]
    """All units of the movement, in each of its tables."""
    total: CountRow | None
    """None where there is one row."""
    has_totals: bool
    """Whether a last column says the totals of all times: in the last table, unless of one time."""


@dataclass(frozen=True, slots=True)
class BookSource:
    """One source, numbered from 1."""

    number: int
    title: str
    details: str
    """Author, publisher and date."""
    address: str
    """``https://…`` or empty."""
    note: str


@dataclass(frozen=True, slots=True)
class ImprintLine:
    """One thing that the law wants printed; ``value`` is empty where nobody filled it in."""

    key: str
    """The field of the definition's ``imprint``: ``responsible``, ``permit`` …"""
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Book:
    """A whole volume."""

    id: str
    """That of the definition; files are named by it."""
    layout: str
    """``book``; ``digest``, ``panel`` and ``sheet`` are the other papers."""
    title: str
    volume: str
    """``Tập 7``, of a digest ``Số 3``; or empty."""
    subtitle: str
    publisher: str
    editors: tuple[str, ...]
    paper: Paper
    cover: BookPhoto | None
    """None: a typographic cover."""
    foreword: Text
    foreword_author: str
    """Who signs it; or empty."""
    sections: tuple[BookSection, ...]
    afterword: Text
    people: tuple[IndexGroup, ...]
    """People by given name, in Vietnamese order."""
    units: tuple[IndexGroup, ...]
    counts: tuple[CountTable, ...]
    count_note: str
    """What was counted, in a sentence."""
    sources: tuple[BookSource, ...]
    imprint: tuple[ImprintLine, ...]
    """All lines in the order of printing, the empty ones too."""
    colophon: tuple[str, ...]
    """Paragraphs: what the book was made from, and how."""
    has_qr: bool
    """Whether each entry shows its page's address as a QR code."""
    date: str
    """The day of the newest data, ``2026-11-22``: the only date that files may carry."""
    site: str
    """Address of the website, with a slash at its end, or empty."""
    leaf: float = 0
    """Millimetres: how thick a leaf of the printed book is; 0 where nobody said so."""

    @property
    def full_title(self) -> str:
        """``Làm theo lời Bác, tập 7``."""
        volume = f"{self.volume[:1].lower()}{self.volume[1:]}"
        return f"{self.title}, {volume}" if volume else self.title

    @property
    def entries(self) -> Iterator[BookEntry]:
        """All entries in the order of printing."""
        for section in self.sections:
            yield from section.entries

    @property
    def photos(self) -> Iterator[BookPhoto]:
        """All pictures, the cover's first."""
        if self.cover:
            yield self.cover
        for entry in self.entries:
            if entry.portrait:
                yield entry.portrait
            yield from entry.figures
