"""The A–Z of all entries: people by given name, everything else by its own name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from honour_roll.model.entry import Entry
from honour_roll.views import addresses, name_lines
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import PAGE_SIZE, Slice, slices
from honour_roll.views.name_lines import (
    REST,
    Head,
    Heads,
    Name,
    NameGroup,
    Names,
    is_person,
    letter_of,
)
from honour_roll.views.pager import Pager
from honour_roll.views.parts import Link
from honour_roll.views.wanted import Wanted

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


def letter_views(index: ViewIndex, wanted: Wanted) -> Iterator[LetterView]:
    """A view for each letter that has names, where the first page doesn't hold them all.

    Of letters that aren't ``wanted``, by their addresses, nothing is made.
    """
    if len(index.roll.records) <= PAGE_SIZE:
        return
    for one in _LISTS:
        if not wanted.holds_below(_list_address(one)):
            continue
        names = Names(index, of_people=one.of_people)
        links = [_letter_link(one, letter) for letter in names.by_letter]
        for number, letter in enumerate(names.by_letter):
            if links[number].address in wanted:
                yield _letter_view(
                    one,
                    names,
                    letter,
                    previous=links[number - 1] if number else None,
                    next=links[number + 1] if number + 1 < len(links) else None,
                )


def letter_address(entry: Entry) -> str:
    """The page of the letter under which an entry stands, in a roll too large for one page."""
    one = next(one for one in _LISTS if one.of_people is is_person(entry))
    return _letter_address(one, letter_of(entry))


def _list_address(one: _List) -> str:
    return f"{addresses.NAMES}{one.slug}/"


def _letter_address(one: _List, letter: str) -> str:
    return f"{_list_address(one)}{name_lines.letter_slug(letter)}/"


def _section(index: ViewIndex, one: _List, *, is_whole: bool) -> NameSection:
    names = Names(index, of_people=one.of_people)
    heads = name_lines.letter_heads(names.all, f"{one.slug}-")
    return NameSection(
        slug=one.slug,
        title=one.title,
        order=one.order,
        total=len(names.all),
        letters=tuple(_letters(one, names, is_whole=is_whole)),
        groups=tuple(names.groups(names.all, heads)) if is_whole else (),
    )


def _letters(
    one: _List, names: Names, *, is_whole: bool = False, current: str = ""
) -> Iterator[NameWay]:
    for letter in name_lines.all_letters(names.by_letter):
        found = names.by_letter.get(letter, ())
        link = Link(letter)
        if found and letter != current:
            link = _letter_place(one, letter) if is_whole else _letter_link(one, letter)
        yield NameWay(link, len(found), is_current=letter == current)


def _letter_place(one: _List, letter: str) -> Link:
    """A letter on the first page."""
    return Link(letter, f"{addresses.NAMES}#{one.slug}-{name_lines.letter_slug(letter)}")


def _letter_link(one: _List, letter: str) -> Link:
    """The page of a letter."""
    return Link(letter, _letter_address(one, letter))


def _letter_view(
    one: _List, names: Names, letter: str, previous: Link | None, next: Link | None
) -> LetterView:
    address = _letter_address(one, letter)
    label = "số và ký tự khác" if letter == REST else f"chữ {letter}"
    found = names.by_letter[letter]
    heads = name_lines.word_heads(found) if one.of_people else name_lines.no_heads(found)
    parts = slices(found, address)
    title = f"{one.title}: {label}"
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
        letters=tuple(_letters(one, names, current=letter)),
        words=tuple(_words(parts, heads)) if one.of_people else (),
        guides=() if one.of_people else tuple(_guides(names, parts)),
        pages=tuple(
            NamePage(
                address=part.address,
                number=part.number,
                pager=part.pager,
                groups=tuple(names.groups(part.things, heads)),
            )
            for part in parts
        ),
        previous=previous,
        next=next,
    )


def _words(parts: Sequence[Slice[Name]], heads: Heads) -> Iterator[NameWay]:
    """Each heading, leading to where it begins."""
    seen: set[Head] = set()
    for part in parts:
        for name in part.things:
            head = heads[name.id]
            if head not in seen:
                seen.add(head)
                yield NameWay(Link(head.title, f"{part.address}#{head.id}"), head.count)


def _guides(names: Names, parts: Sequence[Slice[Name]]) -> Iterator[Guide]:
    """What is on which page, for the pages that a pager names on page 1."""
    if len(parts) == 1:
        return
    for page in parts[0].pager.pages:
        if page:
            part = parts[page.number - 1].things
            first, last = names.called(part[0]), names.called(part[-1])
            yield Guide(page.number, page.address, first, last)
