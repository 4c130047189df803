"""A plan on the terminal: what would be written, what is wrong and where, what was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from honour_roll.cli.asking import agrees
from honour_roll.cli.reading import FileCount
from honour_roll.intake.draft import Folder, Told
from honour_roll.intake.shown_values import ShownValues
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Outcome, Plan, Step
from honour_roll.intake.writing import write_plan
from honour_roll.printing.safe import shown
from honour_roll.printing.text import Look, as_text
from honour_roll.text.message import Message
from honour_roll.text.numbers import format_count
from honour_roll.withdrawal.unreadable import errors_in_list

_LONGEST = 120
_NOTHING = Message("(trống)", "(nothing)")
_NOT_YET = Message(
    "Chưa ghi gì vào Sổ. Thêm --write để ghi.", "Nothing was written yet: add --write to write."
)
NOT_WANTED = Message("Chưa ghi gì vào Sổ.", "Nothing was written.")
_OF_ALL = Message("lỗi của cả tệp", "error of the whole file")
_NOBODY_BARRED = Message(
    "Chưa biết ai đã gỡ khỏi Sổ nên chưa nhập gì. Sửa tệp này, hoặc lấy lại bản trong git, rồi "
    "chạy lại.",
    "Who was taken down is not known, so nothing is added: mend the file, or take it from git.",
)
_KINDS: Mapping[Folder, Message] = {
    "records": Message("điển hình", "honourees"),
    "decisions": Message("quyết định", "decisions"),
    "units": Message("đơn vị", "units"),
}
_BLOCKED = Message(
    "Không ghi gì: sửa các lỗi ghi [lỗi của cả tệp], và các lỗi ở mục khác nếu có, trước.",
    "Nothing is written before each [error of the whole file], and of other entries, is mended.",
)


def standing_of(content: Path) -> Standing:
    """The content as it is, with progress on the terminal."""
    with FileCount(content) as count:
        return Standing.of(content, count)


def standing_to_add_to(content: Path, language: str = "vi") -> Standing:
    """The same, refused where it can't be said who may not come back."""
    standing = standing_of(content)
    if errors := errors_in_list(standing.problems):
        raise click.ClickException(
            f"{as_text(errors, Look(language))}\n\n{_NOBODY_BARRED.in_language(language)}"
        )
    return standing


def carry_out(
    standing: Standing, plan: Plan, language: str, *, is_written: bool, asks: bool = False
) -> int:
    """Write a ``plan`` that was told, if that is wanted: 0 when nothing is left to do, else 1.

    It is where ``is_written``, or where somebody agrees whom it ``asks``.
    """
    if plan.is_blocked:
        return 1
    ready = count_ready(plan)
    if asks and ready:
        is_written = agrees_to_write(ready)
    if is_written:
        return write(standing, plan, language)
    if ready:
        click.echo((NOT_WANTED if asks else _NOT_YET).in_language(language))
    return int(not plan.is_clean)


def tell_plan(standing: Standing, plan: Plan, language: str) -> None:
    """What would be written, what is wrong, and how many entries there are."""
    for line in _lines(standing, plan, language):
        click.echo(line)
    if plan.is_blocked:
        click.echo(_BLOCKED.in_language(language))


def count_ready(plan: Plan) -> int:
    """How many entries could be written."""
    return 0 if plan.is_blocked else sum(step.outcome.is_written for step in plan.steps)


def agrees_to_write(ready: int) -> bool:
    """Whether the person at the keyboard wants ``ready`` entries written."""
    return agrees(f"\nGhi {format_count(ready)} mục vào Sổ?")


def write(standing: Standing, plan: Plan, language: str) -> int:
    """Write what can be written of ``plan`` and tell it: 0 when nothing is left to do, else 1."""
    failed = 0
    written = write_plan(standing.root, plan)
    for one in written:
        if one.failure:
            failed += 1
            click.echo(f"{shown(one.step.id)}: {shown(one.failure.in_language(language))}")
    done = len(written) - failed
    click.echo(
        Message(
            f"Đã ghi {format_count(done)} mục vào {standing.root}.", f"Entries written: {done}."
        ).in_language(language)
    )
    return int(failed > 0 or not plan.is_clean)


