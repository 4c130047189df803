"""What the check says, for somebody who sees a form and no file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from honour_roll.intake.fields import title
from honour_roll.intake.wording import Matter, in_words_of_tables
from honour_roll.model.base import Part
from honour_roll.model.decision import Decision
from honour_roll.model.record import Record
from honour_roll.problems import Problem
from honour_roll.roll import HonourRoll
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message
from honour_roll.views.decision_names import full_name
from honour_roll.web_form.choices import record_choice
from honour_roll.withdrawal.letting_in import free_id, in_folder, lifting

_STEPS = re.compile(r"[^.\[\]]+")
_NOT_ASKED = "key"
_FILE = re.compile(r"\b(records|decisions)/([a-z0-9/-]+)\.yml")
_NAME_AND_FILE = re.compile(r"“[^”]*” \((records/[a-z0-9/-]+\.yml)\)")

_REMEDIES: Mapping[str, str] = {
    "photo-missing": "Chọn lại ảnh ấy, hoặc bỏ ảnh.",
    "decision-twice": "Mở quyết định ấy để sửa, không thêm; nếu là hai văn bản, ghi số, ngày cho "
    "phân biệt.",
    "photo-unused": "Không dùng nữa thì xóa tệp ảnh ấy trong thư mục của hồ sơ.",
    "legacy-font": "Xóa chữ ấy rồi gõ lại bằng bộ gõ Unicode.",
}
"""Where what is told of tables is of no use in a form."""


def in_words(problem: Problem, roll: HonourRoll, *, beside: str = "") -> str:
    """One line: the field as the form calls it, what is wrong, and how to mend it.

    Other entries of ``roll`` are called by their names. Whoever looks at the decision
    ``beside`` is told whose record it is that the problem is in.
    """
    if problem.code == "withdrawn-record" and (told := _of_one_taken_down(problem, roll)):
        return told
    problem = in_folder(problem, roll.reference.root)
    cls: type[Part] = Decision if "/decisions/" in problem.where.file else Record
    path = _path(problem.where.field)
    what, remedy = (_NAME_AND_FILE.sub(r"\1", text.vi) for text in (problem.what, problem.remedy))
    entries = {file[0]: _name(file, roll) for file in _FILE.finditer(what + remedy)}
    said = in_words_of_tables(
        replace(problem, what=Message(what, ""), remedy=Message(remedy, "")),
        Matter(cls, path, is_headed=True, entries=entries, is_workbook=False),
    )
    found = _FILE.search(problem.where.file) if beside.startswith("decisions/") else None
    owner = f"{_name(found, roll)}: " if found and cls is Record else ""
    place = f"{owner}{_place(problem, cls, path)}"
    mended = _REMEDIES.get(problem.code, said.remedy.vi)
    sentence = f"{place}{said.what.vi.rstrip('.')}. {mended}"
    return sentence[:1].upper() + sentence[1:]


def _of_one_taken_down(problem: Problem, roll: HonourRoll) -> str | None:
    """How another of that name gets in, whose record is not written yet; None of a correction."""
    id = problem.where.file.partition("/records/")[2].removesuffix(".yml")
    barred, known, root = roll.reference.withdrawals, roll.known, roll.reference.root
    field = problem.where.field.partition("[")[0]
    if barred is None or id not in roll.records or field not in ("", "name", "other_names"):
        return None
    entry, was = roll.records[id], barred.bars_id(id)
    other = free_id(barred, id, lambda one: one != id and not known.lacks("records", one))
    who = "người" if entry.kind.is_of_people else "điển hình"
    again = (
        f"biên tập viên chạy {lifting(id, content=root)} (bỏ hẳn dấu chặn) rồi lưu lại"
        if was
        else "cũng làm như trên"
    )
    return (
        f"Tên, đơn vị này trùng với một hồ sơ đã gỡ khỏi Sổ. Nếu là {who} khác, chỉ trùng tên: "
        f"biên tập viên chạy {lifting(other, name=entry.name, content=root)} rồi lưu lại; {who} đã "
        f"gỡ vẫn bị chặn. Nếu là chính {who} đã gỡ: không ghi; chỉ khi nay được đồng ý công bố "
        f"lại: {again}."
    )


def _place(problem: Problem, cls: type[Part], path: Path) -> str:
    file = PurePosixPath(problem.where.file)
    if file.suffix != ".yml":
        return f"Ảnh “{file.name}”: "
    return f"{title(cls, path)}: " if path else ""


def _path(field: str) -> Path:
    steps = [int(step) if step.isdigit() else step for step in _STEPS.findall(field)]
    return tuple(steps[:-1] if steps[-1:] == [_NOT_ASKED] else steps)


def _name(file: re.Match[str], roll: HonourRoll) -> str:
    """What an entry is called in a sentence; as the form calls it where it asks of namesakes."""
    folder, id = file.groups()
    if folder == "decisions":
        decision = roll.reference.decisions.get(id)
        return full_name(roll.reference, decision) if decision else ""
    entry = roll.records.get(id)
    if entry is None:
        return ""
    _, name, note, _ = record_choice(roll.reference, entry)
    return f"hồ sơ “{name}” ({note})"
