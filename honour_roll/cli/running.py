"""One command from its arguments to its exit status, whatever goes wrong on the way."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from honour_roll.cli.vietnamese import system_words, usage_message
from honour_roll.printing.safe import discreet

PROBLEMS, USAGE = 1, 2
_LONGEST_MESSAGE = 300


def run(program: click.Command, arguments: Sequence[str] | None) -> int:
    """The exit status of ``program``; see ``outcome``."""
    return outcome(lambda: program.main(arguments, prog_name="honour-roll", standalone_mode=False))


def outcome(act: Callable[[], object]) -> int:
    """What ``act`` returns, if a number; else 0 clean, 1 problems, 2 wrong usage.

    What stopped it is told in one line.
    """
    try:
        status = act()
    except click.UsageError as error:
        return _tell(usage_message(error), USAGE)
    except click.ClickException as error:
        return _tell(error.format_message(), PROBLEMS)
    except click.Abort:
        return _tell("Đã dừng theo yêu cầu.", PROBLEMS)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _tell(f"Không đọc hoặc ghi được: {place}{system_words(error)}", PROBLEMS)
    except Exception as error:
        return _tell(_unexpected(error), PROBLEMS)
    return status if isinstance(status, int) else 0


def _tell(message: str, status: int) -> int:
    click.echo(discreet(message), err=True)
    return status


def _unexpected(error: Exception) -> str:
    """One line for a mistake of ours, with the place that whoever mends it needs."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    said = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST_MESSAGE]
    return (
        f"Lỗi của phần mềm ({Path(frame.filename).name}:{frame.lineno}, {said}). "
        "Xin gửi dòng này cho người phụ trách kỹ thuật."
    )
