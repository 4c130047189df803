"""Shells: filled as the theme would have filled them, every value escaped for its place."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.pages.page import Page
from honour_roll.pages.shell import BODY, CANONICAL, DESCRIPTION, TITLE, Shell, ShellError, Slots

SITE = "https://so-ghi-danh.example/thu/"
HOSTILE = "</title><script>\"'&{{ 7*7 }}{% x %}"


def themed(slots: Slots) -> str:
    """A theme's page: title and description in text and in quoted attributes, the body in it."""
    return (
        f"<!doctype html><html><head><title>{slots.title} - Sổ</title>"
        f'<meta name="description" content="{slots.description}">'
        f'<link rel="canonical" href="{slots.canonical}">'
        f"<meta property='og:title' content='{slots.title}'>{slots.head}</head>"
        f"<body><nav>{slots.title}</nav><article>{slots.body}</article></body></html>"
    )


HEAD_OF_PAGE = '<link rel="alternate" href="atom.xml">'


def page(title: str = "Tên", description: str = "Mô tả", body: str = "<h1>Tên</h1>") -> Page:
    return Page("dien-hinh/huyen/2020/an/", title, description, body, HEAD_OF_PAGE)


def made_shell() -> Shell:
    return Shell(themed(Slots.tokens(SITE)))


class Head(HTMLParser):
    """Elements and attributes in order, and the text of each element."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        tag = self.elements[-1][0] if self.elements else ""
        self.words[tag] = self.words.get(tag, "") + data


def test_a_filled_shell_is_what_the_theme_renders() -> None:
    slots = Slots.of(page("Còn dân chờ & “giờ”", "Một <câu>", "<h1>A</h1><p>&amp;</p>"), SITE)
    assert made_shell().fill(slots) == themed(slots).encode()


@given(st.text(), st.text(), st.text())
def test_any_values_are_placed_as_the_theme_places_them(
    title: str, description: str, body: str
) -> None:
    slots = Slots.of(page(title, description, body), SITE)
    assert made_shell().fill(slots) == themed(slots).encode()


def test_hostile_values_stay_text_and_attribute_values() -> None:
    slots = Slots.of(page(HOSTILE, HOSTILE), SITE)
    head = Head(made_shell().fill(slots).decode())
    plain = Head(made_shell().fill(Slots.of(page(), SITE)).decode())
    assert [(tag, list(attrs)) for tag, attrs in head.elements] == [
        (tag, list(attrs)) for tag, attrs in plain.elements
    ]
    contents = [attrs["content"] for tag, attrs in head.elements if tag == "meta"]
    assert contents == [HOSTILE, HOSTILE]
    assert unescape(head.words["title"]) == f"{HOSTILE} - Sổ"
    assert head.words["nav"] == HOSTILE


def test_a_value_that_looks_like_a_token_is_not_filled_again() -> None:
    slots = Slots.of(page(BODY + DESCRIPTION, CANONICAL, TITLE), SITE)
    assert made_shell().fill(slots) == themed(slots).encode()


def test_the_canonical_address_is_that_of_the_page() -> None:
    slots = Slots.of(page(), 'https://so.example/?a="&b/')
    assert slots.canonical == "https://so.example/?a=&#34;&amp;b/dien-hinh/huyen/2020/an/"


def test_without_the_sites_address_there_is_no_canonical_one() -> None:
    assert Slots.of(page(), None).canonical == Slots.tokens(None).canonical == ""


@pytest.mark.parametrize(("times", "html"), [(0, "<p>"), (2, f"{BODY}<p>{BODY}")])
def test_a_theme_that_shows_the_body_not_once_makes_no_shell(times: int, html: str) -> None:
    with pytest.raises(ShellError, match=f"{times} lần"):
        Shell(html)


def test_a_page_knows_its_section_depth_and_file() -> None:
    inner = page()
    assert (inner.shape, inner.file) == (
        ("dien-hinh", 4),
        "dien-hinh/huyen/2020/an/index.html",
    )
    home = Page("", "Sổ", "", "")
    assert (home.shape, home.file) == (("", 0), "index.html")
