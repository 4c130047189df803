"""A plan is carried out: each entry whole or not at all, and never over another's work."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from honour_roll.intake.rendering import rendered
from honour_roll.intake.standing import read_current
from honour_roll.intake.steps import Plan, Step
from honour_roll.intake.taken_down import with_let_in
from honour_roll.photos.files import MAX_BYTES
from honour_roll.source.files import is_link, read_bytes
from honour_roll.source.replacing import FileChangedError, add_file, replace_file
from honour_roll.text.message import Message
from honour_roll.withdrawal.takedown import read_withdrawals, write_withdrawals


class Written(NamedTuple):
    """A step that was taken; ``failure`` says why it was not, and then nothing of it is there."""

    step: Step
    failure: Message | None


def write_plan(root: Path, plan: Plan) -> list[Written]:
    """Write every new and updated entry of ``plan`` that is not blocked; none fails another."""
    if plan.is_blocked:
        return []
    steps = [step for step in plan.steps if step.outcome.is_written]
    failure = _let_in(root, steps)
    return [
        Written(step, failure) if failure and step.is_let_in else _written(root, step)
        for step in steps
    ]


def _let_in(root: Path, steps: Sequence[Step]) -> Message | None:
    """Note who only has a name of somebody taken down; why not, where that can't be done."""
    try:
        barred = with_let_in(read_withdrawals(root), steps)
        if barred is not None:
            write_withdrawals(root, barred)
    except (OSError, FileChangedError) as error:
        return _failure(error)
    return None


def _written(root: Path, step: Step) -> Written:
    added: list[Path] = []
    try:
        _refuse_links(root, root / step.file)
        folder = (root / step.file).parent
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in step.photos.items():
            if _add(folder / name, data):
                added.append(folder / name)
        _write_entry(root, step)
    except (OSError, FileChangedError, ValueError) as error:
        for path in added:
            with suppress(OSError):
                path.unlink()
        return Written(step, _failure(error))
    return Written(step, None)


def _write_entry(root: Path, step: Step) -> None:
    path, folder = root / step.file, step.draft.folder
    if step.current is None:
        add_file(path, rendered(folder, step.file, None, (), step.data))
        return
    now = read_current(root, folder, step.id, step.file, step.at)
    if now is None or now.mark is None or now.mark != step.current.mark:
        raise FileChangedError
    replace_file(path, now.raw, rendered(folder, step.file, now.raw, step.at, step.data))


def _add(path: Path, data: bytes) -> bool:
    """Whether the photo was not there yet; raises ``FileChangedError`` where another is."""
    there, _ = read_bytes(path, MAX_BYTES, path.name)
    if there == data:
        return False
    if there is not None:
        raise FileChangedError
    add_file(path, data)
    return True


def _refuse_links(root: Path, path: Path) -> None:
    """Whatever is written stays in the content folder."""
    for parent in path.parents:
        if parent == root:
            return
        if is_link(parent):
            raise FileChangedError


def _failure(error: Exception) -> Message:
    if isinstance(error, FileChangedError | FileExistsError):
        return Message(
            "vừa có người khác ghi vào chỗ này nên không ghi đè; xin chạy lại lệnh",
            "somebody else wrote there meanwhile: nothing was overwritten; run the command again",
        )
    if isinstance(error, PermissionError):
        return Message("không có quyền ghi, hoặc tệp chỉ cho đọc", "permission denied")
    said = error.strerror if isinstance(error, OSError) else str(error)
    number = error.errno if isinstance(error, OSError) else "?"
    return Message(f"hệ điều hành báo lỗi {number}", f"the operating system says: {said}")
