"""Word and Excel files: sound ones are opened, each danger is refused by its name."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest

from honour_roll.office.package import open_package, read_package
from honour_roll.office.refused import OfficeRefused
from tests.office.packages import excel_file, part, replaced, with_parts, word_file

RELATIONS = "word/_rels/document.xml.rels"
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    b"<document>&b;</document>"
)
WORD = word_file("Xin chào")
EXCEL = excel_file(["STT", "Họ và tên"], ["1", "Nguyễn Thị Mẫu"])


def refusal(name: str, raw: bytes) -> OfficeRefused:
    with pytest.raises(OfficeRefused) as caught:
        open_package(name, raw)
    assert caught.value.what.vi
    assert caught.value.remedy.vi
    return caught.value


def related(kind: str, target: str, mode: str = ' TargetMode="External"') -> bytes:
    relation = f'<Relationship Id="rX" Type="http://x/{kind}" Target="{target}"{mode}/>'
    return replaced(WORD, RELATIONS, b"</Relationships>", f"{relation}</Relationships>".encode())


def test_sound_files_are_opened_and_read_by_the_libraries(tmp_path: Path) -> None:
    path = tmp_path / "Phiếu.DOCX"
    path.write_bytes(WORD)
    assert docx.Document(read_package(path).stream()).paragraphs[-1].text == "Xin chào"
    book = openpyxl.load_workbook(open_package("a.xlsx", EXCEL).stream(), read_only=True)
    assert [cell.value for cell in book.worksheets[0][2]] == ["1", "Nguyễn Thị Mẫu"]


def test_hyperlinks_and_templates_elsewhere_do_no_harm() -> None:
    for kind in ("hyperlink", "attachedTemplate"):
        assert open_package("a.docx", related(kind, "https://example.org")).kind == "docx"


BOMB = with_parts(WORD, {"word/media/a.bin": bytes(60_000_000)})
TYPES = part(WORD, "[Content_Types].xml")


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("a.docx", b"", "file-empty"),
        ("a.doc", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "office-old-format"),
        (
            "a.xlsx",
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            "office-locked",
        ),
        ("a.docx", b"%PDF-1.7 ...", "office-other-format"),
        ("a.doc", b"{\\rtf1 ...}", "office-other-format"),
        ("a.docx", WORD[:-200], "office-broken"),
        ("a.docx", WORD[:300] + bytes(300) + WORD[600:], "office-broken"),
        ("a.xlsx", WORD, "office-ending"),
        ("a.docx", EXCEL, "office-ending"),
        ("a.docx", with_parts(WORD, {"[Content_Types].xml": None}), "office-other-format"),
        ("a.docx", with_parts(WORD, {"word/vbaProject.bin": b"x"}), "office-macros"),
        ("a.xlsx", with_parts(EXCEL, {"xl/macrosheets/sheet1.xml": b"<a/>"}), "office-macros"),
        (
            "a.docm",
            with_parts(
                WORD,
                {
                    "[Content_Types].xml": TYPES.replace(
                        b"application/vnd.openxmlformats-officedocument.wordprocessingml"
                        b".document.main+xml",
                        b"application/vnd.ms-word.document.macroEnabled.main+xml",
                    )
                },
            ),
            "office-macros",
        ),
        (
            "a.xlsb",
            with_parts(
                WORD,
                {
                    "[Content_Types].xml": b"<Types><Override ContentType='application/"
                    b"vnd.ms-excel.sheet.binary.macroEnabled.main'/></Types>"
                },
            ),
            "office-binary",
        ),
        ("a.docx", with_parts(WORD, {"word/embeddings/x.xlsx": b"PK"}), "office-embedded"),
        ("a.docx", with_parts(WORD, {"word/activeX/activeX1.bin": b"x"}), "office-embedded"),
        ("a.docx", related("aFChunk", "page.html", ""), "office-embedded"),
        ("a.docx", related("image", "http://example.org/a.png"), "office-external"),
        ("a.docx", related("oleObject", "file:///c:/x.xls"), "office-external"),
        (
            "a.xlsx",
            with_parts(EXCEL, {"xl/externalLinks/externalLink1.xml": b"<a/>"}),
            "office-external",
        ),
        ("a.xlsx", with_parts(EXCEL, {"xl/connections.xml": b"<a/>"}), "office-external"),
        ("a.docx", with_parts(WORD, {"word/document.xml": LAUGHS}), "office-xml-dtd"),
        ("a.docx", with_parts(WORD, {"word/x.bin": b"\n " + LAUGHS[21:]}), "office-xml-dtd"),
        (
            "a.docx",
            with_parts(WORD, {"word/x.xml": LAUGHS.decode().encode("utf-16")}),
            "office-xml-dtd",
        ),
        ("a.docx", with_parts(WORD, {"word/document.xml": b"<w:document"}), "office-broken"),
        ("a.docx", with_parts(WORD, {"word/_rels/x.rels": b"no markup"}), "office-broken"),
        ("a.docx", with_parts(WORD, {"word/_rels/x.rels": b""}), "office-broken"),
        (
            "a.docx",
            with_parts(WORD, {"word/x.xml": b"<?xml version='1.0' encoding='utf-7'?><a/>"}),
            "office-broken",
        ),
        ("a.docx", with_parts(WORD, {"word/x.xml": b"<a>" * 500}), "office-too-complex"),
        (
            "a.docx",
            with_parts(
                WORD,
                {
                    "word/x.xml": b"<a "
                    + b" ".join(b"a%d='1'" % number for number in range(500))
                    + b"/>"
                },
            ),
            "office-too-complex",
        ),
        (
            "a.docx",
            with_parts(WORD, {"word/x.xml": b"<a>" + b"<b/>" * 1_100_000 + b"</a>"}),
            "office-too-complex",
        ),
        ("a.docx", BOMB, "office-swells"),
        ("a.docx", with_parts(WORD, {"../evil.xml": b"<a/>"}), "office-odd-part"),
        ("a.docx", with_parts(WORD, {"word/DOCUMENT.xml": b"<a/>"}), "office-odd-part"),
        ("a.docx", with_parts(WORD, {"C:/evil.xml": b"<a/>"}), "office-odd-part"),
    ],
)
def test_each_danger_is_refused_by_its_name(name: str, raw: bytes, code: str) -> None:
    assert refusal(name, raw).code == code


def test_iso_strict_files_are_told_apart() -> None:
    official = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    strict = b"http://purl.oclc.org/ooxml/officeDocument/relationships/styles"
    assert refusal("a.docx", replaced(WORD, RELATIONS, official, strict)).code == "office-strict"


def test_a_package_of_thousands_of_parts_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for number in range(5_001):
            package.writestr(f"{number}.xml", b"")
    assert refusal("a.docx", out.getvalue()).code == "office-too-many-parts"


def test_parts_that_are_encrypted_or_packed_otherwise_are_refused() -> None:
    flagged = bytearray(WORD)
    entry = flagged.index(b"PK\x01\x02")
    flagged[entry + 8] |= 1
    assert refusal("a.docx", bytes(flagged)).code == "zip-locked"
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as package:
        package.writestr("[Content_Types].xml", b"<a/>" * 100)
    assert refusal("a.docx", out.getvalue()).code == "zip-method"


def test_a_part_yields_no_more_than_it_declares() -> None:
    raw = with_parts(WORD, {"word/a.xml": b"<a>" + bytes(5_000_000) + b"</a>"})
    lying = bytearray(raw)
    entry = raw.index(b"word/a.xml", raw.index(b"PK\x01\x02")) - 46
    lying[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    assert refusal("a.docx", bytes(lying)).code == "office-broken"
