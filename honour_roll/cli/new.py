"""``honour-roll new``: a guided dialogue for one entry, or for a decision with its list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.asking import BACK, GoBackError, agrees, choose, let_go_back
from honour_roll.cli.dialogue.decisions import ask_decision
from honour_roll.cli.dialogue.desk import Dialogue
from honour_roll.cli.dialogue.mending import titles_of, wrong_answers
from honour_roll.cli.dialogue.records import ask_record
from honour_roll.cli.intake import (
    NOT_WANTED,
    agrees_to_write,
    count_ready,
    standing_to_add_to,
    tell_plan,
    write,
)
from honour_roll.cli.vietnamese import Command
from honour_roll.intake.draft import Draft
from honour_roll.intake.planning import make_plan
from honour_roll.intake.shown_values import ShownValues
from honour_roll.intake.steps import Outcome, Plan
from honour_roll.intake.taken_down import BARRED, LetIn
from honour_roll.printing.safe import shown

_WHAT = (
    "Một điển hình (cá nhân, tập thể, mô hình, hộ gia đình)",
    "Một quyết định cùng danh sách kèm theo",
)
_FEW = 3
_BARRED = (
    "tên này trùng với một hồ sơ đã gỡ khỏi Sổ, ở chính đơn vị này hoặc đơn vị cấp trên, cấp dưới, "
    "trước, sau khi sắp xếp. Chính người đã gỡ thì không được ghi lại, trừ khi nay đồng ý công bố "
    "lại."
)
_MADE = "key"
"""An honour's key: made, not typed."""


@click.command(
    cls=Command,
    short_help="Thêm một điển hình, hoặc một quyết định cùng danh sách, bằng hỏi đáp.",
    help="Hỏi từng mục, gợi ý, kiểm tra ngay, cho xem lại rồi mới ghi. Gõ < để quay lại câu trước. "
    "Nhấn Ctrl+C lúc nào cũng được: khi chưa đồng ý thì chưa ghi gì. Kết quả: 0, hoặc 1 có mục "
    "không ghi được.",
)
@options.content
def new(content: Path) -> int:
    """0 when what was agreed to is written, or nothing was."""
    let_go_back()
    dialogue = Dialogue(standing_to_add_to(content))
    click.echo(f"Gõ {BACK} rồi nhấn Enter để quay lại câu trước.\n")
    status: int | None = None
    while status is None:
        dialogue.begin()
        try:
            status = _once_through(dialogue)
        except GoBackError:
            if not dialogue.go_back():
                click.echo("Đây là câu đầu tiên.")
    return status


def _once_through(dialogue: Dialogue) -> int | None:
    """The exit status; None where some answers are to be given again."""
    what = dialogue.once("what", lambda: choose("Thêm", _WHAT))
    if what is None:
        return 0
    drafts = ask_decision(dialogue) if what else list(filter(None, [ask_record(dialogue)]))
    if not drafts:
        click.echo("Không có gì để ghi.")
        return 0
    plan = _planned(dialogue, drafts)
    for line in _new_entries(dialogue, plan):
        click.echo(line)
    tell_plan(dialogue.standing, plan, "vi")
    return _finish(dialogue, plan)


def _planned(dialogue: Dialogue, drafts: Sequence[Draft]) -> Plan:
    """The plan, after it was asked who only has the name of somebody taken down."""
    others: set[str] = set()
    plan = make_plan(dialogue.standing, drafts, let_in=LetIn(others, is_asked=True))
    for step in plan.steps:
        if any(one.problem.code == BARRED for one in step.told):
            click.echo(f"\n{shown(str(step.data.get('name')))}: {_BARRED}")
            if agrees("Đúng là người (hoặc điển hình) khác, chỉ trùng tên?", enter="k"):
                others.add(step.id)
    if not others:
        return plan
    return make_plan(dialogue.standing, drafts, let_in=LetIn(others, is_asked=True))


def _finish(dialogue: Dialogue, plan: Plan) -> int | None:
    wrong = wrong_answers(dialogue, plan)
    if wrong and agrees("\nSửa ngay mục có lỗi?", enter="c"):
        dialogue.ask_again(wrong)
        return None
    ready = count_ready(plan)
    if ready and agrees_to_write(ready):
        return write(dialogue.standing, plan, "vi")
    titles = titles_of(dialogue)
    click.echo("\nCác câu đã trả lời:")
    place = choose("Sửa câu nào", list(titles.values()), without="thôi, không ghi gì")
    if place is None:
        click.echo(NOT_WANTED.vi)
        return int(not plan.is_clean)
    dialogue.ask_again([list(titles)[place]])
    return None


def _new_entries(dialogue: Dialogue, plan: Plan) -> Iterator[str]:
    """What is new, value by value where it is little: the plan itself only names it."""
    yield "\n── Xem lại ──\n"
    values = ShownValues(dialogue.reference, plan.steps)
    for step in plan.of(Outcome.NEW) if len(plan.steps) <= _FEW else ():
        for change in step.changes:
            if change.path[-1] != _MADE:
                said = values.of(step.draft.folder, change.path, change.after or "")
                lines = [shown(line) for line in said.rstrip().split("\n")]
                yield f"{change.title}: " + "\n  ".join(lines)
        yield ""
