from __future__ import annotations

import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from honour_roll import story
from honour_roll.story import plain, render, tokens

ALLOWED: dict[str, set[str]] = {
    "a": {"href", "title", "rel"},
    "ol": {"start"},
    **{
        name: set()
        for name in (
            "p", "h3", "h4", "h5", "h6", "ul", "li", "blockquote",
            "em", "strong", "code", "pre", "br", "hr",
        )
    },
}  # fmt: skip
VOID = {"br", "hr"}
SCHEMES = ("http://", "https://", "mailto:")


class Checker(HTMLParser):
    """Reads HTML as a browser would, and fails at what a story may not contain."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED, tag
        assert {name for name, _ in attrs} <= ALLOWED[tag], attrs
        assert len({name for name, _ in attrs}) == len(attrs)
        if tag == "a":
            assert "a" not in self.open, "a link in a link"
            self._check_link(dict(attrs))
        if tag not in VOID:
            self.open.append(tag)

    def _check_link(self, attrs: dict[str, str | None]) -> None:
        address = attrs["href"] or ""
        assert address.lower().startswith(SCHEMES), address
        assert address.isascii()
        assert address.isprintable()
        assert not set(address) & set(' "<>\\`')
        external = not address.lower().startswith("mailto:")
        assert attrs.get("rel") == ("noopener nofollow" if external else None)
        self.links.append(address)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)


def checked(text: str) -> Checker:
    checker = Checker()
    checker.feed(render(text))
    checker.close()
    assert checker.open == []
    return checker


PIECES = [
    "<", ">", "</", "/>", "<script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<![CDATA[",
    "<?", "<a href=", "onclick=", "'", '"', "`", "```", "~~~", "[", "]", "(", ")", "![", "](", "]:",
    "javascript:", "data:text/html,", "vbscript:", "http://", "https://", "mailto:", "//", "a.vn",
    "a@b.vn", "*", "**", "_", "__", "#", "##", "> ", "- ", "1. ", "* * *", "===", "---", "\\",
    "&", "&#", "&#x", ";", "&lt;", "&quot;", "&#106;", "&Tab;", "&NewLine;", "\n", "\n\n", "  \n",
    "    ", "\t", "{{", "}}", "{%", "%}", "{:", "[[toc]]", "--8<--", ' "t"', "ế", "đ", "Ơ", "😀",
    "\0", "\x0b", "\x7f", "\u202e", "\u2028", "%3A", "%0a", "\r", ":", "/", "?", "a", " ",
]  # fmt: skip
markup = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join)


@given(markup)
def test_only_allowed_elements_attributes_and_schemes_come_out(text: str) -> None:
    checked(text)


@given(st.text())
def test_any_text_comes_out_safe(text: str) -> None:
    checked(text)


@given(markup)
def test_a_link_to_any_address_is_harmless(address: str) -> None:
    for text in (f"[x]({address})", f"[x](<{address}>)", f"<{address}>", f"[x]\n\n[x]: {address}"):
        checked(text)


@given(markup)
def test_plain_text_is_one_line(text: str) -> None:
    line = plain(text)
    assert line == " ".join(line.split())


REFUSED = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript&colon;alert(1)",
    "java&#10;script:alert(1)",
    "java&Tab;script:alert(1)",
    "&#1;javascript:alert(1)",
    "javascript%3Aalert(1)",
    "%6Aavascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/png;base64,AAAA",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "ftp://a.vn/x",
    "//evil.vn",
    "/dien-hinh/",
    "../index.html",
    "anh.jpg",
    "#muc",
    "?q=1",
    "",
    "http:",
    "http:evil.vn",
    "http:/evil.vn",
    "http://",
    "https:///evil.vn",
    "http://tin-cay.vn@evil.vn/",
    "http://evil.vn\\@tin-cay.vn/",
    "http://a.vn:99999999/",
    "http%3A//a.vn",
    "mailto:",
    "mailto:khong-co-dia-chi",
]


@pytest.mark.parametrize("address", REFUSED)
def test_a_refused_link_shows_its_text(address: str) -> None:
    assert render(f"[xem **bài**]({address})") == "<p>xem <strong>bài</strong></p>\n"


@pytest.mark.parametrize("address", ["java\nscript:x", "java\tscript:x", "java script:x"])
def test_white_space_tricks_make_no_link(address: str) -> None:
    for text in (f"[x]({address})", f"[x](<{address}>)"):
        assert checked(text).links == []


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://laocai.gov.vn/a?b=1&c=2#d", "https://laocai.gov.vn/a?b=1&c=2#d"),
        ("HTTP://LAOCAI.GOV.VN", "HTTP://LAOCAI.GOV.VN"),
        ("http://a.vn:8080/x", "http://a.vn:8080/x"),
        ("http://[2001:db8::1]/", "http://[2001:db8::1]/"),
        ("https://a.vn/tấm-gương", "https://a.vn/t%E1%BA%A5m-g%C6%B0%C6%A1ng"),
        ("https://tiếngviệt.vn/", "https://xn--tingvit-5t4cyc.vn/"),
        ("mailto:ban@laocai.gov.vn", "mailto:ban@laocai.gov.vn"),
    ],
)
def test_links_to_websites_and_mail_stay(address: str, href: str) -> None:
    for text in (f"[x]({address})", f"<{address}>", f"[x]\n\n[x]: {address}"):
        assert checked(text).links == [href]


def test_a_link_to_another_site_is_marked_and_escaped() -> None:
    assert render('[b](https://a.vn/?x=1&y "Báo \\"Lào Cai\\" <b>")') == (
        '<p><a href="https://a.vn/?x=1&amp;y" title="Báo &quot;Lào Cai&quot; &lt;b&gt;"'
        ' rel="noopener nofollow">b</a></p>\n'
    )


def test_links_do_not_stand_in_links() -> None:
    assert checked("[<https://a.vn> và [c](https://c.vn)](https://b.vn)").links
    assert checked("[<https://a.vn> b](https://b.vn)").links == ["https://b.vn"]
    assert checked("[<https://a.vn> b](javascript:x)").links == ["https://a.vn"]


def test_one_reference_repeated_does_not_flood_the_page() -> None:
    text = "[a]: https://a.vn/" + "x" * 30_000 + "\n\n" + "[a] " * 8_000
    html = render(text)
    assert len(html) < 30 * len(text)
    assert checked(text).text.split() == ["a"] * 8_000


def test_a_reference_used_now_and_then_stays_a_link() -> None:
    text = "[Báo]: https://baolaocai.vn/bai-viet\n\n" + "Theo [báo].\n" * 20
    assert len(checked(text).links) == 20


@pytest.mark.parametrize("address", ["anh.jpg", "https://a.vn/x.png", "javascript:alert(1)", ""])
def test_an_image_leaves_its_alternative_text(address: str) -> None:
    assert render(f'Đây ![Bà *Lan* & "con"]({address} "t") .') == (
        "<p>Đây Bà Lan &amp; &quot;con&quot; .</p>\n"
    )


def test_an_image_in_a_link_and_a_link_in_an_image_are_text() -> None:
    assert checked("[![ảnh](x.jpg)](https://a.vn)").links == ["https://a.vn"]
    assert render("![a [b](https://b.vn) c](x.jpg)") == "<p>a b c</p>\n"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b onclick=alert(1)>đậm</b>",
        "<div>\nkhối\n</div>",
        "<!-- ghi chú -->",
        "&lt;script&gt;",
        "a <https://x.vn onclick=alert(1)>",
    ],
)
def test_raw_html_is_shown_as_it_was_typed(text: str) -> None:
    checker = checked(text)
    assert "<" in checker.text
    assert checker.links == []


@pytest.mark.parametrize(
    "text",
    [
        "{{ config.extra }}",
        "{% include 'x' %}",
        "{# c #}",
        "{: .x onclick=alert(1) }",
        "[[toc]]",
        "[TOC]",
        '--8<-- "/etc/passwd"',
        "::: module",
        "!!! note",
        "$x^2$",
        "H~2~O",
        ":smile:",
        "==x==",
        "|a|b|",
        "[^1]",
        "https://a.vn",
    ],
)
def test_the_syntax_of_other_tools_is_plain_text(text: str) -> None:
    checker = checked(text)
    assert checker.text.strip() == plain(text) == text
    assert re.findall(r"<(\w+)", render(text)) == ["p"]


@pytest.mark.parametrize("text", ["# A {: #x onclick=y }", "A {#x}\n===", "- a {: .b }"])
def test_attribute_lists_set_no_attributes(text: str) -> None:
    assert "{" in checked(text).text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# A", "<h3>A</h3>\n"),
        ("A\n===", "<h3>A</h3>\n"),
        ("## A", "<h4>A</h4>\n"),
        ("A\n---", "<h4>A</h4>\n"),
        ("### A", "<h5>A</h5>\n"),
        ("#### A", "<h6>A</h6>\n"),
        ("###### A", "<h6>A</h6>\n"),
    ],
)
def test_headings_start_at_the_third_level(text: str, html: str) -> None:
    assert render(text) == html


def test_code_carries_no_class() -> None:
    assert render('```"><script>\nx < 1\n```') == "<pre><code>x &lt; 1\n</code></pre>\n"


def test_a_list_right_after_a_paragraph_is_a_list() -> None:
    assert render("Cách làm:\n- một\n- hai\n\nHết.") == (
        "<p>Cách làm:</p>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>\n<p>Hết.</p>\n"
    )


def test_vietnamese_text_comes_out_as_it_went_in() -> None:
    text = "Đảng bộ phường Sa Pả: “Còn dân chờ, còn giờ làm” – Nguyễn Thị Hoà, thôn Ý Lìn Hồ"
    assert unicodedata.is_normalized("NFC", text)
    assert render(text) == f"<p>{text}</p>\n"
    assert plain(text) == text


def test_plain_text_reads_without_markup() -> None:
    text = (
        "# Tấm gương\n\nBà **Lan** trồng\n*chè*  \n[xem](https://a.vn \"t\").\n\n"
        "- một\n- `hai`\n\n> lời & <b>\n\n![ảnh](x.jpg)\n\n***\n\n    mã\n"
    )  # fmt: skip
    assert plain(text) == "Tấm gương Bà Lan trồng chè xem. một hai lời & <b> ảnh mã"


def test_plain_text_of_nothing_is_empty() -> None:
    assert plain("") == plain(" \n\t") == plain("![](x)") == plain("[](https://a.vn)") == ""
    assert render("") == ""


def test_the_token_tree_is_as_safe_as_the_html() -> None:
    text = "# A\n\n[a](javascript:x) ![b](c.jpg) [d](https://d.vn)\n\n```js\ne\n```\n<i>"
    flat = [t for token in tokens(text) for t in (token, *(token.children or ()))]
    kinds = {token.type for token in flat}
    assert not kinds & {"image", "html_inline", "html_block"}
    assert [t.attrs["href"] for t in flat if t.type == "link_open"] == ["https://d.vn"]
    assert [t.tag for t in flat if t.type == "heading_open"] == ["h3"]
    assert [t.info for t in flat if t.type == "fence"] == [""]


STORY_LIMIT = 65_536
UNITS = [
    "[", "![", "![[](", "[*", "*a ", "*_", "a**b", "> ", "`", "<", '[a](x "', "[a](<b", "&",
    "- ", "- a\n", "[a\n", "[a]: x\n", "```\n", "#\n", "a@b.vn ",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_no_story_within_the_limit_takes_long(unit: str) -> None:
    text = (unit * STORY_LIMIT)[:STORY_LIMIT]
    assert len(render(text)) < 30 * STORY_LIMIT


@pytest.mark.parametrize(
    "text",
    [
        "".join("`" * count + "a" for count in range(1, 360)),
        "".join("  " * depth + "- a\n" for depth in range(250)),
        "[" * 30_000 + "]" * 30_000,
        "*" * 30_000 + "a" + "*" * 30_000,
        ">" * 30_000 + "a\n" + "a\n" * 15_000,
        "![a" * 13_000 + "](b)" * 6_000,
        '[a](x "' + "a\n" * 30_000,
        "".join(f"[a{n}]: http://x/{n}\n" for n in range(2_000)) + "[a7]" * 5_000,
    ],
    ids=["code", "lists", "brackets", "stars", "quotes", "images", "title", "references"],
)
def test_no_nesting_within_the_limit_takes_long(text: str) -> None:
    assert len(text) <= STORY_LIMIT
    assert render(text)


def test_several_threads_may_render_at_once() -> None:
    texts = [f"# {n}\n\n[a{n}](https://a{n}.vn) *{n}*\n\n- {n}" * 5 for n in range(200)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(render, texts)) == [render(text) for text in texts]


def test_a_new_parser_has_its_rules_compiled_before_threads_can_meet_in_it() -> None:
    parser = story._parser()
    for ruler in (parser.core.ruler, parser.block.ruler, parser.inline.ruler, parser.inline.ruler2):
        assert ruler.__cache__


SIMPLE_WORDS = st.sampled_from(
    "Ông bà 1. 2) - = + # > * ** 1952 1.500 ~ ~~~ (a) “còn” … ' \" ! | *hay* **rất tốt** "
    "**tốt**, *hay*. *a*b *a.*, ***a*** *a** *(a)* *a”* _a_".split(" ")
)
MARKS = st.sampled_from(["", "", "> ", "- ", "1. ", "2. ", "3) ", "* ", "> - "])
SIMPLE_LINES = st.builds(
    lambda mark, words: mark + " ".join(words),
    MARKS,
    st.lists(SIMPLE_WORDS | st.text(max_size=4), min_size=1, max_size=6),
)
SIMPLE_BLOCKS = st.builds(
    lambda mark, lines: "\n".join(mark + line for line in lines),
    MARKS,
    st.lists(SIMPLE_LINES, min_size=1, max_size=3),
)
SIMPLE_STORIES = st.lists(SIMPLE_BLOCKS, max_size=4).map("\n\n".join)


@example("- một\n\n- hai")
@example("- một\n\n1. hai\n\n2. ba")
@example("*a.*, b")
@example("**a”**. b")
@example("*a*,b")
@example("*a*b")
@example("**a* b*")
@given(
    SIMPLE_STORIES
    | st.text(alphabet="ab1 .)-=+#~>*\n'\"“\u00a0\t\0", max_size=30)
    | st.lists(st.sampled_from(["*", "**", "a", " ", "\n", "> ", "- ", "1. ", ".", "“"])).map(
        "".join
    )
)
def test_simple_stories_come_out_as_the_parser_has_them(text: str) -> None:
    assert render(text) == story.render_parsed(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Ông Minh\nHọa, 1952.\n\nBà Họa.", "<p>Ông Minh\nHọa, 1952.</p>\n<p>Bà Họa.</p>\n"),
        ("*Ông* **Minh Họa**, 1952", "<p><em>Ông</em> <strong>Minh Họa</strong>, 1952</p>\n"),
        ('> "Tốt"\n> *lắm*', "<blockquote>\n<p>&quot;Tốt&quot;\n<em>lắm</em></p>\n</blockquote>\n"),
        ("- một\n- **hai.**", "<ul>\n<li>một</li>\n<li><strong>hai.</strong></li>\n</ul>\n"),
        ("1. một\n2. hai", "<ol>\n<li>một</li>\n<li>hai</li>\n</ol>\n"),
    ],
)
def test_a_simple_story_is_rendered_without_the_parser(
    text: str, html: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story, "render_parsed", None)
    assert render(text) == html
