"""Running text of a book as pandoc's blocks and inlines."""

from __future__ import annotations

from collections.abc import Iterable

from honour_roll.booklet.compiled import Node, Text
from honour_roll.booklet.pandoc_ast import (
    Block,
    Inline,
    bullets,
    code,
    emphasis,
    heading,
    line_break,
    link,
    literal,
    numbers,
    paragraph,
    quote,
    rule,
    strong,
    words,
)


def blocks_of(text: Text, below: int) -> list[Block]:
    """``text`` below a heading of level ``below``; its own headings are in no contents."""
    return [_block(node, below) for node in text]


def _block(node: Node, below: int) -> Block:
    match node.kind:
        case "heading":
            return heading(below + node.level, _inlines(node.children), aside=True)
        case "quote":
            return quote(blocks_of(node.children, below))
        case "bullets":
            return bullets(_items(node, below))
        case "numbers":
            return numbers(_items(node, below), node.level)
        case "code":
            return code(node.text)
        case "rule":
            return rule()
        case "paragraph":
            return paragraph(_inlines(node.children))
    raise ValueError(f"{node.kind} is no block")


def _items(node: Node, below: int) -> list[list[Block]]:
    return [blocks_of(item.children, below) for item in node.children]


def _inlines(nodes: Iterable[Node]) -> list[Inline]:
    return [inline for node in nodes for inline in _inline(node)]


def _inline(node: Node) -> list[Inline]:
    match node.kind:
        case "text":
            return words(node.text)
        case "emphasis":
            return [emphasis(_inlines(node.children))]
        case "strong":
            return [strong(_inlines(node.children))]
        case "link":
            return [link(_inlines(node.children), node.address)]
        case "literal":
            return [literal(node.text)]
        case "break":
            return [line_break()]
    raise ValueError(f"{node.kind} is no running text")
