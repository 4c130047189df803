"""Workbooks, Word files and booklets as pictures of their pages."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
from PIL import Image, ImageOps

from scripts.machine import SetupError

_PATIENCE = 180
_GAP = 16


def sheet_cells(workbook: Path, sheet: str, area: str) -> list[list[str]]:
    """What stands in the cells of a sheet."""
    shown: Any = openpyxl.load_workbook(workbook, read_only=True)[sheet]
    return [[str(cell.value or "") for cell in row] for row in shown[area]]


def office_pdf(file: Path) -> Path:
    """A Word file as LibreOffice prints it; ``SetupError`` where there is none."""
    program = shutil.which("soffice")
    if program is None:
        raise SetupError("no LibreOffice found: run 'python -m scripts.setup test'")
    profile = file.parent / "libreoffice"
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)
    return file.with_suffix(".pdf")


def pdf_page(file: Path, page: int, scale: float) -> Image.Image:
    """A page, from 0; at a scale of 1 a point is a pixel."""
    with pypdfium2.PdfDocument(file) as document:
        picture: Image.Image = document[page].render(scale=scale).to_pil()
    return picture.convert("RGB")


def side_by_side(pictures: Sequence[Image.Image]) -> Image.Image:
    """Pages in a row, each with an edge."""
    framed = [ImageOps.expand(one, 1, "#8a8178") for one in pictures]
    width = sum(one.width + _GAP for one in framed) + _GAP
    row = Image.new("RGB", (width, max(one.height for one in framed) + 2 * _GAP), "#e7e1d6")
    left = _GAP
    for one in framed:
        row.paste(one, (left, _GAP))
        left += one.width + _GAP
    return row