def _lines(standing: Standing, plan: Plan, language: str) -> Iterator[str]:
    values = ShownValues(standing.roll.reference, plan.steps)
    for step in plan.steps:
        if step.outcome is not Outcome.UNCHANGED:
            yield from _step(step, values, language)
    if found := plan.all_told:
        yield ""
        whole = {one for one in plan.told if one.problem.is_error}
        for one in found:
            yield from _told(one, language, _OF_ALL if one in whole else one.problem.severity.label)
    if plan.others:
        yield ""
        yield as_text(plan.others, Look(language))
    yield ""
    yield _sum(plan, language)


def _step(step: Step, values: ShownValues, language: str) -> Iterator[str]:
    label = step.outcome.label.in_language(language)
    yield f"{label}: {shown(step.id)} ({shown(step.draft.at.words.in_language(language))})"
    if step.outcome.is_written and step.photos:
        names = ", ".join(shown(name) for name in step.photos)
        yield f"    {Message('ảnh', 'photos').in_language(language)}: {_cut(names, language)}"
    sign = {Outcome.UPDATED: "→", Outcome.CONFLICT: "≠"}.get(step.outcome)
    for change in step.changes if sign else ():
        sides = values.sides(step.draft.folder, change)
        if sides is None:
            continue
        before, after = (_cut(side, language) for side in sides)
        yield f"    {change.title}: {before} {sign} {after}"


def _cut(text: str | None, language: str) -> str:
    if text is None:
        return _NOTHING.in_language(language)
    whole = shown(" ".join(text.split()))
    return whole if len(whole) <= _LONGEST else f"{whole[: _LONGEST - 1]}…"


def _told(one: Told, language: str, label: Message) -> Iterator[str]:
    problem = one.problem
    place = shown(one.place.words.in_language(language))
    what = shown(problem.what.in_language(language))
    yield f"{place}: [{label.in_language(language)}] {what} ({problem.code})"
    yield f"    → {shown(problem.remedy.in_language(language))}"


def _sum(plan: Plan, language: str) -> str:
    counts: Sequence[tuple[Outcome, int]] = [
        (outcome, len(plan.of(outcome))) for outcome in Outcome if plan.of(outcome)
    ]
    listed = ", ".join(
        f"{format_count(number)} {outcome.label.in_language(language)}"
        for outcome, number in counts
    )
    if plan.waiting:
        left = Message("chưa nhập được", "not taken yet").in_language(language)
        listed = ", ".join(filter(None, (listed, f"{format_count(plan.waiting)} {left}")))
    total = format_count(len(plan.steps) + plan.waiting)
    head = Message(f"Đã đọc {total} mục", f"Entries read: {total}").in_language(language)
    head += _kinds(plan, language)
    listed += _photos(plan, language)
    return f"{head}: {listed}." if listed else f"{head}."


def _photos(plan: Plan, language: str) -> str:
    """How many photos come along, and for how many entries."""
    taken = [step for step in plan.steps if step.outcome.is_written and step.photos]
    if not taken:
        return ""
    photos, entries = sum(len(step.photos) for step in taken), len(taken)
    return Message(
        f"; {format_count(photos)} ảnh cho {format_count(entries)} hồ sơ",
        f"; {photos} photos for {entries} records",
    ).in_language(language)


def _kinds(plan: Plan, language: str) -> str:
    """What the entries are, where they are of several kinds."""
    found = Counter(step.draft.folder for step in plan.steps)
    found["records"] += plan.waiting
    parts = [
        f"{format_count(found[folder])} {word.in_language(language)}"
        for folder, word in _KINDS.items()
        if found[folder]
    ]
    return f" ({', '.join(parts)})" if len(parts) > 1 else ""
