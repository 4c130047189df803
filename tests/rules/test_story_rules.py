"""Markup in a story that no page shows: told once a kind, and nothing else is."""

from __future__ import annotations

import pytest

from honour_roll.story import Loss, losses


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("a <b>b</b>", [(Loss.HTML, "<b>"), (Loss.HTML, "</b>")]),
        ("<div>\na\n</div>", [(Loss.HTML, "<div>"), (Loss.HTML, "</div>")]),
        ("<script>alert(1)</script>", [(Loss.HTML, "<script>"), (Loss.HTML, "</script>")]),
        ("a <!-- xem lại -->", [(Loss.HTML, "<!--")]),
        ('<IMG src="a.png">, <br/>', [(Loss.HTML, '<IMG src="a.png">'), (Loss.HTML, "<br/>")]),
        ("| Năm | Hộ |\n|---|---|\n| 2024 | 12 |", [(Loss.TABLE, "| Năm | Hộ |")]),
        ("Năm | Hộ\n:-- | --:\n2024 | 12", [(Loss.TABLE, "Năm | Hộ")]),
        ("a | b\n\nc -| d", []),
        ("![x](a.png)", [(Loss.IMAGE, "a.png")]),
        ("![x](https://example.org/a.png)", [(Loss.IMAGE, "https://example.org/a.png")]),
        ("[x](javascript:a)", [(Loss.LINK, "javascript:a")]),
        ("[x]\n\n[x]: ../a.md", [(Loss.LINK, "../a.md")]),
        ("> - [x](ftp://a)", [(Loss.LINK, "ftp://a")]),
        ("[x](www.example.org)", [(Loss.LINK, "www.example.org")]),
    ],
)
def test_what_no_page_shows_is_found(text: str, lost: list[tuple[Loss, str]]) -> None:
    assert list(losses(text)) == lost


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Thu nhập < 5 triệu, > 3 triệu; a<b",
        "nếu a <b và c> d; em <Lan>, <An Bình>",
        "&lt;b&gt;",
        "Điều 5 [1], [2] (a)",
        "[…] và [sic]",
        "[báo](https://laocaitv.vn/bài viết)",
        "[báo](https://laocaitv.vn/bài-viết)",
        "<https://laocaitv.vn>, <hop-thu@example.org>, [thư](mailto:a@example.org)",
        "`<b>` và\n\n    <b>\n",
        r"\<b> \[x](a.png)",
        "**đậm**, *nghiêng* <3 <-- =>",
    ],
)
def test_what_only_looks_like_markup_is_left_alone(text: str) -> None:
    assert list(losses(text)) == []


@pytest.mark.parametrize(
    "piece", ["<!--", "<b =", "<b ", "<b\t", "<![CDATA[", "<?", "![", "[a](", "="]
)
def test_a_hostile_story_is_looked_at_like_any_other(piece: str) -> None:
    text = "<b " + piece * (65_000 // len(piece))
    assert all(isinstance(kind, Loss) for kind, _ in losses(text))
