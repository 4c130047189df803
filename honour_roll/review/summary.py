"""The summary of a contribution: what a reviewer has to know before saying yes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from honour_roll.printing.report import Report
from honour_roll.printing.sections import Section, problem_sections
from honour_roll.problems import Problem, Severity, in_order
from honour_roll.review.changes import Changes
from honour_roll.review.debts import apart, wanted_of
from honour_roll.review.figures import figures_section
from honour_roll.review.others import other_sections
from honour_roll.review.people import Rolls, people_sections
from honour_roll.review.refusals import refusals
from honour_roll.review.taken_down import TakenDown
from honour_roll.review.version import Version
from honour_roll.rules import check_content
from honour_roll.text.numbers import format_count

OUTSIDE = "Tệp ngoài nội dung"
"""Title of the section that tells why a contribution is to be parted in two."""

_MOST_ROWS = 100


@dataclass(frozen=True, slots=True)
class Contribution:
    """A content folder as a contribution would make it.

    ``refused`` are the errors of files that are never read (links and the like), ``outside``
    the files that it changes beside the content.
    """

    root: Path
    refused: Sequence[Problem] = ()
    outside: Sequence[str] = ()


class Review(NamedTuple):
    """The summary, and whether the contribution may not come in as it is."""

    sections: list[Section]
    is_failed: bool


def review(base: Version, contribution: Contribution) -> Review:
    """What ``contribution`` changes of ``base``. Raises GitError."""
    after, problems = check_content(contribution.root)
    changes = base.changes_to(contribution.root)
    with base.on_disk(wanted_of(problems, changes.moved)) as folder:
        before, old_problems = check_content(folder)
        report = apart(
            in_order([*problems, *contribution.refused]),
            [*old_problems, *refusals(base.tree, folder.name)],
            changes.moved,
        )
        rolls = Rolls(before, after)
        gone = TakenDown.between(rolls)
        told = gone.left_out(changes)
        sections = [
            gone.section(),
            *people_sections(told, rolls),
            *other_sections(told, rolls),
            figures_section(before, after),
        ]
    is_mixed = bool(contribution.outside) and _is_any(changes)
    sections = [
        _verdict(report),
        *_warnings(contribution, is_mixed=is_mixed),
        *sections,
        *problem_sections(report),
    ]
    shown = gone.veiled(one for one in sections if one.words or one.rows)
    return Review(list(map(_shortened, shown)), report.is_failed or is_mixed)


def _is_any(changes: Changes) -> bool:
    return any((changes.added, changes.deleted, changes.changed, changes.moved))


def _verdict(report: Report) -> Section:
    found = Counter(problem.severity for problem in report.problems)
    counts = [
        f"{format_count(found[severity])} {severity.label.vi} mới"
        for severity in Severity
        if found[severity]
    ]
    words = f"Kết quả kiểm tra: {', '.join(counts) or 'không có vấn đề mới'}."
    if report.debts:
        words += f" {format_count(len(report.debts))} vấn đề đã có từ trước, không tính."
    return Section("Tóm tắt cho người duyệt", [words])


def _warnings(contribution: Contribution, *, is_mixed: bool) -> Iterator[Section]:
    if contribution.refused:
        words = "Liên kết, kho con, tên tệp lạ hoặc tệp quá lớn: không bao giờ được đọc. Hãy xóa."
        names = [problem.where.file for problem in contribution.refused]
        yield _files("Tệp bị từ chối", words, names)
    if contribution.outside:
        words = (
            "Đề nghị này vừa sửa nội dung vừa sửa phần mềm hoặc cấu hình. Phần sau không được "
            "dùng khi kiểm tra. Hãy tách làm hai đề nghị."
            if is_mixed
            else "Đề nghị này sửa phần mềm hoặc cấu hình, không sửa nội dung; phép kiểm tra nội "
            "dung không nói gì về nó. Cần người phụ trách kỹ thuật duyệt."
        )
        yield _files(OUTSIDE, words, contribution.outside)


def _files(title: str, words: str, names: Sequence[str]) -> Section:
    return Section(title, [words], ["Tệp"], [[name] for name in names])


def _shortened(section: Section) -> Section:
    left = len(section.rows) - _MOST_ROWS
    if left <= 0:
        return section
    words = [*section.words, f"{_MOST_ROWS} dòng đầu; còn {format_count(left)} dòng nữa."]
    return replace(section, words=words, rows=section.rows[:_MOST_ROWS])
