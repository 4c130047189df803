"""Makes the Word styles of proof-reading copies: `python -m scripts.reference_docx`.

Pandoc's own reference document with our faces, sizes, colours and language, A4, a footer with the
page's number. The same pandoc gives the same bytes; a test holds the committed file to it.
"""

from __future__ import annotations

import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

from honour_roll.booklet.pandoc import program
from honour_roll.booklet.pandoc_ast import WORD_STYLES

TARGET = Path(__file__).resolve().parents[1] / "honour_roll" / "booklet" / "reference.docx"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FACE, _RED, _GREY = "Times New Roman", "9B1C1C", "595959"
_WHEN = (2000, 1, 1, 0, 0, 0)
_PARTS = ("header", "footer")
_PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

# Style: points, bold, italic, colour, alignment, points before and after.
Look = tuple[float, bool, bool, str, str, int, int]
_LOOKS: dict[str, Look] = {
    "Title": (24, True, False, _RED, "center", 60, 6),
    "Subtitle": (15, False, False, "000000", "center", 0, 6),
    "Author": (13, False, False, "000000", "center", 12, 6),
    "Date": (13, False, False, "000000", "center", 0, 6),
    "TOC Heading": (16, True, False, _RED, "center", 12, 12),
    "heading 1": (18, True, False, _RED, "center", 0, 14),
    "heading 2": (15, True, False, _RED, "left", 18, 4),
    "heading 3": (13.5, True, False, "000000", "left", 12, 4),
    "heading 4": (13, True, True, "000000", "left", 10, 4),
    "heading 5": (13, False, True, "000000", "left", 10, 4),
    "heading 6": (13, False, True, "000000", "left", 10, 4),
    "Body Text": (13, False, False, "000000", "both", 0, 7),
    "Compact": (13, False, False, "000000", "left", 2, 2),
    "Block Text": (13, False, True, "000000", "both", 4, 7),
    "Footnote Text": (10.5, False, False, "000000", "both", 0, 2),
    "Captioned Figure": (13, False, False, "000000", "center", 8, 3),
    "Image Caption": (11, False, True, _GREY, "center", 0, 10),
    "Table Caption": (11.5, True, False, "000000", "left", 10, 4),
    "toc 1": (13, True, False, "000000", "left", 6, 2),
    "toc 2": (13, False, False, "000000", "left", 0, 2),
    "header": (9.5, False, True, _GREY, "center", 0, 0),
    "footer": (10, False, False, _GREY, "center", 0, 0),
    WORD_STYLES["warning"]: (13, False, False, "000000", "left", 18, 8),
    WORD_STYLES["record"]: (9.5, False, False, _GREY, "left", 0, 6),
    WORD_STYLES["fact"]: (12, False, False, "000000", "left", 0, 2),
    WORD_STYLES["lead"]: (13, False, True, "000000", "left", 0, 6),
    WORD_STYLES["signature"]: (12, True, False, "000000", "right", 4, 8),
    WORD_STYLES["small"]: (11, False, False, _GREY, "left", 4, 4),
}
_IDS = {"toc 1": "TOC1", "toc 2": "TOC2", "header": "Header", "footer": "Footer"}
_IDS |= {name: f"HonourRoll{key.capitalize()}" for key, name in WORD_STYLES.items()}
_INDENTED = {"toc 2": 360, "Block Text": 480}
_KEPT_WITH_NEXT = {"Captioned Figure", "Table Caption", WORD_STYLES["record"]}
_HEADER = "Bản đọc soát – chỗ sai xin sửa vào hồ sơ, không sửa vào tệp này"


