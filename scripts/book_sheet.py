"""Renew the picture of booklets' pages in ``docs/``: ``python -m scripts.book_sheet``.

Above pages of the real booklet, below some with photos from a made-up roll, which say so.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image, ImageDraw

from scripts.contact_sheet import save_webp
from scripts.demo.writing import write_roll
from scripts.machine import run, say
from scripts.setup import ROOT

PICTURE = "docs/screenshots/booklet.webp"
REAL = "lam-theo-loi-bac-mau"
REAL_PAGES = (
    "",
    "MỤC LỤC",
    "MÔ HÌNH, CÁCH LÀM HAY",
    "Người nông dân làm ruộng",
    "BẢNG TRA TÊN",
    "PHỤ LỤC",
)
DEMO_RECORDS, DEMO_SEED = 60, 2025
DEMO = "title: Những tấm gương bình dị mà cao quý\npublisher: Dữ liệu minh hoạ\nqr: có\n"
LAYOUTS = ("book", "digest", "sheet", "panel")
MOST_BYTES = 400_000
HEIGHT, GAP, GROUND, LINE = 560, 16, "#f4f1ea", "#b9b0a2"


def pages_of(pdf: Path, wanted: Sequence[str]) -> Iterator[Image.Image]:
    """For each text the last page that has it; of several pages with "" the first."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    for text in wanted:
        found = [n for n, told in enumerate(texts) if text in told]
        yield _picture(document[found[-1] if text else 0])
    document.close()


def pages_with_photos(pdf: Path, most: int) -> Iterator[Image.Image]:
    """The page with the widest photo, and the first others that have one."""
    document = pypdfium2.PdfDocument(pdf)
    widths = {n: width for n, page in enumerate(document) if (width := _widest_photo(page))}
    widest = max(widths, key=lambda n: widths[n])
    others = [n for n in widths if n != widest][: most - 1]
    for n in sorted((widest, *others)):
        yield _picture(document[n])
    document.close()


def _widest_photo(page: pypdfium2.PdfPage) -> float:
    kind = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    bounds = (photo.get_bounds() for photo in page.get_objects(filter=[kind]))
    return max((right - left for left, _, right, _ in bounds), default=0)


def _picture(page: pypdfium2.PdfPage) -> Image.Image:
    image: Image.Image = page.render(scale=HEIGHT / page.get_height()).to_pil()
    return image


def sheet_of(rows: Sequence[Sequence[Image.Image]]) -> Image.Image:
    """Pages side by side, row below row."""
    wide = max(sum(page.width + GAP for page in row) for row in rows) + GAP
    sheet = Image.new("RGB", (wide, GAP + len(rows) * (HEIGHT + GAP)), GROUND)
    draw = ImageDraw.Draw(sheet)
    for n, row in enumerate(rows):
        left, top = GAP, GAP + n * (HEIGHT + GAP)
        for page in row:
            sheet.paste(page, (left, top))
            draw.rectangle((left, top, left + page.width, top + page.height), outline=LINE)
            left += page.width + GAP
    return sheet


def made(id: str, content: Path, out: Path) -> Path:
    """The PDF of a booklet for screens."""
    command = [sys.executable, "-m", "honour_roll", "book", id]
    run([*command, "--content", content, "--out", out], f"could not make {id}")
    return out / f"{id}-web.pdf"


def main() -> int:
    """Exit status: 0 done."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_roll(folder / "demo", DEMO_RECORDS, DEMO_SEED, photos=True)
        content = folder / "demo" / "content"
        with (content / "site.yml").open("a", encoding="utf-8") as site:
            site.write("url: https://example.org/\n")
        (content / "booklets").mkdir(exist_ok=True)
        for layout in LAYOUTS:
            text = f"layout: {layout}\n{DEMO}selection: {{}}\n"
            (content / "booklets" / f"{layout}.yml").write_text(text, encoding="utf-8")
        say("making booklets")
        real = list(pages_of(made(REAL, ROOT / "content", folder), REAL_PAGES))
        demo = [
            page
            for layout, most in zip(LAYOUTS, (3, 1, 1, 1), strict=True)
            for page in pages_with_photos(made(layout, content, folder), most)
        ]
    target = ROOT / PICTURE
    save_webp(sheet_of([real, demo]), target, MOST_BYTES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
