"""Stories: CommonMark without raw HTML, as one token tree for the web, print and DOCX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from itertools import chain, pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

# Whatever else a link may say, it is not a link: an address without a scheme, with one of
# another kind, with a user name before the host, with anything that was not ASCII text.
_WEB_LINK = re.compile(
    r"https?://([a-z0-9._-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?([/?#][!-~]*)?", re.IGNORECASE | re.ASCII
)
_MAIL_LINK = re.compile(r"mailto:[!-~]+@[!-~]+", re.IGNORECASE | re.ASCII)
# The page has h1 (the record) and h2 (its parts) above the story.
_HEADING_SHIFT, _LOWEST_HEADING = 2, 6
# A character of an address becomes at most twelve (%F0%9F%98%80). Links over that repeat a
# reference: a story of 64 KiB could otherwise ask for 350 MB of HTML.
_MOST_EXPANSION = 12
_BREAKS = ("softbreak", "hardbreak")
# A line in which every mark means what it seems to: words, some of them emphasised from a space
# to a space, or to a comma or the like and a space. Most stories have no other lines, and need
# no parser.
_WORD = r"[^\s\0*_`\[\]<>&\\]+"
_WORDS = rf"{_WORD}(?: {_WORD})*"
_EMPHASISED = rf"(?:\*{_WORDS}\*|\*\*{_WORDS}\*\*)[.,;:!?]?"
_PIECE = rf"(?:{_WORD}|{_EMPHASISED})"
_LINE = rf"(?![#+=~-]|[0-9]{{1,9}}[.)]){_PIECE}(?: {_PIECE})*"
_BLOCK = re.compile(
    rf"(?P<p>{_LINE}(?:\n{_LINE})*)"
    rf"|(?P<quote>> {_LINE}(?:\n> {_LINE})*)"
    rf"|(?P<ul>- {_LINE}(?:\n- {_LINE})*)"
    rf"|(?P<ol>1\. {_LINE}(?:\n[0-9]{{1,9}}\. {_LINE})*)"
)
_LINE_MARK = re.compile(r"^(?:> |- |[0-9]+\. )", re.MULTILINE)
_STRONG = re.compile(r"\*\*([^*]+)\*\*")
_EMPHASIS = re.compile(r"\*([^*]+)\*")
_BLANK_LINES = re.compile(r"\n{2,}")
_LISTS = ("ul", "ol")
_MARKED = re.compile(r"<|\]\(|\]:|-[ :]*\|")
# The line below the heads of a table as some other programs have it: | --- | :--: |
_TABLE_LINE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?")
# Elements that people paste or type; <Lan> is a name.
_TAG = re.compile(
    r"<(?:!--|/?(?:a|b|big|blockquote|br|center|code|dd|del|details|div|dl|dt|em|embed|figure|font"
    r"|form|h[1-6]|hr|i|iframe|img|input|ins|li|link|mark|meta|object|ol|p|pre|s|script|small|span"
    r"|strike|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|u|ul|video)"
    r"(?:\s[^<>=]*=[^<>]*|\s*/?)>)",
    re.IGNORECASE | re.ASCII,
)


def render(text: str) -> str:
    """``text`` as HTML that is safe to place in an element: no scripts, styles, ids or classes.

    Cost grows with the length of ``text``: the caller limits it (64 KiB for a story).
    """
    return _render_simple(text) or render_parsed(text)


def render_parsed(text: str) -> str:
    """The same by way of the token tree, for any text."""
    html: str = _PARSER.renderer.render(tokens(text), _PARSER.options, {})
    return html


def _render_simple(text: str) -> str | None:
    """The same where ``text`` is surely plain paragraphs, quotations and lists; else None."""
    html = []
    before = None
    for block in _BLANK_LINES.split(text):
        found = _BLOCK.fullmatch(block)
        # A list after a list may be the same one, with space between its items.
        if found is None or (before in _LISTS and found.lastgroup in _LISTS):
            return None
        before = found.lastgroup
        html.append(_block_html(before, block))
    return "".join(html)


def _block_html(kind: str | None, block: str) -> str:
    words = _emphasised(block.replace('"', "&quot;"))
    if kind == "p":
        return f"<p>{words}</p>\n"
    words = _LINE_MARK.sub("", words)
    if kind == "quote":
        return f"<blockquote>\n<p>{words}</p>\n</blockquote>\n"
    items = words.replace("\n", "</li>\n<li>")
    return f"<{kind}>\n<li>{items}</li>\n</{kind}>\n"


def _emphasised(text: str) -> str:
    if "*" not in text:
        return text
    return _EMPHASIS.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", text))


def plain(text: str) -> str:
    """``text`` on one line, as it reads without its markup, for descriptions and search."""
    words = " ".join(_readable(token) for token in tokens(text))
    return " ".join(words.split())


def tokens(text: str) -> list[Token]:
    """The blocks of ``text`` in markdown-it's form, checked: render them as they are.

    An ``inline`` token has the inline ones as ``children``. There are no images (their
    alternative text stands instead), no HTML, no links but to http(s) and mailto, no headings
    above h3. ``softbreak`` is a space, ``hardbreak`` a new line.
    """
    return _PARSER.parse(text)


def _readable(token: Token) -> str:
    if token.children:
        return "".join(_readable(child) for child in token.children)
    if token.type in _BREAKS:
        return " "
    # An inline token without children is empty; its content would be unparsed source.
    return "" if token.type == "inline" else token.content


def _tame(state: StateCore) -> None:
    """Core rule: leave in the tree only what every output may show."""
    links = _Links(_MOST_EXPANSION * len(state.src))
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            level = min(int(token.tag[1:]) + _HEADING_SHIFT, _LOWEST_HEADING)
            token.tag = f"h{level}"
        elif token.type == "fence":
            token.info = ""
        elif token.children:
            token.children = [_without_image(t) for t in token.children if links.keep(t)]


def _without_image(token: Token) -> Token:
    if token.type != "image":
        return token
    alternative = Token("text", "", 0)
    alternative.content = _readable(token)
    return alternative


class _Links:
    """Which links of one story stay, and which leave only their text."""

    def __init__(self, allowance: int) -> None:
        """``allowance``: characters that the addresses and titles of all links may take."""
        self._left = allowance
        self._open: list[bool] = []

    def keep(self, token: Token) -> bool:
        """Whether ``token`` stays; a link that stays gets its ``rel``. Call in reading order."""
        if token.type == "link_open":
            # markdown-it lets <https://…> stand inside a link; HTML has no links in links.
            self._open.append(not any(self._open) and self._admits(token))
            return self._open[-1]
        return self._open.pop() if token.type == "link_close" else True

    def _admits(self, token: Token) -> bool:
        self._left -= sum(len(str(value)) for value in token.attrs.values())
        address = str(token.attrs.get("href", ""))
        if self._left < 0:
            return False
        if _WEB_LINK.fullmatch(address):
            token.attrs["rel"] = "noopener nofollow"
            return True
        return _MAIL_LINK.fullmatch(address) is not None


class Loss(Enum):
    """Markup that means nothing in a story."""

    HTML = "html"
    IMAGE = "image"
    LINK = "link"
    TABLE = "table"


def losses(text: str) -> Iterator[tuple[Loss, str]]:
    """What no output shows as it is meant: HTML, tables, addresses of pictures and links."""
    if not _MARKED.search(text):
        return
    blocks = _WRITTEN.parse(text)
    for token in chain.from_iterable([block, *(block.children or ())] for block in blocks):
        if token.type == "inline":
            yield from ((Loss.TABLE, head) for head in _heads_of_tables(token.content))
        if token.type == "text":
            yield from ((Loss.HTML, tag.group()) for tag in _TAG.finditer(token.content))
        elif token.type == "image":
            yield Loss.IMAGE, str(token.attrs["src"])
        elif token.type == "link_open":
            address = str(token.attrs["href"])
            if not (_WEB_LINK.fullmatch(address) or _MAIL_LINK.fullmatch(address)):
                yield Loss.LINK, address


def _heads_of_tables(paragraph: str) -> Iterator[str]:
    for head, line in pairwise(paragraph.split("\n")):
        if "|" in head and _TABLE_LINE.fullmatch(line.strip()):
            yield head.strip()


def _parser(*, is_tame: bool = True) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False, "maxNesting": 20})
    # Every link is let through here and judged in the tree, where a refused one keeps its text.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    if is_tame:
        parser.core.ruler.push("tame", _tame)
    else:
        parser.core.ruler.disable("text_join")  # what was escaped stays apart
    # Rules are compiled on first use, and not safely when two threads do it at once.
    parser.parse("a")
    return parser


_PARSER = _parser()
_WRITTEN = _parser(is_tame=False)
