"""The A–Z of all entries: people by given name, everything else by its own name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from honour_roll.views import addresses, name_lines
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import PAGE_SIZE, Slice, slices
from honour_roll.views.name_lines import Head, Heads, NameGroup, name_groups
from honour_roll.views.name_order import REST, NameOrder, all_letters, letter_slug
from honour_roll.views.pager import Pager
from honour_roll.views.parts import Link

TITLE = "Mục lục theo tên"


@dataclass(frozen=True, slots=True)
class NameWay:
    """A letter or a word with the number of names under it; words alone where there are none."""

    link: Link
    count: int
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class NameSection:
    """One of the two lists on the first page; it has ``groups`` where the roll is small."""

    slug: str
    title: str
    order: str
    total: int
    letters: tuple[NameWay, ...]
    groups: tuple[NameGroup, ...]


@dataclass(frozen=True, slots=True)
class NamesView:
    """The first page of the A–Z; ``is_whole`` where all names stand on it."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    sections: tuple[NameSection, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Guide:
    """What stands on one page of a letter: from the first name to the last."""

    number: int
    address: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class NamePage:
    """One page of a letter."""

    address: str
    number: int
    pager: Pager
    groups: tuple[NameGroup, ...]


@dataclass(frozen=True, slots=True)
class LetterView:
    """The names under one letter; ``words`` lead to the given names, ``guides`` to the pages."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    section: str
    order: str
    total: int
    letters: tuple[NameWay, ...]
    words: tuple[NameWay, ...]
    guides: tuple[Guide, ...]
    pages: tuple[NamePage, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class _List:
    """People, or everything else."""

    slug: str
    title: str
    order: str
    of_people: bool


_LISTS = (
    _List(
        "ca-nhan",
        "Cá nhân",
        "Xếp theo tên gọi (chữ in đậm), cùng tên gọi thì xếp theo họ và tên đệm.",
        of_people=True,
    ),
    _List(
        "tap-the-mo-hinh",
        "Tập thể, mô hình, hộ gia đình",
        "Xếp theo chữ đầu của tên.",
        of_people=False,
    ),
)


def names_view(index: ViewIndex) -> NamesView:
    """The first page: the letters; all names too where they fit on one page."""
    is_whole = len(index.roll.records) <= PAGE_SIZE
    return NamesView(
        address=addresses.NAMES,
        title=TITLE,
        description="Mục lục tên các điển hình trong Sổ ghi danh, xếp theo chữ cái.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link(TITLE)),
        sections=tuple(_section(index, one, is_whole=is_whole) for one in _LISTS),
        is_whole=is_whole,
    )


def letters(index: ViewIndex, *, of_people: bool) -> list[str]:
    """The letters of one of the two lists that have a page, in order."""
    if len(index.roll.records) <= PAGE_SIZE:
        return []
    return list(index.names(of_people=of_people).by_letter)


def letters_folder(*, of_people: bool) -> str:
    """Where the pages of the letters of a list lie."""
    one = _LISTS[0] if of_people else _LISTS[1]
    return f"{addresses.NAMES}{one.slug}/"


def letter_address(letter: str, *, of_people: bool) -> str:
    """The page of a letter."""
    return f"{letters_folder(of_people=of_people)}{letter_slug(letter)}/"


def letter_view(index: ViewIndex, letter: str, *, of_people: bool) -> LetterView:
    """The view of one of the ``letters`` of a list."""
    one = _LISTS[0] if of_people else _LISTS[1]
    order = index.names(of_people=of_people)
    found = order.by_letter[letter]
    address = letter_address(letter, of_people=of_people)
    label = "số và ký tự khác" if letter == REST else f"chữ {letter}"
    heads = name_lines.word_heads(order, index, found) if of_people else name_lines.no_heads(found)
    parts = slices(found, address)
    title = f"{one.title}: {label}"
    links = [_letter_link(one, other) for other in order.by_letter]
    at = list(order.by_letter).index(letter)
    return LetterView(
        address=address,
        title=title,
        description=f"{title}, trong mục lục tên của Sổ ghi danh.",
        breadcrumbs=(
            Link("Trang chủ", addresses.HOME),
            Link(TITLE, addresses.NAMES),
            Link(title),
        ),
        section=one.title,
        order=one.order,
        total=len(found),
        letters=tuple(_letters(one, order, current=letter)),
        words=tuple(_words(parts, heads)) if of_people else (),
        guides=() if of_people else tuple(_guides(index, parts)),
        pages=tuple(
            NamePage(
                address=part.address,
                number=part.number,
                pager=part.pager,
                groups=tuple(name_groups(order, index, part.things, heads)),
            )
            for part in parts
        ),
        previous=links[at - 1] if at else None,
        next=links[at + 1] if at + 1 < len(links) else None,
    )


def _section(index: ViewIndex, one: _List, *, is_whole: bool) -> NameSection:
    order = index.names(of_people=one.of_people)
    groups: Iterator[NameGroup] = iter(())
    if is_whole:
        heads = name_lines.letter_heads(order, f"{one.slug}-")
        groups = name_groups(order, index, order.all, heads)
    return NameSection(
        slug=one.slug,
        title=one.title,
        order=one.order,
        total=len(order),
        letters=tuple(_letters(one, order, is_whole=is_whole)),
        groups=tuple(groups),
    )


def _letters(
    one: _List, order: NameOrder, *, is_whole: bool = False, current: str = ""
) -> Iterator[NameWay]:
    for letter in all_letters(order.by_letter):
        found = order.by_letter.get(letter, ())
        link = Link(letter)
        if found and letter != current:
            link = _letter_place(one, letter) if is_whole else _letter_link(one, letter)
        yield NameWay(link, len(found), is_current=letter == current)


def _letter_place(one: _List, letter: str) -> Link:
    """A letter on the first page."""
    return Link(letter, f"{addresses.NAMES}#{one.slug}-{letter_slug(letter)}")


def _letter_link(one: _List, letter: str) -> Link:
    """The page of a letter."""
    return Link(letter, letter_address(letter, of_people=one.of_people))


def _words(parts: Sequence[Slice[str]], heads: Heads) -> Iterator[NameWay]:
    """Each heading, leading to where it begins."""
    seen: set[Head] = set()
    for part in parts:
        for id in part.things:
            head = heads[id]
            if head not in seen:
                seen.add(head)
                yield NameWay(Link(head.title, f"{part.address}#{head.id}"), head.count)


def _guides(index: ViewIndex, parts: Sequence[Slice[str]]) -> Iterator[Guide]:
    """What is on which page, for the pages that a pager names on page 1."""
    records = index.roll.records
    for page in parts[0].pager.pages:
        if page:
            part = parts[page.number - 1].things
            yield Guide(page.number, page.address, records[part[0]].name, records[part[-1]].name)
