"""The proof-reading copy: a Word file with real styles, footnotes and a table of contents."""

from __future__ import annotations

from hashlib import sha1
from importlib.resources import as_file, files
from pathlib import Path
from xml.sax.saxutils import escape

from honour_roll.booklet.compiled import Book
from honour_roll.booklet.manuscript import Manuscript
from honour_roll.booklet.pandoc import convert
from honour_roll.booklet.pandoc_ast import (
    Block,
    Inline,
    document,
    paragraph,
    raw,
    strong,
    styled,
    visible,
    words,
)
from honour_roll.booklet.prepared import Made, Prepared

_WARNING_TITLE = "BẢN ĐỌC SOÁT"
_WARNING = (
    "Tệp này chỉ để đọc soát và góp ý. Chỗ cần sửa xin sửa vào hồ sơ trong Sổ ghi danh (đường dẫn "
    "ghi dưới tên từng điển hình) hoặc báo cho người phụ trách hồ sơ; sửa trong tệp này sẽ mất khi "
    "xuất lại sách, và không tới được trang web, bản in.",
    "Nên góp ý bằng Review › New Comment và Track Changes để người phụ trách thấy từng chỗ.",
    "Khi Word hỏi có cập nhật các trường (fields) không, chọn Yes để mục lục có số trang.",
)
_CONTENTS = "Mục lục"
_OPEN = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
)
# Levels 1 and 2 with links; Word fills in the pages once it is told to update fields.
_FIELD = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
_LONGEST_BOOKMARK = 40


def make(book: Book, prepared: Prepared, out: Path) -> Made:
    """``<id>.docx``, whose first page says that corrections go to the records."""
    body = list(Manuscript(book, prepared, proof=True).blocks())
    blocks = [_warning(), _contents(body), *body]
    told = {
        "title": book.full_title,
        "subtitle": book.subtitle,
        "author": book.publisher,
        "lang": "vi-VN",
    }
    path = out / f"{book.id}.docx"
    with as_file(files(__package__) / "reference.docx") as reference:
        options = ["--to=docx", f"--reference-doc={reference}"]
        path.write_bytes(convert(document(blocks, told), options, prepared.folder, book.date))
    return Made((path,))


def _warning() -> Block:
    lines = [paragraph([strong(words(_WARNING_TITLE))]), *(paragraph(words(w)) for w in _WARNING)]
    return styled("warning", lines)


def _contents(body: list[Block]) -> Block:
    """Word's own field, filled with the headings: programs that don't update it show them."""
    heads = [block["c"] for block in body if block["t"] == "Header" and block["c"][1][0]]
    lines = [
        _contents_line(level, attributes[0], inlines, opens=not n)
        for n, (level, attributes, inlines) in enumerate(heads)
    ]
    title = f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>{_run(_CONTENTS)}</w:p>'
    end = f"<w:p>{_mark('end')}</w:p>"
    return raw("openxml", f"{_OPEN}{title}{''.join(lines)}{end}</w:sdtContent></w:sdt>")


def _contents_line(level: int, anchor: str, inlines: list[Inline], *, opens: bool) -> str:
    words_of_it = "".join(inline.get("c", " ") for inline in inlines)
    linked = f'<w:hyperlink w:anchor="{_bookmark(anchor)}">{_run(words_of_it)}</w:hyperlink>'
    field = f"{_mark('begin')}{_FIELD}{_mark('separate')}" if opens else ""
    return f'<w:p><w:pPr><w:pStyle w:val="TOC{level}"/></w:pPr>{field}{linked}</w:p>'


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(visible(text))}</w:t></w:r>'


def _mark(kind: str) -> str:
    dirty = ' w:dirty="true"' if kind == "begin" else ""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"{dirty}/></w:r>'


def _bookmark(anchor: str) -> str:
    """Pandoc's name for it: Word takes 40 characters."""
    if len(anchor) <= _LONGEST_BOOKMARK:
        return anchor
    return "X" + sha1(anchor.encode("utf-8"), usedforsecurity=False).hexdigest()[1:]
