"""The booklets compiled from the roll."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.model.booklet import Booklet, Selection
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.collation import sort_key
from honour_roll.views import addresses
from honour_roll.views.count_tables import movement_label
from honour_roll.views.parts import Link, in_sentence
from honour_roll.views.unit_names import unit_links


@dataclass(frozen=True, slots=True)
class BookletView:
    """One booklet; ``scope`` says in words which entries it takes."""

    id: str
    title: str
    publisher: str
    editors: str
    units: tuple[Link, ...]
    scope: str
    paper: str


@dataclass(frozen=True, slots=True)
class BookletsView:
    """All of them."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    booklets: tuple[BookletView, ...]


def booklets_view(reference: Reference) -> BookletsView:
    """Booklets in the order of their titles and volumes."""
    booklets = sorted(reference.booklets.values(), key=_order)
    return BookletsView(
        address=addresses.BOOKLETS,
        title="Ấn phẩm",
        description="Sách và tập tin được biên soạn từ Sổ ghi danh.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link("Ấn phẩm")),
        booklets=tuple(_view(reference, booklet) for booklet in booklets),
    )


def _order(booklet: Booklet) -> tuple[object, ...]:
    volume = booklet.volume or ""
    return (sort_key(booklet.title), int(volume) if volume.isdecimal() else 0, volume, booklet.id)


def _view(reference: Reference, booklet: Booklet) -> BookletView:
    volume = f", tập {booklet.volume}" if booklet.volume else ""
    return BookletView(
        id=booklet.id,
        title=f"{booklet.title}{volume}",
        publisher=booklet.publisher or "",
        editors=", ".join(booklet.editors),
        units=unit_links(reference, booklet.selection.units),
        scope="; ".join(_scope(reference, booklet.selection)),
        paper=booklet.page.display(),
    )


def _scope(reference: Reference, chosen: Selection) -> Iterator[str]:
    lists = (
        ("", [labels.CATEGORY[kind].lower() for kind in chosen.kinds]),
        ("phong trào ", [movement_label(reference, one) for one in chosen.movements]),
        ("năm ", [str(year) for year in chosen.years]),
        ("", [labels.STATUS[status].lower() for status in chosen.statuses]),
        ("", [in_sentence(labels.LEVEL[level]) for level in chosen.levels]),
        ("hình thức ", [reference.term("forms", form) or form for form in chosen.forms]),
        ("lĩnh vực ", [reference.term("fields", field) or field for field in chosen.fields]),
    )
    if chosen.period:
        yield f"giai đoạn {chosen.period.period.display()}"
    for noun, words in lists:
        if words:
            yield noun + ", ".join(words)
