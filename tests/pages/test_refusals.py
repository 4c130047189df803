"""What a page must not have is found, whatever the way it is written."""

from __future__ import annotations

import pytest

from honour_roll.pages.refusals import head_tags, refused


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<script>x</script>", "đoạn <script> viết ngay trong trang"),
        ("<SCRIPT type=module>x</SCRIPT>", "đoạn <script> viết ngay trong trang"),
        ("<style>x{}</style>", "đoạn <style> viết ngay trong trang"),
        ("<p style='x:y'>", "thuộc tính style của thẻ <p>"),
        ("<a ONCLICK=x>", "thuộc tính onclick của thẻ <a>"),
        ("<iframe src='x.html'>", "thẻ <iframe>"),
        ("<base href='x'>", "thẻ <base>"),
        ("<a href=' JavaScript:x'>", "liên kết “JavaScript:x”"),
        ("<a href='data:text/html,x'>", "liên kết “data:text/html,x”"),
        ("<img src='https://a.vn/x.png'>", "tệp lấy từ trang khác “https://a.vn/x.png”"),
        ("<script src='//a.vn/x.js'>", "tệp lấy từ trang khác “//a.vn/x.js”"),
        ("<link rel=stylesheet href='HTTP://a.vn'>", "tệp lấy từ trang khác “HTTP://a.vn”"),
        ("<img srcset='a.png 1x, https://a.vn/b.png 2x'>", "tệp lấy từ trang khác"),
    ],
)
def test_what_browsers_refuse_is_told(html: str, told: str) -> None:
    found = refused(f"<h1>x</h1>{html}{html}")
    assert len(found) == 1
    assert found[0].startswith(told)


@pytest.mark.parametrize(
    "html",
    [
        "<script src='a.js'></script><link rel=stylesheet href='a.css'>",
        "<script type='application/ld+json'>{}</script>",
        "<link rel=canonical href='https://a.vn/'>",
        "<a href='https://a.vn/'>x</a><a href='mailto:a@b.vn'>x</a>",
        "<img src='a.png' srcset='a.png 1x, b.png 2x'><img src='data:image/png;base64,x'>",
        "<table><td align=right>x</td></table>",
        "<video src='a.mp4' poster='b.png'></video>",
    ],
)
def test_what_a_page_may_have_is_not_told(html: str) -> None:
    assert refused(html) == []


def test_a_long_address_is_told_in_short() -> None:
    assert len(refused(f"<img src='https://a.vn/{'x' * 5000}'>")[0]) < 100


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<meta http-equiv=refresh content='0;url=https://a.vn'>", ["meta http-equiv"]),
        (
            "<p>a</p><META Name='referrer' content=x><noscript><base href=x>",
            ["meta name", "base href"],
        ),
        ("<link rel=stylesheet href=a.css><link rel=icon href=b>", ["link rel"]),
        ("<meta>", ["meta"]),
    ],
)
def test_what_only_a_head_may_say_is_found(html: str, told: list[str]) -> None:
    assert head_tags(html) == told


@pytest.mark.parametrize(
    "html",
    [
        "<p>&lt;meta http-equiv=refresh&gt;</p><!-- <base href=x> -->",
        "<span itemscope><meta itemprop=name content=x><link itemprop=url href=y></span>",
        "<script>'<base>'</script><metadata></metadata>",
    ],
)
def test_what_only_speaks_of_heads_is_left(html: str) -> None:
    assert head_tags(html) == []
