"""``honour-roll new``: a guided dialogue for one entry, or for a decision with its list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.asking import choose
from honour_roll.cli.dialogue.decisions import ask_decision
from honour_roll.cli.dialogue.desk import Dialogue
from honour_roll.cli.dialogue.records import ask_record
from honour_roll.cli.dialogue.shown import in_words
from honour_roll.cli.intake import carry_out, standing_of
from honour_roll.cli.vietnamese import Command
from honour_roll.intake.planning import make_plan
from honour_roll.intake.steps import Outcome, Plan
from honour_roll.printing.safe import shown

_WHAT = (
    "Một điển hình (cá nhân, tập thể, mô hình, hộ gia đình)",
    "Một quyết định cùng danh sách kèm theo",
)
_FEW = 3
_MADE = "key"
"""An honour's key: made, not typed."""


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
    dialogue = Dialogue(standing_of(content))
    drafts = ask_decision(dialogue) if what else list(filter(None, [ask_record(dialogue)]))
    if not drafts:
        click.echo("Không có gì để ghi.")
        return 0
    plan = make_plan(dialogue.standing, drafts)
    for line in _new_entries(dialogue, plan):
        click.echo(line)
    return carry_out(content, plan, "vi", is_written=False, asks=True)


def _new_entries(dialogue: Dialogue, plan: Plan) -> Iterator[str]:
    """What is new, value by value where it is little: the plan itself only names it."""
    yield "\n── Xem lại ──\n"
    for step in plan.of(Outcome.NEW) if len(plan.steps) <= _FEW else ():
        for change in step.changes:
            if change.path[-1] != _MADE:
                yield f"{change.title}: {shown(in_words(dialogue, step.draft.folder, change))}"
        yield ""
