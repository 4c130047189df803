"""Records as many hands would write them: the same data, and comments, in any form of YAML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from unicodedata import normalize

from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        *("Còn dân chờ, còn giờ làm", "Nguyễn Văn Ấn", "H'Hen Niê", "2020", "012", "no", "6.084"),
        *(
            "a: b",
            "a #b",
            "# a",
            '"Dân vận khéo"',
            "- a",
            "C:\\x",
            "null",
            "~",
            "Đảng bộ xã",
            "a  b",
        ),
        *("≮", "\u0301a", "\u200ba", "😀", "x" * 90),
    ]
)
LINES = st.sampled_from(
    ["Đoạn một.", "# Tiêu đề", "- mục  ", "  thụt vào", "", "", "hết  ", "a: b"]
)
STORIES = st.lists(LINES, min_size=1, max_size=5).map("\n".join) | st.lists(
    LINES, min_size=1, max_size=5
).map(lambda lines: "\n".join([*lines, ""]))
DATES = st.sampled_from(["2020", "2020-05", "2020-05-17", "17/5/2020", "nay"])


def _mapping(**values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the keys, in any order."""
    some = st.fixed_dictionaries({}, optional=values)
    return some.flatmap(lambda data: st.permutations(list(data.items())).map(dict))


HONOURS = _mapping(
    key=WORDS,
    status=st.just("named"),
    year=DATES,
    posthumous=st.sampled_from(["true", "có", "no"]),
    period=_mapping(**{"from": DATES, "to": DATES}),
    note=STORIES,
)
RECORDS = _mapping(
    kind=st.sampled_from(["model", "individual"]),
    name=WORDS,
    unit=st.just("sa-pa"),
    other_names=st.lists(WORDS, max_size=3),
    born=DATES,
    summary=WORDS | STORIES,
    story=STORIES,
    honours=st.lists(HONOURS, max_size=3),
    photos=st.lists(_mapping(file=WORDS, focus=st.just(["0.5", "0,3"])), max_size=2),
    sources=st.lists(_mapping(title=WORDS, date=DATES, url=WORDS), max_size=2),
    consent=_mapping(basis=WORDS, given=DATES),
    updated=DATES,
    khong_co=WORDS,
    zz=WORDS,
)


class Written(NamedTuple):
    """The bytes of a file, what they say, and the comments in it."""

    raw: bytes
    data: dict[str, Any]
    comments: list[str]


@dataclass
class _Hand:
    draw: Callable[[st.SearchStrategy[Any]], Any]
    comments_wanted: bool
    lines: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    is_below_block: bool = False

    def one_of(self, *choices: Any) -> Any:
        return self.draw(st.sampled_from(choices))

    def comment(self) -> str:
        self.comments.append(f"# ghi chú {len(self.comments)}: chờ")
        return self.comments[-1]

    def maybe_comment_line(self) -> None:
        if self.comments_wanted and self.one_of(True, False, False):
            # Below a block of text only what is not indented is no part of it.
            indent = "" if self.is_below_block else self.one_of("", "  ", "        ")
            self.line(indent + self.comment())

    def line(self, line: str) -> None:
        self.lines.append(line)
        self.is_below_block = False

    def end(self) -> str:
        """What follows a value on its line."""
        if self.comments_wanted and self.one_of(True, False, False):
            return f"  {self.comment()}"
        return str(self.one_of("", "", "", " ", "   "))

    def mapping(self, data: dict[str, Any], indent: str, dash: str = "") -> None:
        """``dash`` stands before the first key."""
        for key, value in data.items():
            if not dash:
                self.maybe_comment_line()
            self.value(f"{dash or indent}{key}:", value, indent)
            dash = ""

    def value(self, head: str, value: Any, indent: str) -> None:
        step = self.one_of(" ", "  ", "    ")
        if isinstance(value, str):
            self.text(f"{head} ", value, indent, step)
        elif not value or self.one_of(True, False, False):
            self.line(f"{head} {_flow(value)}{self.end()}")
        elif isinstance(value, dict):
            self.line(head + self.end())
            self.mapping(value, indent + step)
        else:
            self.line(head + self.end())
            for item in value:
                self.item(item, indent + step)

    def item(self, item: Any, indent: str) -> None:
        self.maybe_comment_line()
        if isinstance(item, str):
            self.text(f"{indent}- ", item, indent, "  ")
        elif item:
            self.mapping(item, indent + "  ", f"{indent}- ")
        else:
            self.line(f"{indent}- {{}}{self.end()}")

    def text(self, head: str, text: str, indent: str, step: str) -> None:
        if "\n" not in text or not text.strip() or self.one_of(True, False, False):
            self.line(f"{head}{self.quoted(text)}{self.end()}")
            return
        body = text.rstrip("\n")
        ends = len(text) - len(body)
        number = str(len(step)) if text[0].isspace() else ""
        self.line(f"{head}|{number}{('-', '', '+')[min(ends, 2)]}{self.end()}")
        self.lines += [indent + step + line if line else "" for line in body.split("\n")]
        self.lines += [""] * (ends - 1)
        self.is_below_block = True

    def quoted(self, text: str) -> str:
        in_two = _in_two(text)
        if "\n" in text:
            return in_two
        choices = [in_two, "'" + text.replace("'", "''") + "'"]
        if text[:1].isalnum() and not set(text) & set(":#") and text.rstrip() == text != "null":
            choices.append(text)
        return str(self.one_of(*choices))


def _in_two(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _flow(value: Any) -> str:
    if isinstance(value, str):
        return _in_two(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    return "[" + ",  ".join(map(_flow, value)) + "]"


@st.composite
def written(
    draw: Any, data: st.SearchStrategy[dict[str, Any]] = RECORDS, *, comments: bool
) -> Written:
    """Some data in any handwriting: indentation, quotes, blocks, spaces, line ends, NFD."""
    said = draw(data.filter(bool))
    hand = _Hand(draw, comments)
    hand.mapping(said, "")
    hand.maybe_comment_line()
    # Empty lines at the end of a block of text may be part of it.
    ends = ["\n", "\n", "\n\n", ""] if hand.lines[-1] else ["\n"]
    text = "\n".join(hand.lines) + draw(st.sampled_from(ends))
    text = normalize(draw(st.sampled_from(["NFC", "NFD"])), text)
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))
    text = draw(st.sampled_from(["", "", "\ufeff"])) + text
    is_utf_16 = draw(st.sampled_from([False, False, False, True]))
    raw = text.encode("utf-16" if is_utf_16 else "utf-8")
    return Written(raw, said, hand.comments)
