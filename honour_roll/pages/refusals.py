"""What an owner's HTML must not have: what the site's policy forbids, and what pages' heads say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_ELSEWHERE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_SCRIPT_LINK = re.compile(r"\s*(?:javascript|data|vbscript):", re.IGNORECASE)
_LOADED = frozenset(("src", "srcset", "poster", "data", "background"))
_FRAMES = frozenset(("iframe", "frame", "object", "embed", "base"))
_NAMING = frozenset(("alternate", "author", "canonical", "feed", "license", "next", "prev"))
"""Links of a page's head that lead somewhere, and load nothing."""
_OF_HEADS = frozenset(("meta", "base", "link"))
_LONGEST_SHOWN = 60


def refused(html: str) -> list[str]:
    """In Vietnamese, as an owner of Markdown pages would call it; each thing once, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return list(dict.fromkeys(reader.found))


def head_tags(html: str) -> list[str]:
    """Tags that are a head's alone, each once, in order, such as ``meta http-equiv``.

    Browsers obey them in a body too, and no policy forbids it: one sends readers elsewhere,
    another tells where they came from. What marks up words (``itemprop``) does nothing.
    """
    reader = _HeadTags()
    reader.feed(html)
    reader.close()
    return list(dict.fromkeys(reader.found))


class _HeadTags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if tag in _OF_HEADS and "itemprop" not in names:
            self.found.append(" ".join((tag, *names[:1])))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _FRAMES:
            self.found.append(f"thẻ <{tag}>")
        elif tag == "style" or (tag == "script" and _runs(values)):
            self.found.append(f"đoạn <{tag}> viết ngay trong trang")
        only_names = tag == "link" and _NAMING.issuperset(values.get("rel", "").split())
        for name, value in values.items():
            if not (only_names and name == "href"):
                self.found += _refused_attribute(tag, name, value)


def _runs(values: dict[str, str]) -> bool:
    return "src" not in values and not values.get("type", "").endswith("json")


def _refused_attribute(tag: str, name: str, value: str) -> Iterator[str]:
    if name == "style" or name.startswith("on"):
        yield f"thuộc tính {name} của thẻ <{tag}>"
    elif name in _LOADED or (tag, name) == ("link", "href"):
        if any(_ELSEWHERE.match(part) for part in value.split(",")):
            yield f"tệp lấy từ trang khác “{value.strip()[:_LONGEST_SHOWN]}”"
    elif name in ("href", "action", "formaction") and _SCRIPT_LINK.match(value):
        yield f"liên kết “{value.strip()[:_LONGEST_SHOWN]}”"
