"""What stands on a screen, as HTML: windows of a terminal, sheets, sketches of photographs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from string import ascii_uppercase

from scripts.handbook.desk import TYPED

_STYLE = """
body { margin: 0; background: #fff; }
.window { width: 660px; border-radius: 8px; overflow: hidden; background: #201c1a; }
.title { background: #3a332f; color: #d9cfc3; font: 13px sans-serif; padding: 7px 14px; }
pre { margin: 0; padding: 14px; color: #f3ece2; white-space: pre-wrap; overflow-wrap: anywhere;
  font: 14px/1.5 "DejaVu Sans Mono", "Cascadia Mono", Menlo, monospace; }
.typed { color: #ffd479; font-weight: bold; }
.error { color: #ff9a8b; font-weight: bold; }
.advice { color: #a6dba0; }
.photos { display: flex; gap: 16px; width: 690px; padding: 12px; font: 15px/1.4 sans-serif; }
.photos figure { margin: 0; width: 220px; }
.photos figcaption { padding-top: 8px; color: #2b2420; text-align: center; }
table { border-collapse: collapse; font: 13px/1.35 "Liberation Sans", Arial, sans-serif; }
td, th { border: 1px solid #c6c6c6; padding: 3px 6px; max-width: 150px; text-align: left;
  vertical-align: top; }
th { background: #e9e9e9; color: #444; font-weight: normal; text-align: center; }
tr.head td { background: #f1e4d0; font-weight: bold; }
tr.example td { color: #777; font-style: italic; }
"""
_PHOTOS = (
    ("Nên: mặt đủ sáng, thấy rõ từ ngực trở lên", "#e9d9b8", "#7a4b2a", "#3b6a8f", 1.0),
    ("Không nên: ngược sáng, mặt tối", "#fff6d6", "#30261f", "#241d18", 1.0),
    ("Không nên: người quá nhỏ trong ảnh", "#cfe0c8", "#7a4b2a", "#3b6a8f", 0.3),
)


def window(title: str, transcript: str) -> str:
    """A terminal's window with what was told and typed."""
    text = escape(transcript.strip("\n"), quote=False)
    text = text.replace(TYPED[0], '<span class="typed">').replace(TYPED[1], "</span>")
    text = re.sub(r"(\[lỗi\])", r'<span class="error">\1</span>', text)
    text = re.sub(r"(?m)^( *→ .*)$", r'<span class="advice">\1</span>', text)
    return _page(
        f'<div class="window"><div class="title">{escape(title)}</div><pre>{text}</pre></div>'
    )


def grid(rows: Sequence[Sequence[str]], example: str) -> str:
    """Cells of a sheet from A1 on, with the letters and numbers around them."""
    letters = "".join(f"<th>{ascii_uppercase[n]}</th>" for n in range(len(rows[0])))
    lines = []
    for number, row in enumerate(rows, start=1):
        look = "head" if number == 1 else "example" if row[0] == example else ""
        cells = "".join(f"<td>{escape(cell)}</td>" for cell in row)
        lines.append(f'<tr class="{look}"><th>{number}</th>{cells}</tr>')
    return _page(f"<table><tr><th></th>{letters}</tr>{''.join(lines)}</table>")


def sketches() -> str:
    """Three sketches of portraits: one as it should be, two that should not be taken."""
    return _page(f'<div class="photos">{"".join(_sketch(*one) for one in _PHOTOS)}</div>')


def _sketch(caption: str, ground: str, face: str, coat: str, size: float) -> str:
    return (
        f'<figure><svg viewBox="0 0 220 275" width="220" height="275">'
        f'<rect width="220" height="275" fill="{ground}"/>'
        f'<g transform="translate(110 275) scale({size})">'
        f'<path d="M-95 0 C-95 -95 -50 -110 0 -110 S95 -95 95 0Z" fill="{coat}"/>'
        f'<ellipse cx="0" cy="-155" rx="42" ry="54" fill="{face}"/></g></svg>'
        f"<figcaption>{escape(caption)}</figcaption></figure>"
    )


def _page(body: str) -> str:
    return f'<!doctype html><meta charset="utf-8"><style>{_STYLE}</style><body>{body}'
