"""An honouree of the made-up roll as its file has it."""

from __future__ import annotations

import datetime
from typing import Any

from scripts.demo.dice import Dice
from scripts.demo.fields import FIELD_WORDS, PUPIL_WORDS
from scripts.demo.honourees import Honouree, Person
from scripts.demo.names import Name
from scripts.demo.photos import PhotoPlan
from scripts.demo.places import Place
from scripts.demo.stories import Subject, summarise, write_story
from scripts.demo.units import NATION, Area
from scripts.demo.vocabulary import CHANNELS, MARK, NOTE, SUBJECTS

_MONTH = 30
_TODAY = datetime.date(2026, 11, 20)
_AUTHORS = ("Minh Hoạ", "Nhóm biên tập minh hoạ", "Người viết minh hoạ")
_ARTICLES = (
    "{name}: tấm gương bình dị mà cao quý",
    "Chuyện về {name}",
    "{name} – học Bác từ những việc nhỏ",
    "Những bông hoa đẹp ở {place}",
)
_NICKNAMES = ("Ba", "Tư", "Năm", "Sáu", "Bảy", "Út")


def to_data(dice: Dice, one: Honouree, area: Area, photos: list[PhotoPlan]) -> dict[str, Any]:
    """The record in canonical key order; ``dice`` is the record's own."""
    subject = _subject(one)
    last = max(event.last_day for event in one.events)
    updated = min(_TODAY, last + datetime.timedelta(days=dice.between(20, 400)))
    # Nearly everybody has a story; a few records are still thin.
    story = write_story(dice, subject) if dice.chance(95) else None
    data = {
        "kind": one.kind,
        "name": one.name,
        **_person_data(dice, one, area),
        "unit": one.home.id,
        "also_units": _also(dice, one, area),
        **_whereabouts(dice, one, area),
        "field": one.field,
        "subject": dice.pick(tuple(SUBJECTS)) if dice.chance(12) else None,
        "replicated_from": one.copied_from.id if one.copied_from else None,
        "summary": summarise(dice, subject) if dice.chance(97) else None,
        "story": story,
        "story_author": dice.pick(_AUTHORS) if story and dice.chance(30) else None,
        "honours": [event.to_data(one.home) for event in one.events],
        "photos": [photo.to_data() for photo in photos],
        "sources": [_source(dice, one, subject)],
        "disseminated": _uses(dice, one),
        "consent": _consent(dice, one, updated),
        "note": NOTE,
        "reviewed": {"by": MARK, "on": updated} if dice.chance(90) else None,
        "updated": updated,
    }
    return {key: value for key, value in data.items() if value not in (None, [])}


def _subject(one: Honouree) -> Subject:
    home, place = one.home.name_on(one.day), _around(one.home, one.day)
    where = f"{one.village_in_text}, {home}" if one.village else home
    words, year = FIELD_WORDS[one.field], one.day.year
    ref, post = "tập thể", ""
    if one.person:
        ref, post = _address(one.person, one.person.name), one.post
        words = PUPIL_WORDS if one.person.age < 18 else words
        year = one.person.died or year
    elif one.kind == "model":
        ref = "mô hình"
    elif one.kind == "household":
        ref = "gia đình " + one.name.removeprefix("Hộ ").removeprefix("Gia đình ")
    gone = one.person is not None and one.person.died is not None
    return Subject(one.kind, one.name, ref, post, where, place, one.field, words, year - 2, gone)


def _around(home: Place, day: datetime.date) -> str:
    """The unit that a school or office stands in; any other unit itself."""
    while home.kind in ("school", "agency"):
        home = home.stage(day).parent or NATION
    return home.name_on(day)


def _address(person: Person, name: Name) -> str:
    if name.title:
        return f"{name.title[0].lower()}{name.title[1:]} {name.call}"
    female = name.gender == "female"
    if person.age < 18:
        return f"em {name.call}"
    if person.age < 45:
        return f"{'chị' if female else 'anh'} {name.call}"
    return f"{'bà' if female else 'ông'} {name.call}"


def _person_data(dice: Dice, one: Honouree, area: Area) -> dict[str, Any]:
    person = one.person
    if person is None:
        return {}
    name = person.name
    nickname = f"{dice.pick(_NICKNAMES)} {name.call}"
    return {
        "sort_name": name.order,
        "other_names": [nickname] if dice.chance(15 if area.region == "khmer" else 1) else None,
        "title": name.title,
        "gender": name.gender if dice.chance(85) else None,
        "born": one.day.year - person.age if person.told_apart or dice.chance(75) else None,
        "died": person.died,
    }


def _also(dice: Dice, one: Honouree, area: Area) -> list[str] | None:
    others = [place for place in area.places if place is not one.home and place.alive(one.day)]
    return [dice.pick(others).id] if others and dice.chance(3) else None


def _whereabouts(dice: Dice, one: Honouree, area: Area) -> dict[str, Any]:
    person = one.person
    if person is None:
        return {"village": one.village}
    hometown = None
    communes = [place for place in area.places if place.kind == "commune"]
    if communes and dice.chance(20):
        hometown = _full_name(dice.pick(communes), one.day)
    return {
        "position": one.post,
        "hometown": hometown,
        "village": one.village if person.told_apart or dice.chance(60) else None,
    }


def _full_name(place: Place, day: datetime.date) -> str:
    """``xã Tân Khê, huyện Nậm Mầu, tỉnh Minh Họa``, capitalised."""
    day = min(max(day, place.born), place.ended or day)
    words = []
    found: Place | None = place
    while found is not None and found.kind != "nation":
        words.append(found.name_on(day))
        found = found.stage(day).parent
    text = ", ".join(words)
    return text[0].upper() + text[1:]


def _source(dice: Dice, one: Honouree, subject: Subject) -> dict[str, Any]:
    title = dice.pick(_ARTICLES).format(name=one.name, place=subject.place)
    source: dict[str, Any] = {"title": title, "publisher": MARK}
    if dice.chance(40):
        source["author"] = dice.pick(_AUTHORS)
    if one.events[0].shows != "nothing":
        source["date"] = datetime.date(one.day.year, dice.between(1, 9), dice.between(1, 28))
    if dice.chance(30):
        source["url"] = f"https://example.com/minh-hoa/{one.id}"
    return source


def _uses(dice: Dice, one: Honouree) -> list[dict[str, Any]]:
    if not dice.chance(8):
        return []
    use = {"channel": dice.pick(tuple(CHANNELS)), "on": min(2026, one.day.year + dice.below(2))}
    return [{**use, "title": "Những tấm gương bình dị (minh hoạ)"}]


def _consent(dice: Dice, one: Honouree, updated: datetime.date) -> dict[str, Any] | None:
    if one.kind not in ("individual", "household"):
        return None
    is_published, is_child = dice.chance(35), one.person is not None and one.person.age < 18
    if is_published and not is_child:
        return {"basis": "public-record"}
    days = _MONTH if is_published else dice.between(8, 60)
    given = updated - datetime.timedelta(days=days)
    by = "self"
    if one.person and one.person.died and one.person.died <= given.year:
        by = "heir"
    elif one.person and one.person.age + given.year - one.day.year < 18:
        by = "parent"
    return {"basis": "consent", "given": given, "by": by}
