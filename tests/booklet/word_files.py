"""Reads what a Word file says, as Word finds it: parts, paragraphs with their styles, links."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLE, _ID = f"{W}pPr/{W}pStyle", f"{W}styleId"


@dataclass(frozen=True)
class Paragraph:
    """Its text, and its style by the name that Word shows."""

    style: str
    text: str


class WordFile:
    """A .docx that was written by us."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
            self.dates = {entry.date_time for entry in archive.infolist()}
        self.body = self.part("word/document.xml")
        self.names = {
            style.get(_ID, ""): style.find(f"{W}name").get(f"{W}val", "")  # type: ignore[union-attr]
            for style in self.part("word/styles.xml").iter(f"{W}style")
        }

    def part(self, name: str) -> ET.Element:
        """A part of XML, which must be well-formed."""
        return ET.fromstring(self.parts[name])  # noqa: S314 - our own file

    def paragraphs(self, part: str = "word/document.xml") -> list[Paragraph]:
        """All of them in order; a style that the file lacks is a KeyError."""
        return [self._paragraph(one) for one in self.part(part).iter(f"{W}p")]

    def in_style(self, name: str) -> list[str]:
        """Texts of the paragraphs of one style."""
        return [one.text for one in self.paragraphs() if one.style == name]

    def links(self) -> dict[str, str]:
        """Where links lead: relation → address."""
        relations = self.part("word/_rels/document.xml.rels")
        outside = [one for one in relations if one.get("TargetMode") == "External"]
        return {one.get("Id", ""): one.get("Target", "") for one in outside}

    def _paragraph(self, one: ET.Element) -> Paragraph:
        style = one.find(_STYLE)
        name = "Normal" if style is None else self.names[style.get(f"{W}val", "")]
        return Paragraph(name, "".join(_said(piece) for piece in one.iter()))


def _said(piece: ET.Element) -> str:
    if piece.tag == f"{W}br":
        return "\n"
    return (piece.text or "") if piece.tag == f"{W}t" else ""
