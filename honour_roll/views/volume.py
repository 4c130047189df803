"""The page of a volume: its files, whom it holds on which pages, what was mended since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from honour_roll.model.entry import Entry
from honour_roll.model.volume import Volume, VolumeEntry
from honour_roll.text import labels
from honour_roll.views import addresses
from honour_roll.views.booklets import BookletView, booklet_view
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import Slice, slices
from honour_roll.views.parts import Link
from honour_roll.volumes import changed_parts


@dataclass(frozen=True, slots=True)
class Line:
    """An entry in a volume; ``changed`` says in words what was mended since it was made."""

    link: Link
    page: str
    changed: str


@dataclass(frozen=True, slots=True)
class VolumeView:
    """One volume; its entries in the order of printing, by the page."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    booklet: BookletView
    mended: tuple[Line, ...]
    pages: Sequence[Slice[Line]]


def volume_view(index: ViewIndex, volume: Volume) -> VolumeView:
    """The view of a volume whose booklet is defined."""
    address = addresses.of_booklet(volume.id)
    booklet = booklet_view(index, index.reference.booklets[volume.id])
    lines = [_line(index, entry) for entry in volume.entries]
    return VolumeView(
        address=address,
        title=booklet.title,
        description=f"{booklet.title}: các bản để đọc và tải về, những điển hình có trong tập.",
        breadcrumbs=(
            Link("Trang chủ", addresses.HOME),
            Link("Ấn phẩm", addresses.BOOKLETS),
            Link(booklet.title),
        ),
        booklet=booklet,
        mended=tuple(line for line in lines if line.changed),
        pages=slices(lines, address),
    )


def _line(index: ViewIndex, entry: VolumeEntry) -> Line:
    name = index.roll.records[entry.record].name
    link = Link(name, addresses.of_record(entry.record))
    return Line(link, entry.page or "", _changed(index, entry))


def _changed(index: ViewIndex, entry: VolumeEntry) -> str:
    return ", ".join(labels.PRINTED[part] for part in changed_parts(index.roll, entry))


def uses_in_print(index: ViewIndex, entry: Entry) -> Iterator[Link]:
    """The volumes in which an entry stands, with page and what was mended since."""
    for volume, printed in index.volumes.get(entry.id, ()):
        if printed.record != entry.id:
            continue
        page = f", trang {printed.page}" if printed.page else ""
        changed = _changed(index, printed)
        since = "sau khi in" if volume.frozen else "từ khi làm tập này"
        note = f"đã sửa {since}: {changed}" if changed else ""
        yield Link(f"“{volume.title}”{page}", addresses.of_booklet(volume.id), note)
