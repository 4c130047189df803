"""How somebody who only has the name of one taken down gets in: under which id, by what command."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from pathlib import Path

from honour_roll.model.withdrawal import Withdrawals
from honour_roll.problems import Problem
from honour_roll.text.folding import collapse_spaces
from honour_roll.text.message import Message
from honour_roll.text.shell_words import typed
from honour_roll.text.slugs import with_numbers

_CONTENT = "content"
_NUMBER = re.compile(r"-[0-9]+\Z")
# What would end or change an argument between quotation marks, here and on Windows.
_COMMAND = re.compile(r'honour-roll withdraw [^\s"]+(?: --lift)?(?: --name "[^"]*")?(?= --write)')
_NO_ARGUMENT = re.compile(r"[\"'`$%!\\“”]")


def free_id(barred: Withdrawals, id: str, is_taken: Callable[[str], bool]) -> str:
    """``id``, or the first with a number behind it that nobody has, nor had who is barred."""
    ids = chain((id,), with_numbers(_NUMBER.sub("", id)))
    return next(one for one in ids if not barred.bars_id(one) and not is_taken(one))


def lifting(id: str, *, name: str = "", content: Path | None = None) -> str:
    """The command that lets the record ``id`` in, for the folder ``content``.

    With the ``name`` it does so before there is such a record.
    """
    plain = collapse_spaces(_NO_ARGUMENT.sub(" ", name))
    named = f' --name "{plain}"' if plain else ""
    return f"honour-roll withdraw {id} --lift{named}{_folder(content)} --write"


def in_folder(problem: Problem, content: Path) -> Problem:
    """``problem`` whose commands that take down or let in do so in the folder ``content``."""
    folder = _folder(content)
    if not folder:
        return problem
    said = (_COMMAND.sub(lambda found: found[0] + folder, words) for words in problem.remedy)
    return replace(problem, remedy=Message(*said))


def _folder(content: Path | None) -> str:
    """What is added where the folder is not the one that commands take by themselves."""
    if content is None or content.resolve() == Path(_CONTENT).resolve():
        return ""
    return f" --content {typed(str(content))}"
