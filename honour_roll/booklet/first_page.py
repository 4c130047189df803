"""The first page of a PDF as a picture: a volume's cover, as readers see it on a shelf."""

from __future__ import annotations

import pypdfium2
from PIL import Image


def first_page(pdf: bytes, width: int) -> Image.Image:
    """In RGB, some ``width`` pixels across."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        picture: Image.Image = page.render(scale=width / page.get_width()).to_pil()
        return picture.convert("RGB")
