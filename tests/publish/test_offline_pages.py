"""Pages of the site as pages on a disk: what is changed in them, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.publish.offline.pages import OfflinePages, file_of


def on_disk(html: str) -> str:
    return OfflinePages().page(html.encode()).decode()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (".", "./index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("../../nam/2020/", "../../nam/2020/index.html"),
        ("../nam/2020/#danh-sach", "../nam/2020/index.html#danh-sach"),
        ("../tim-kiem/?tim=a/b", "../tim-kiem/index.html?tim=a/b"),
        ("nam/?x#y/", "nam/index.html?x#y/"),
        ("../assets/a.css", "../assets/a.css"),
        ("../du-lieu/so.v2", "../du-lieu/so.v2"),
        ("", ""),
        ("#noi-dung", "#noi-dung"),
        ("?trang=2", "?trang=2"),
        ("https://example.org/nam/", "https://example.org/nam/"),
        ("//example.org/nam/", "//example.org/nam/"),
        ("mailto:so@example.org", "mailto:so@example.org"),
        ("data:,/", "data:,/"),
        ("/nam/", "/nam/"),
    ],
)
def test_an_address_of_a_folder_gets_the_name_of_its_page(address: str, expected: str) -> None:
    assert file_of(address.encode()).decode() == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ('<a class="x" href="../">', '<a class="x" href="../index.html">'),
        (
            "<a title=\"x > href='nam/'\" href='nam/'>",
            "<a title=\"x > href='nam/'\" href='nam/index.html'>",
        ),
        ('<A HREF="nam/">', '<A HREF="nam/index.html">'),
        ("<a href=nam/>", "<a href=nam/index.html>"),
        ('<a\nhref = "nam/" >', '<a\nhref = "nam/index.html" >'),
        (
            '<form action="../tim-kiem/" method="get">',
            '<form action="../tim-kiem/index.html" method="get">',
        ),
        ('<button formaction="nam/">', '<button formaction="nam/index.html">'),
        ('<iframe src="nam/">', '<iframe src="nam/index.html">'),
        (
            '<meta http-equiv="refresh" content="0; url=../../moi/">',
            '<meta http-equiv="refresh" content="0; url=../../moi/index.html">',
        ),
    ],
)
def test_links_are_changed_wherever_they_stand_in_a_tag(tag: str, expected: str) -> None:
    assert on_disk(f"<p>{tag}x</p>") == f"<p>{expected}x</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<p>Viết href="nam/" và &lt;a href="nam/"&gt;</p>',
        '<!-- <a href="nam/"> -->',
        "<script>x = '<a href=\"nam/\">'</script>",
        "<style>a::after { content: '<a href=\"nam/\">' }</style>",
        '<title>< a href="nam/"></title>',
        '<script type="application/json">{"base": "../..", "x": "<a href=\\"nam/\\">"}</script>',
        "<p title=\"<a href='nam/'>\">3 < 5</p>",
        '<div data-root="../" title="href=&#34;nam/&#34;"></div>',
        '<img src="a.webp" srcset="a.webp 400w, b/ 800w">',
        '<meta name="description" content="0; url=nam/">',
        '<svg viewBox="0 0 24 24"><path d="M3 6h18v2H3z"/></svg>',
        '<a href="https://example.org/nam/">https://example.org/nam/</a>',
    ],
)
def test_what_is_no_link_of_the_site_stays_as_it_is(html: str) -> None:
    assert on_disk(html) == html


PIECES = ["<a href=", "<p title=", '"', "'", ">", "<", "<!--", "-->", "<script>", "</script", " "]


@given(st.lists(st.sampled_from([*PIECES, "nam/", "x", "=", "&", "#", "?"]), max_size=25))
def test_of_any_text_nothing_is_lost(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert on_disk(text).replace("index.html", "") == text


@pytest.mark.parametrize("rel", ["canonical", "alternate", "manifest"])
def test_what_is_said_to_the_web_alone_is_left_out(rel: str) -> None:
    head = f'<link rel="{rel}" type="x" href="https://example.org/"><link rel="icon" href="i.png">'
    assert on_disk(head) == '<link rel="icon" href="i.png">'
    assert on_disk('<a rel="alternate" href="nam/">') == '<a rel="alternate" href="nam/index.html">'


def test_the_policy_admits_files_of_the_disk() -> None:
    policy = "default-src 'none'; script-src 'self' 'sha256-x='; img-src 'self' data:"
    html = on_disk(f'<meta http-equiv="Content-Security-Policy" content="{policy}">')
    assert "script-src 'self' file: 'sha256-x='; img-src 'self' file: data:" in html
    assert "default-src 'none'" in html


def test_our_script_comes_before_the_theme_s() -> None:
    theirs = '<script src="../../assets/javascripts/bundle.0a1b2c3d.min.js"></script>'
    assert on_disk(theirs) == f'<script src="../../search/offline.js"></script>{theirs}'
    ours = '<script defer src="../assets/so-ghi-danh.0a1b2c3d.js"></script>'
    assert on_disk(ours) == ours


def test_links_that_start_at_the_root_of_a_host_are_told() -> None:
    pages = OfflinePages()
    html = b'<a href="/nam/"><a href="//example.org/x/"><img src=\'/anh.webp\'><a href="nam/">'
    assert pages.page(html).startswith(b'<a href="/nam/">')
    assert pages.rooted == {"/nam/", "/anh.webp"}
