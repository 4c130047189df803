"""Plain MkDocs is given what our pages say: the same words, the same links."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from markdown import markdown as rendered

from scripts.benchmark.markdown import markdown

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.html"))
EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables"]
INMOST = re.compile(r"<svg\b(?:(?!<svg\b).)*?</svg>", re.DOTALL)
"""A drawing that may stand in another one, as hatches do."""
UNTYPED = re.compile(
    r'<(svg|form|button)\b.*?</\1>|<(a|aside|div|p|span)\b[^>]*aria-hidden="true".*?</\2>'
    r"|<a\b[^>]* data-photo>.*?</a>",
    re.DOTALL,
)


def words(html: str) -> list[str]:
    return re.findall(r"\w+", unescape(re.sub(r"<[^>]*>", " ", html)))


def links(html: str) -> list[str]:
    return [unescape(link) for link in re.findall(r'href="([^"]*)"', html)]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_page_says_the_same(path: Path) -> None:
    html = path.read_text(encoding="utf-8")
    made = rendered(markdown(html), extensions=EXTENSIONS)
    shown = UNTYPED.sub("", INMOST.sub("", html))
    assert words(made) == words(shown)
    ours = [link.removeprefix("./") for link in links(shown)]
    assert [link.replace("index.md", "") for link in links(made)] == ours


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a *b* _c_ [d] &lt;e&gt; #1</p>", r"a \*b\* \_c\_ \[d\] \<e\> \#1"),
        ("<p>1. không phải danh sách</p>", r"\1. không phải danh sách"),
        ("<p>R&amp;D</p>", "R&amp;D"),
        ('<h2 id="so-lieu">Số <b>liệu</b></h2>', "## Số **liệu** {: #so-lieu }"),
        ('<p><a href="../../nam/2020/#x">N</a></p>', "[N](../../nam/2020/index.md#x)"),
        ('<p><a href="https://a.vn/b/">N</a></p>', "[N](https://a.vn/b/)"),
        ("<ul><li>a</li><li>b</li></ul>", "-   a\n-   b"),
        ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "-   a\n\n    b\n\n-   c"),
        ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "a\n:   b"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n> \n> b"),
        (
            "<table><caption>t</caption><tr><th>a</th><th>b|c</th></tr><tr><td>d</td></tr></table>",
            "t\n\n| a | b\\|c |\n| --- | --- |\n| d |  |",
        ),
        ('<p>a<svg aria-hidden="true"><text>1</text></svg></p>', "a"),
    ],
)
def test_every_element_has_its_markdown(html: str, expected: str) -> None:
    assert markdown(html) == f"{expected}\n"
