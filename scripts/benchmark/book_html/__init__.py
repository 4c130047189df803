"""A book as HTML for paged media: the same words, pictures, faces and measures as in print."""

from __future__ import annotations

from pathlib import Path

import jinja2

from honour_roll.booklet import fonts
from honour_roll.booklet.compiled import Book
from honour_roll.booklet.geometry import Geometry

_HERE = Path(__file__).parent
_FACES = {
    "Source Serif 4": {
        "SourceSerif4[opsz,wght].ttf": ("200 900", "normal"),
        "SourceSerif4-Italic[opsz,wght].ttf": ("200 900", "italic"),
    },
    "Be Vietnam Pro": {
        "BeVietnamPro-Regular.ttf": ("400", "normal"),
        "BeVietnamPro-SemiBold.ttf": ("600", "normal"),
        "BeVietnamPro-Bold.ttf": ("700", "normal"),
    },
    "Noto Serif": {"NotoSerif[wdth,wght].ttf": ("100 900", "normal")},
}
"""Family → its files, each with weight and style."""


def html_of(book: Book) -> str:
    """One document; its pictures are ``photos/<name>.jpg``, as in the folder of a build."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE), autoescape=True, undefined=jinja2.StrictUndefined
    )
    geometry = Geometry.of(book)
    return environment.get_template("book.html").render(
        book=book,
        g=geometry,
        printed=geometry.printed,
        css=(_HERE / "book.css").read_text(encoding="utf-8"),
        faces=[
            {"family": family, "file": file.as_uri(), "weight": weight, "style": style}
            for folder, (family, faces) in zip(fonts.folders(), _FACES.items(), strict=True)
            for name, (weight, style) in faces.items()
            for file in [folder / name]
        ],
    )
