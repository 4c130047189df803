"""A book as pandoc's document: the same chapters as on paper, for Word and for e-readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from honour_roll.booklet.compiled import (
    Book,
    BookEntry,
    BookHonour,
    BookPhoto,
    BookSection,
    BookSource,
    CountRow,
    CountTable,
    IndexGroup,
    IndexLine,
    Text,
)
from honour_roll.booklet.manuscript_text import blocks_of
from honour_roll.booklet.pandoc_ast import (
    Block,
    Inline,
    bullets,
    emphasis,
    figure,
    heading,
    image,
    link,
    note,
    numbers,
    paragraph,
    plain,
    strong,
    styled,
    table,
    target,
    words,
)
from honour_roll.booklet.prepared import Prepared

_PORTRAIT_MM, _WIDEST_MM, _HIGHEST_MM = 38.0, 130.0, 95.0
_NOT_YET = "(chưa điền)"


@dataclass(frozen=True)
class Manuscript:
    """The blocks of ``book``, whose pictures are named as they lie in the folder of ``prepared``.

    A ``proof`` tells of each entry which file is to be corrected, and what of the imprint is
    still missing.
    """

    book: Book
    prepared: Prepared
    proof: bool

    def blocks(self) -> Iterator[Block]:
        """All chapters in the order of the printed book."""
        book = self.book
        yield from self._imprint()
        yield from _chapter("Lời nói đầu", "loi-noi-dau", book.foreword)
        if book.foreword and book.foreword_author:
            yield styled("signature", [paragraph(words(book.foreword_author))])
        for section in book.sections:
            yield from self._section(section)
        yield from _chapter("Lời cuối sách", "loi-cuoi-sach", book.afterword)
        names = {entry.anchor: entry.name for entry in book.entries}
        yield from _index("Bảng tra tên người", "bang-tra-nguoi", book.people, names)
        yield from _index("Bảng tra đơn vị", "bang-tra-don-vi", book.units, names)
        yield from _counts(book.counts, book.count_note)
        yield from _sources(book.sources)
        if book.colophon:
            yield styled("small", [paragraph(words(line)) for line in book.colophon])

    def _imprint(self) -> Iterator[Block]:
        book = self.book
        yield heading(1, words("Thông tin xuất bản"), "thong-tin-xuat-ban")
        yield from _line("Tên sách", book.full_title)
        yield from _line("Cơ quan biên soạn", book.publisher)
        yield from _line("Ban biên soạn", ", ".join(book.editors))
        for line in book.imprint:
            yield from _line(line.label, line.value or (_NOT_YET if self.proof else ""))

    def _section(self, section: BookSection) -> Iterator[Block]:
        yield heading(1, words(section.title), section.anchor)
        yield from blocks_of(section.introduction, 1)
        for entry in section.entries:
            yield from self._entry(entry)

    def _entry(self, entry: BookEntry) -> Iterator[Block]:
        yield heading(2, words(entry.name), entry.anchor)
        if self.proof:
            yield styled("record", [paragraph(words(f"Sửa tại hồ sơ: records/{entry.id}.yml"))])
        if entry.honorific:
            yield styled("lead", [paragraph(words(entry.honorific))])
        if entry.portrait:
            yield from self._picture(entry.portrait)
        if entry.summary:
            yield styled("lead", [paragraph(words(entry.summary))])
        yield styled("fact", [_fact(fact.label, fact.value) for fact in entry.facts])
        yield bullets([[plain(list(_honour(honour)))] for honour in entry.honours])
        yield from blocks_of(entry.story, 2)
        if entry.story_author:
            yield styled("signature", [paragraph(words(entry.story_author))])
        for photo in entry.figures:
            yield from self._picture(photo)
        if entry.note:
            yield styled("small", [paragraph(words(entry.note))])
        if entry.sources:
            yield styled("small", [paragraph(_source_numbers(entry.sources))])

    def _picture(self, photo: BookPhoto) -> Iterator[Block]:
        path = self.prepared.photo(photo)
        if path is None:
            return
        # A file that is to be the same everywhere says nothing of where the folder is.
        file = path.relative_to(self.prepared.folder).as_posix()
        credit = f"Ảnh: {photo.credit}" if photo.credit else ""
        caption = " — ".join(filter(None, (photo.caption, credit)))
        yield figure(image(file, photo.alt, _width(photo)), words(caption), photo.role)


def _width(photo: BookPhoto) -> float:
    """Millimetres of a picture on the proof's page."""
    if photo.role == "portrait":
        return _PORTRAIT_MM
    return round(min(_WIDEST_MM, _HIGHEST_MM * photo.width / photo.height), 1)