def reference() -> bytes:
    """The document as bytes."""
    command = [str(program()), "--print-default-data-file", "reference.docx"]
    given = subprocess.run(command, capture_output=True, check=True).stdout
    with zipfile.ZipFile(BytesIO(given)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    parts["word/styles.xml"] = _styles(parts["word/styles.xml"])
    parts["word/header1.xml"] = _part("hdr", "header", f"<w:r><w:t>{_HEADER}</w:t></w:r>")
    parts["word/footer1.xml"] = _part("ftr", "footer", _PAGE)
    parts["word/_rels/document.xml.rels"] = _related(parts["word/_rels/document.xml.rels"])
    parts["[Content_Types].xml"] = _typed(parts["[Content_Types].xml"])
    parts["word/document.xml"] = _on_a4(parts["word/document.xml"])
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in parts.items():
            out.writestr(zipfile.ZipInfo(name, _WHEN), data, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _w(tag: str) -> str:
    return f"{{{_W}}}{tag}"


def _parsed(data: bytes) -> ET.Element:
    # What pandoc ships is no hostile file.
    for _, named in ET.iterparse(BytesIO(data), events=["start-ns"]):  # noqa: S314
        ET.register_namespace(*named)
    return ET.fromstring(data)  # noqa: S314


def _bytes(root: ET.Element) -> bytes:
    written: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written


def _styles(data: bytes) -> bytes:
    root = _parsed(data)
    _set_defaults(root)
    known = {name.get(_w("val")): style for style in root for name in style.findall(_w("name"))}
    for style in root.findall(_w("style")):
        _plain(style)
    for name, look in _LOOKS.items():
        _dress(known[name] if name in known else _new_style(root, name), name, look)
    _rule_tables(known["Table"])
    return _bytes(root)


def _set_defaults(root: ET.Element) -> None:
    """Times New Roman is on every office's machine and has all Vietnamese letters."""
    default = root.find(f"{_w('docDefaults')}/{_w('rPrDefault')}/{_w('rPr')}")
    if default is None:
        raise ValueError("pandoc's reference document has no defaults")
    for child in list(default):
        default.remove(child)
    faces = {_w(kind): _FACE for kind in ("ascii", "hAnsi", "eastAsia", "cs")}
    ET.SubElement(default, _w("rFonts"), faces)
    for tag in ("sz", "szCs"):
        ET.SubElement(default, _w(tag), {_w("val"): "26"})
    ET.SubElement(default, _w("lang"), {_w("val"): "vi-VN", _w("eastAsia"): "vi-VN"})


def _plain(style: ET.Element) -> None:
    """Without faces and colours of the theme, which are another program's taste."""
    for runs in style.iter(_w("rPr")):
        for child in list(runs):
            if child.get(_w("asciiTheme")) or child.get(_w("themeColor")):
                runs.remove(child)


def _new_style(root: ET.Element, name: str) -> ET.Element:
    given = {_w("type"): "paragraph", _w("styleId"): _IDS[name]}
    if name in WORD_STYLES.values():
        given[_w("customStyle")] = "1"
    style = ET.SubElement(root, _w("style"), given)
    for tag, value in (("name", name), ("basedOn", "Normal")):
        ET.SubElement(style, _w(tag), {_w("val"): value})
    ET.SubElement(style, _w("qFormat"))
    return style


def _dress(style: ET.Element, name: str, look: Look) -> None:
    """Replace what pandoc's style says of blocks and runs, but for a heading's level."""
    level = style.find(f"{_w('pPr')}/{_w('outlineLvl')}")
    for tag in ("pPr", "rPr"):
        for old in style.findall(_w(tag)):
            style.remove(old)
    size, bold, italic, colour, alignment, before, after = look
    block = ET.SubElement(style, _w("pPr"))
    # The schema has an order for these.
    if name.startswith("heading") or name in _KEPT_WITH_NEXT:
        ET.SubElement(block, _w("keepNext"))
    if name == "heading 1":
        ET.SubElement(block, _w("pageBreakBefore"))
    if name == WORD_STYLES["warning"]:
        _box(block)
    _put(block, "spacing", before=before * 20, after=after * 20, line=288, lineRule="auto")
    if name in _INDENTED:
        _put(block, "ind", left=_INDENTED[name])
    _put(block, "jc", val=alignment)
    if level is not None:
        block.append(level)
    runs = ET.SubElement(style, _w("rPr"))
    _put(runs, "b", val=int(bold))
    _put(runs, "i", val=int(italic))
    _put(runs, "color", val=colour)
    _put(runs, "sz", val=round(size * 2))
    _put(runs, "szCs", val=round(size * 2))


def _put(parent: ET.Element, tag: str, **values: str | int) -> None:
    ET.SubElement(parent, _w(tag), {_w(key): str(value) for key, value in values.items()})


def _box(block: ET.Element) -> None:
    borders = ET.SubElement(block, _w("pBdr"))
    for side in ("top", "left", "bottom", "right"):
        _put(borders, side, val="single", sz=8, space=8, color=_RED)


def _rule_tables(style: ET.Element) -> None:
    properties = style.find(_w("tblPr"))
    if properties is None:
        raise ValueError("pandoc's table style has no properties")
    borders = ET.Element(_w("tblBorders"))
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        _put(borders, side, val="single", sz=4, space=0, color="A6A6A6")
    # The schema wants borders before the cells' margins, the last of them.
    properties.insert(len(properties) - 1, borders)


def _part(tag: str, style: str, runs: str) -> bytes:
    block = f'<w:p><w:pPr><w:pStyle w:val="{_IDS[style]}"/></w:pPr>{runs}</w:p>'
    return f'<w:{tag} xmlns:w="{_W}">{block}</w:{tag}>'.encode()


def _related(data: bytes) -> bytes:
    root = _parsed(data)
    for number, kind in enumerate(_PARTS):
        given = {"Type": f"{_R}/{kind}", "Id": f"rIdHR{number}", "Target": f"{kind}1.xml"}
        ET.SubElement(root, f"{{{_PACKAGE}/relationships}}Relationship", given)
    return _bytes(root)


def _typed(data: bytes) -> bytes:
    root = _parsed(data)
    for kind in _PARTS:
        given = {"PartName": f"/word/{kind}1.xml", "ContentType": f"{_TYPES}.{kind}+xml"}
        ET.SubElement(root, f"{{{_PACKAGE}/content-types}}Override", given)
    return _bytes(root)


def _on_a4(data: bytes) -> bytes:
    """Only the last section's properties are taken from here; the text is pandoc's sample."""
    root = _parsed(data)
    section = root.find(f"{_w('body')}/{_w('sectPr')}")
    if section is None:
        raise ValueError("pandoc's reference document has no section")
    references = []
    for number, kind in enumerate(_PARTS):
        given = {_w("type"): "default", f"{{{_R}}}id": f"rIdHR{number}"}
        references.append(ET.Element(_w(f"{kind}Reference"), given))
    section[0:0] = references
    _put(section, "pgSz", w=11906, h=16838)
    _put(
        section,
        "pgMar",
        top=1247,
        right=1134,
        bottom=1134,
        left=1418,
        header=567,
        footer=567,
        gutter=0,
    )
    return _bytes(root)


if __name__ == "__main__":
    TARGET.write_bytes(reference())
    print(TARGET)
