"""``honour-roll new``: a guided dialogue for one entry, or for a decision with its list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.asking import agrees, choose
from honour_roll.cli.dialogue.decisions import ask_decision
from honour_roll.cli.dialogue.desk import Dialogue
from honour_roll.cli.dialogue.records import ask_record
from honour_roll.cli.progress import FileCount
from honour_roll.cli.vietnamese import Command
from honour_roll.intake.draft import Draft
from honour_roll.intake.planning import make_plan
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Plan, Step
from honour_roll.intake.writing import write_plan
from honour_roll.printing.safe import shown

_WHAT = (
    "Một điển hình (cá nhân, tập thể, mô hình, hộ gia đình)",
    "Một quyết định cùng danh sách kèm theo",
)
_FEW = 3


@click.command(
    cls=Command,
    short_help="Thêm một điển hình, hoặc một quyết định cùng danh sách, bằng hỏi đáp.",
    help="Hỏi từng mục, gợi ý, kiểm tra ngay, cho xem lại rồi mới ghi. Nhấn Ctrl+C lúc nào cũng "
    "được: khi chưa đồng ý thì chưa ghi gì. Kết quả: 0, hoặc 1 có mục không ghi được.",
)
@options.content
def new(content: Path) -> int:
    """0 when what was agreed to is written, or nothing was."""
    what = choose("Thêm", _WHAT)
    if what is None:
        return 0
    dialogue = Dialogue(_standing(content))
    drafts = ask_decision(dialogue) if what else list(filter(None, [ask_record(dialogue)]))
    if not drafts:
        click.echo("Không có gì để ghi.")
        return 0
    return _written(dialogue.standing, drafts)


def _standing(content: Path) -> Standing:
    count = FileCount(content)
    try:
        return Standing.of(content, count)
    finally:
        count.finish()


def _written(standing: Standing, drafts: Sequence[Draft]) -> int:
    """Show the plan, and carry it out if that is wanted."""
    plan = make_plan(standing, drafts)
    for line in _lines(plan):
        click.echo(line)
    ready = [step for step in plan.steps if step.outcome.is_written]
    if plan.is_blocked or not ready:
        click.echo("\nChưa ghi gì: xin sửa những lỗi nêu trên rồi nhập lại.")
        return 1
    left = len(plan.steps) - len(ready)
    rest = f", bỏ lại {left} mục có lỗi hoặc không đổi" if left else ""
    if not agrees(f"\nGhi {len(ready)} mục vào Sổ{rest}?"):
        click.echo("Chưa ghi gì.")
        return 0
    failures = 0
    for done in write_plan(standing.root, plan):
        said = f"CHƯA GHI: {done.failure.vi}" if done.failure else "đã ghi"
        failures += done.failure is not None
        click.echo(f"  {(standing.root / done.step.file).as_posix()}: {shown(said)}")
    return int(bool(failures) or not plan.is_clean)


def _lines(plan: Plan) -> Iterator[str]:
    """What would be written, in full where it is little; then all that is told of it."""
    yield "\n── Xem lại ──"
    for step in plan.steps:
        yield f"\n{step.outcome.label.vi}: {shown(step.id)} ({shown(_title(step))})"
        if len(plan.steps) <= _FEW and step.outcome.is_written:
            for change in step.changes:
                yield f"  {change.title}: {shown(change.after or '(bỏ)')}"
    for one in plan.all_told:
        problem, place = one.problem, shown(one.place.words.vi)
        yield f"\n{problem.severity.label.vi}: {place}: {shown(problem.what.vi)}"
        yield f"  → {shown(problem.remedy.vi)}"
    for problem in plan.others:
        yield f"\n{problem.where}: {shown(problem.what.vi)}"


def _title(step: Step) -> str:
    data = step.data
    words = (data.get("name"), data.get("born"), data.get("position"), data.get("number"))
    return ", ".join(str(word) for word in words if word)
