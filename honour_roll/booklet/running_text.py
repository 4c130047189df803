"""CommonMark to the tree that books are made of, by way of the tokens that the web shows too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from markdown_it.token import Token

from honour_roll.booklet.compiled import Node, Text
from honour_roll.story import tokens

_BLOCKS = {
    "paragraph": "paragraph",
    "blockquote": "quote",
    "bullet_list": "bullets",
    "ordered_list": "numbers",
    "list_item": "item",
    "heading": "heading",
    "strong": "strong",
    "em": "emphasis",
    "link": "link",
}
_WEB_TOP_HEADING = 3
"""Headings of stories begin with h3 on the web, below the page's own."""


def running_text(text: str | None) -> Text:
    """The blocks of ``text``; none for None."""
    return tuple(_without_gaps(_nodes(tokens(text)), [])) if text else ()


def paragraph(text: str) -> Node:
    """Plain words as a paragraph."""
    return Node("paragraph", (Node("text", text=text),))


def _nodes(found: Iterable[Token]) -> tuple[Node, ...]:
    """Tokens come in reading order, an opening one before what it holds."""
    open_tokens: list[Token] = []
    levels: list[list[Node]] = [[]]
    for token in found:
        if token.nesting == 1:
            open_tokens.append(token)
            levels.append([])
        elif token.nesting == -1:
            children = tuple(levels.pop())
            levels[-1] += _closed(open_tokens.pop(), children)
        else:
            levels[-1] += _leaf(token)
    return tuple(levels[0])


def _without_gaps(nodes: Iterable[Node], open_levels: list[int]) -> Iterator[Node]:
    """Headings from level 1, each at most one deeper than the one that it stands under.

    Who listens to a book is lost where a level is skipped, and PDF/UA refuses it.
    """
    for node in nodes:
        if node.kind == "heading":
            while open_levels and open_levels[-1] >= node.level:
                open_levels.pop()
            open_levels.append(node.level)
            yield replace(node, level=len(open_levels))
        elif node.children:
            yield replace(node, children=tuple(_without_gaps(node.children, open_levels)))
        else:
            yield node


def _closed(token: Token, children: tuple[Node, ...]) -> list[Node]:
    kind = _BLOCKS[token.type.removesuffix("_open")]
    if not children:
        return []
    address = str(token.attrs.get("href", "")) if kind == "link" else ""
    return [Node(kind, children, address=address, level=_level(token, kind))]


def _level(token: Token, kind: str) -> int:
    if kind == "heading":
        return int(token.tag[1:]) - _WEB_TOP_HEADING + 1
    return int(token.attrs.get("start", 1)) if kind == "numbers" else 0


def _leaf(token: Token) -> list[Node]:
    match token.type:
        case "inline":
            return list(_nodes(token.children or ()))
        case "softbreak":
            return [Node("text", text=" ")]
        case "hardbreak":
            return [Node("break")]
        case "hr":
            return [Node("rule")]
        case "code_block" | "fence":
            return [Node("code", text=token.content)]
        case "code_inline":
            return [Node("literal", text=token.content)]
    return [Node("text", text=token.content)] if token.content else []
