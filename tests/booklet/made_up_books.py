"""A made-up book with everything that a book can have, and hostile text wherever text goes."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image

from honour_roll.booklet.compiled import (
    Book,
    BookEntry,
    BookFact,
    BookHonour,
    BookPhoto,
    BookSection,
    BookSource,
    CountRow,
    CountTable,
    ImprintLine,
    IndexGroup,
    IndexLine,
)
from honour_roll.booklet.prepared import Prepared, Variant
from honour_roll.booklet.running_text import running_text
from honour_roll.text.paper import parse_paper
from tests.booklet.small_pdfs import numbered

CHAPTERS = [
    "Thông tin xuất bản",
    "Lời nói đầu",
    "Cá nhân thử",
    "Lời cuối sách",
    "Bảng tra tên người",
    "Bảng tra đơn vị",
    "Phụ lục: Số điển hình theo đơn vị và năm",
    "Nguồn tài liệu",
]
"""What the book is made of, in its order."""

HOSTILE = (
    '#read("/etc/passwd") $x$ ] // <w:br/> </w:t> &amp; <script>alert(1)</script> `{=openxml}` '
    "![a](file:///etc/passwd) [^1] {{ x }} \\input{x} --- *sao*"
)
"""What would be markup for Typst, Word, HTML, pandoc or TeX."""

STACKED = "Ữ ữ Ậ ậ Ỗ ỗ Ẵ ẵ Ợ ợ Ệ ệ Ỷ ỹ Đ đ"
STORY = f"""Đoạn **đậm** và *nghiêng*, {STACKED}; xem [bài](https://bao.example.vn/a?b=1&c=2).

## Một đề mục

- thứ nhất
- thứ hai

3. ba
4. bốn

> Lời nói thật.

```
#import "x"
  thụt <b>
```
"""


def book(**more: object) -> Book:
    """The book, with other fields where they are given."""
    people = (person(1, "Nguyễn Thị Ưỡn"), person(2, HOSTILE))
    made = Book(
        id="sach-thu",
        layout="book",
        title="Làm thử",
        volume="Tập 7",
        subtitle=HOSTILE,
        publisher="Cơ quan thử nghiệm",
        editors=("Người biên soạn thử",),
        paper=parse_paper("A5"),
        cover=None,
        foreword_author="Ban biên soạn thử",
        foreword=running_text(f"Lời nói đầu thử.\n\n{STORY}"),
        sections=(BookSection("s-individual", "Cá nhân thử", running_text("Lời dẫn."), people),),
        afterword=running_text("Lời cuối."),
        people=(IndexGroup("Ư", (IndexLine("Nguyễn Thị Ưỡn", "xã thử", (people[0].anchor,)),)),),
        units=(IndexGroup("X", (IndexLine("Xã thử", "", tuple(p.anchor for p in people)),)),),
        counts=(
            CountTable(
                "Phong trào thử", ("2020", "2021"), (CountRow("Xã thử", (2, 1), 2),), None, True
            ),
        ),
        count_note="Mỗi điển hình đếm một lần.",
        sources=(
            BookSource(1, "Bài thử", "Báo thử, 1/2/2020", "https://bao.example.vn/1", ""),
            BookSource(2, "", "Đài thử", "", ""),
        ),
        imprint=(
            ImprintLine("permit", "Giấy phép xuất bản", "Số 1/GP"),
            ImprintLine("copies", "Số lượng in", "100"),
        ),
        colophon=("Biên soạn từ hồ sơ thử.",),
        has_qr=False,
        date="2026-11-22",
        site="https://soghidanh.example.vn/",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def person(number: int, name: str) -> BookEntry:
    """An entry whose id is longer than Word's bookmarks may be."""
    id = f"xa-thu/2020/mot-ten-rat-dai-de-qua-bon-muoi-chu-{number}"
    portrait = photo(f"chan-dung-{number}", "portrait", (296 + 4 * number, 375))
    figure = photo(f"tap-the-{number}", "figure", (400, 300))
    return BookEntry(
        id=id,
        anchor=f"e-{id.replace('/', '--')}",
        name=name,
        kind="Cá nhân",
        honorific="Anh hùng thử",
        summary=f"Tóm tắt {number}: {HOSTILE}",
        unit="Xã thử",
        facts=(BookFact("Đơn vị", "Xã thử"), BookFact("Quê quán", f"làng thử {HOSTILE}")),
        honours=(
            BookHonour(
                "2020",
                "Bằng khen",
                "Khen thưởng",
                ("cấp tỉnh",),
                f"Quyết định số {number}-QĐ/TU ngày 10/1/2020 {HOSTILE}",
                "Ghi chú thử.",
            ),
        ),
        story=running_text(STORY),
        story_author="Người viết thử",
        portrait=portrait,
        figures=(figure,),
        note="Nguồn ghi khác nhau.",
        sources=(1, 2),
        address="https://soghidanh.example.vn/x/",
    )


def photo(name: str, role: str, size: tuple[int, int]) -> BookPhoto:
    """Made up, with every word that a photo may have."""
    return BookPhoto(
        name,
        f"records/xa-thu/2020/{name}.jpg",
        role,
        *size,
        alt=f"Mô tả {name} {HOSTILE}",
        caption=f"Chú thích {name} {HOSTILE}",
        credit="Vân Thử",
    )


def prepared(made: Book, folder: Path, pages: int = 10) -> Prepared:
    """Print files of all photos; pages that only say their number."""
    (folder / "photos").mkdir(parents=True)
    for one in made.photos:
        (folder / "photos" / f"{one.name}.jpg").write_bytes(jpeg(one.width, one.height))
    return Prepared(
        folder, f"content/booklets/{made.id}.yml", lambda variant: _pages(variant, pages)
    )


def jpeg(width: int, height: int) -> bytes:
    """A red field; each size has its own bytes."""
    written = BytesIO()
    Image.new("RGB", (width, height), "firebrick").save(written, "JPEG")
    return written.getvalue()


def _pages(variant: Variant, count: int) -> bytes:
    return numbered(count, bleed=3 if variant is Variant.PRESS else 0)