def _chapter(title: str, anchor: str, text: Text) -> Iterator[Block]:
    if text:
        yield heading(1, words(title), anchor)
        yield from blocks_of(text, 1)


def _line(label: str, value: str) -> Iterator[Block]:
    if value:
        yield styled("fact", [_fact(label, value)])


def _fact(label: str, value: str) -> Block:
    return paragraph([emphasis(words(f"{label}:")), *words(f" {value}")])


def _honour(honour: BookHonour) -> Iterator[Inline]:
    yield strong(words(honour.time))
    yield from words(f" — {honour.title}")
    if honour.decision:
        yield note([paragraph(words(f"{honour.decision}."))])
    yield from words("".join(f", {detail}" for detail in honour.details) + ".")
    if honour.note:
        yield from words(f" {honour.note}")


def _source_numbers(found: Iterable[int]) -> list[Inline]:
    inlines = words("Nguồn: ")
    for n, number in enumerate(found):
        inlines += words(", ") if n else []
        inlines.append(link(words(str(number)), f"#{_source_anchor(number)}"))
    return inlines


def _source_anchor(number: int) -> str:
    return f"nguon-{number}"


def _index(
    title: str, anchor: str, groups: Iterable[IndexGroup], names: Mapping[str, str]
) -> Iterator[Block]:
    lines = [(group, [_index_line(line, names) for line in group.lines]) for group in groups]
    if lines:
        yield heading(1, words(title), anchor)
    for group, items in lines:
        yield paragraph([strong(words(group.letter))])
        yield bullets([[plain(item)] for item in items])


def _index_line(line: IndexLine, names: Mapping[str, str]) -> list[Inline]:
    told = f" ({line.note})" if line.note else ""
    places = [(names[anchor], f"#{anchor}") for anchor in line.anchors]
    if len(places) == 1 and places[0][0] == line.name:
        return [link(words(line.name), places[0][1]), *words(told)]
    inlines = words(f"{line.name}{told}: ")
    for n, (name, address) in enumerate(places):
        inlines += words("; ") if n else []
        inlines.append(link(words(name), address))
    return inlines


def _counts(counts: Iterable[CountTable], told: str) -> Iterator[Block]:
    tables = [_count_table(one) for one in counts]
    if tables:
        yield heading(1, words("Phụ lục: Số điển hình theo đơn vị và năm"), "phu-luc")
        yield styled("small", [paragraph(words(told))])
        yield from tables


def _count_table(one: CountTable) -> Block:
    head = ["Đơn vị", *one.columns, *(["Tất cả"] if one.has_totals else [])]
    rows = [*one.rows, *([one.total] if one.total else [])]
    return table(one.title, head, [_cells(row, one.has_totals) for row in rows])


def _cells(row: CountRow, has_total: bool) -> list[str]:
    return [row.name, *map(str, row.cells), *([str(row.total)] if has_total else [])]


def _sources(sources: tuple[BookSource, ...]) -> Iterator[Block]:
    if sources:
        yield heading(1, words("Nguồn tài liệu"), "nguon-tai-lieu")
        yield numbers([[plain(_source(one))] for one in sources], sources[0].number)


def _source(source: BookSource) -> list[Inline]:
    title = [emphasis(words(source.title))] if source.title else []
    comma = ", " if title and source.details else ""
    inlines = [*title, *words(f"{comma}{source.details}")]
    if source.address:
        inlines += [*words(". " if inlines else ""), link(words(source.address), source.address)]
    return [target(_source_anchor(source.number), inlines)]
