"""Word's content controls: lists to choose from, and a grey hint where nothing was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

HINT_STYLE = "PlaceholderText"


def add_choice(paragraph: Paragraph, title: str, words: Sequence[str], *, is_open: bool) -> None:
    """A list of ``words``; with ``is_open`` others may be typed as well."""
    control, properties = _control(title)
    box = _element("w:comboBox" if is_open else "w:dropDownList")
    for word in words:
        box.append(_element("w:listItem", displayText=word, value=word))
    properties.append(box)
    hint = "Chọn trong danh sách, hoặc gõ" if is_open else "Chọn trong danh sách"
    _fill(control, hint)
    paragraph._p.append(control)


def _control(title: str) -> tuple[Any, Any]:
    control, properties = _element("w:sdt"), _element("w:sdtPr")
    properties.append(_element("w:alias", val=title))
    properties.append(_element("w:showingPlcHdr"))
    control.append(properties)
    return control, properties


def _fill(control: Any, hint: str) -> None:
    content, run, look = _element("w:sdtContent"), _element("w:r"), _element("w:rPr")
    look.append(_element("w:rStyle", val=HINT_STYLE))
    text = _element("w:t")
    text.text = hint
    run.append(look)
    run.append(text)
    content.append(run)
    control.append(content)


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
