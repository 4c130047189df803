"""What the rules say of an answer as soon as it is given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from honour_roll.cli.asking import agrees
from honour_roll.cli.dialogue.desk import Dialogue
from honour_roll.intake.ids import year_in
from honour_roll.intake.standing import meaning
from honour_roll.intake.wording import Matter, in_words_of_tables
from honour_roll.model.base import Part
from honour_roll.model.record import Record
from honour_roll.printing.safe import shown
from honour_roll.problems import Location, Problem
from honour_roll.rules.all_rules import TEXT_RULES
from honour_roll.rules.file_text import FileText, located
from honour_roll.rules.hints import Suggestions
from honour_roll.rules.sense import honour_time, life_time, time_to_come, unit_not_then
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.yaml_writer import dump
from honour_roll.text.names import is_in_small_letters
from honour_roll.text.short_words import short_word
from honour_roll.text.titles import without_titles
from honour_roll.views.parts import as_sentence

_ID = "vua-nhap/khong-ro/vua-nhap"
_OLDEST = 110
_NO_NAME = re.compile(r"[0-9,;:]")
_GROUP = re.compile(r"(?:HTX|CLB|UBND|Hộ)\b")
_OF_TIME = (time_to_come, life_time, honour_time, unit_not_then)
NOT_THEN = unit_not_then.RULE.code


def objection(part: type[Part], key: str, typed: str) -> str | None:
    """What forbids to publish the text ``typed`` for the field ``key``, and how to mend it."""
    page = FileText.of(f"records/{_ID}.yml", dump({key: typed}).encode(), None)
    if page is None:
        return None
    matter = Matter(part, (key,), is_headed=True, is_workbook=False)
    for rule in TEXT_RULES:
        for problem in located(page, rule(page), ""):
            said = in_words_of_tables(problem, matter)
            if said.is_error:
                return sentences(said)
    return None


def against_honour(
    dialogue: Dialogue, entry: Mapping[str, Any], honour: Mapping[str, Any]
) -> list[Problem]:
    """What is wrong with the time of an ``honour`` of what is known of an ``entry`` so far."""
    data = {"kind": "individual", "name": "?", **entry, "honours": [{"key": "x", **honour}]}
    record = meaning("records", _ID, {key: said for key, said in data.items() if said})
    if not isinstance(record, Record):
        return []
    reference, known = dialogue.reference, dialogue.standing.roll.known
    around = Surroundings(reference, known, Suggestions(known, reference))
    found = [one for rule in _OF_TIME for one in rule.check_record(record, around)]
    return [
        in_words_of_tables(
            Problem(one.rule.code, one.rule.severity, Location(""), one.what, one.remedy),
            Matter(Record, one.path, is_headed=True, is_workbook=False),
        )
        for one in found
        if one.path[0] in ("born", "honours")
    ]


def sentences(problem: Problem) -> str:
    """What is wrong and how to mend it."""
    return shown(f"{as_sentence(problem.what.vi)}. {problem.remedy.vi}")


def told(problems: Iterable[Problem]) -> str:
    """The same of several."""
    return "\n".join(map(sentences, problems))


def is_birth(typed: str) -> bool:
    """Whether the year of a birth can be, or is said to be right all the same."""
    age = date.today().year - (year_in(typed) or date.today().year)
    if age <= _OLDEST:
        return True
    return agrees(f"Sinh năm {year_in(typed)}, cách nay {age} năm. Đúng không?")


def odd_person(name: str) -> str | None:
    """Why ``name`` may be no person's, as it is told; None for one that looks like it."""
    name = without_titles(name)
    words = name.split()
    if len(words) == 1:
        return f"Tên người chỉ có một chữ: “{shown(name)}”."
    is_mixed = any(word[0].islower() for word in words) and not is_in_small_letters(name)
    if _NO_NAME.search(name) or _GROUP.match(name) or is_mixed:
        return f"Có vẻ không phải tên một người: “{shown(name)}”."
    if short := short_word(name):
        return f"Không rõ “{shown(short)}” trong tên viết tắt cho gì: “{shown(name)}”."
    return None
