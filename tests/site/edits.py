"""What people do to a roll: to a record, all that it may say; to what records refer to; to files.

An edit may make mistakes: whoever calls it looks, and puts the files back.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.site.desk import Data, Desk
from tests.site.volumes import ID, cover

Edit = Callable[[Desk], None]

OF_PEOPLE = ("title", "gender", "born", "died", "position", "sort_name")
WORDS = ["summary", "position", "village", "hometown", "title", "note", "story_author", "sort_name"]
TAKEN = ["name", "field", "subject", "kind", "summary", "sources", "consent", "honours", "village"]
TIMES = [
    {"year": "2020"},
    {"year": "2021"},
    {"date": "2022-12"},
    {"period": {"from": "2016", "to": "2020"}},
    {},
]
OF_HONOURS = {
    "status": ["named", "recognised", "commended", "planned", "nominated", "rejected"],
    "level": ["commune", "district", "province"],
    "as": ["leader"],
    "posthumous": ["true"],
    "form": ["ghi-danh", "giay-khen"],
}


def a_word(desk: Desk) -> None:
    """A field with words of its own."""
    name = desk.luck.choice(WORDS)
    path = desk.any_record()
    desk.change(path, lambda data: put(data, name, desk.words() if desk.flip(0.7) else None))


def a_look(desk: Desk) -> None:
    """What cards, registers and other lists show beside the name."""
    name = desk.luck.choice(["summary", "position", "village"])
    desk.change(desk.any_record(), lambda data: put(data, name, desk.words()))


def a_name(desk: Desk) -> None:
    """The name itself."""
    path = desk.any_record()
    called = desk.read(desk.any_record())["name"] if desk.flip(0.3) else desk.words()
    desk.change(path, lambda data: put(data, "name", called))


def other_names(desk: Desk) -> None:
    """The names that search knows too."""
    desk.change(desk.any_record(), lambda data: put(data, "other_names", desk.some()))


def a_story(desk: Desk) -> None:
    """The story, which is on the record's page and in the search index alone."""
    path = desk.any_record()
    told = f"{desk.words()} kể.\n\n- một\n- **hai** {desk.luck.random()}\n"
    desk.change(path, lambda data: put(data, "story", told if desk.flip(0.8) else None))


def years(desk: Desk) -> None:
    """Born and died, or when the record was looked at last."""
    name = desk.luck.choice(["born", "died", "updated"])
    day = f"202{desk.luck.randint(5, 6)}-03-04"
    value = str(desk.luck.randint(1900, 1960)) if name != "updated" else day
    path = desk.any_record("individual" if name != "updated" else "")
    desk.change(path, lambda data: put(data, name, value))


def taken_over(desk: Desk) -> None:
    """What another record says."""
    path, other = desk.any_record(), desk.read(desk.any_record())
    name = desk.luck.choice(TAKEN)
    gone = (*OF_PEOPLE, "replicated_from") if name == "kind" else ()

    def change(data: Data) -> None:
        put(data, name, other.get(name))
        for field in gone:
            data.pop(field, None)

    desk.change(path, change)


def a_unit_elsewhere(desk: Desk) -> None:
    """Units besides its own."""
    other = desk.read(desk.any_record())["unit"]
    desk.change(desk.any_record(), lambda data: put(data, "also_units", [other]))


def an_origin(desk: Desk) -> None:
    """What a model was copied from."""
    origin = desk.id_of(desk.any_record("model")) if desk.flip(0.8) else None
    desk.change(desk.any_record("model"), lambda data: put(data, "replicated_from", origin))


def an_honour(desk: Desk) -> None:
    """An honour comes, goes, or is another one."""
    path, other = desk.any_record(), desk.read(desk.any_record())
    deed = desk.luck.choice(["add", "remove", "change", "change", "where", "decided", "name"])

    def change(data: Data) -> None:
        honours = data["honours"]
        last = honours[-1]
        if deed == "add":
            honours.append({**other["honours"][-1], "key": f"sau-{len(honours)}"})
        elif deed == "remove" and len(honours) > 1:
            del honours[desk.luck.randrange(len(honours))]
        elif deed == "change":
            name = desk.luck.choice([*OF_HONOURS])
            put(last, name, desk.luck.choice([*OF_HONOURS[name], None]))
        elif deed == "where":
            put(last, "unit", other["unit"])
        elif deed == "decided":
            put(last, "decision", desk.any_other("decisions").stem if desk.flip(0.8) else None)
        else:
            put(last, desk.luck.choice(["position", "name_as_printed", "note"]), desk.words())

    desk.change(path, change)


def a_time(desk: Desk) -> None:
    """The time of an honour; the record moves where its first one was another year."""
    path = desk.any_record()

    def change(data: Data) -> None:
        honour = desk.luck.choice(data["honours"])
        for name in ("year", "date", "period", "decision"):
            honour.pop(name, None)
        honour.update(desk.luck.choice(TIMES))
        data["honours"].sort(key=lambda one: str(when(one)))

    desk.change(path, change)
    moved(desk, path)


def a_movement(desk: Desk) -> None:
    """The movement of an honour."""
    terms = [*desk.read(desk.root / "vocabulary" / "movements.yml"), None]
    path = desk.any_record()
    desk.change(path, lambda data: put(data["honours"][-1], "movement", desk.luck.choice(terms)))


def disseminated(desk: Desk) -> None:
    """Where it was told of."""
    channel = desk.luck.choice([*desk.read(desk.root / "vocabulary" / "channels.yml")])
    told = [{"channel": channel, "on": "2021", "title": title} for title in desk.some()]
    desk.change(desk.any_record(), lambda data: put(data, "disseminated", told))


def corrections(desk: Desk) -> None:
    """Mistakes that were corrected, one of them perhaps of an honour that is or gets hidden."""
    path = desk.any_record()

    def change(data: Data) -> None:
        told = [{"on": "2024", "field": "summary", "now": words} for words in desk.some()]
        if desk.flip():
            key = desk.luck.choice(data["honours"])["key"]
            told.append({"on": "2023-05", "field": "honours", "honour": key, "now": desk.words()})
        put(data, "corrections", told)

    desk.change(path, change)


def withdrawn(desk: Desk) -> None:
    """The consent is taken back, or given again."""
    consent = {"basis": "consent", "by": "self", **({"withdrawn": "2025"} if desk.flip() else {})}
    desk.change(desk.any_record(), lambda data: put(data, "consent", consent))


def a_new_record(desk: Desk) -> None:
    """One more, of a unit and year that have one."""
    path = desk.any_record()
    data = {**desk.read(path), "name": desk.words()}
    data.pop("former_ids", None)
    desk.write(path.with_name(f"{path.stem[:60]}-{desk.luck.randrange(99)}.yml"), data)


def a_deleted_record(desk: Desk) -> None:
    """One less; what referred to it does so no more."""
    path = desk.any_record()
    id = desk.id_of(path)
    path.unlink()
    _refer(desk, id, None)


def a_renamed_record(desk: Desk) -> None:
    """Another slug or unit; the old address leads to the new one."""
    path = desk.any_record()
    if desk.flip():
        unit = desk.read(desk.any_record())["unit"]
        desk.change(path, lambda data: put(data, "unit", unit))
    moved(desk, path, f"ten-khac-{desk.luck.randrange(9)}")


def a_photo(desk: Desk) -> None:
    """A picture comes, goes, changes, breaks, or is told of in other words."""
    path = desk.any_record()
    deed = desk.luck.choice(["add", "add", "remove", "words", "people", "people", "bytes", "break"])
    file = path.with_name(f"anh-{desk.luck.randrange(4)}.png")

    def change(data: Data) -> None:
        photos = data.setdefault("photos", [])
        if deed == "add" or not photos:
            file.write_bytes(picture(desk))
            photos.append({"file": file.name, "alt": desk.words()})
        elif deed == "words":
            name = desk.luck.choice(["caption", "credit", "alt"])
            photos[0].update({name: desk.words(), "focus": ["0.3", "1"]})
        elif deed == "people":
            seen = [desk.id_of(desk.any_record()) for _ in range(desk.luck.randrange(3))]
            put(photos[0], "people", [*seen, desk.words()])
        elif deed == "remove":
            del photos[0]
        else:
            there = path.with_name(photos[0]["file"])
            there.write_bytes(picture(desk)[: None if deed == "bytes" else -30])
        put(data, "photos", photos)

    desk.change(path, change)


def another_unit(desk: Desk) -> None:
    """The name, note or period of a unit."""
    path = desk.any_other("units")
    name = desk.words()

    def change(data: Data) -> None:
        units = [*data["units"].values()] if "units" in data else [data]
        unit = desk.luck.choice(units)
        unit["periods"][-1]["name"] = name
        unit["note"] = name

    desk.change(path, change)


def another_decision(desk: Desk) -> None:
    """What a decision says."""
    day = f"2022-0{desk.luck.randint(1, 9)}-05"
    new = {"number": f"{desk.luck.randint(1, 99)}-QĐ/TU", "date": day, "title": desk.words()}
    desk.change(desk.any_other("decisions"), lambda data: data.update(new))


def another_total(desk: Desk) -> None:
    """A published total has another value, or is gone."""

    def change(data: Data) -> None:
        if desk.flip(0.3) and len(data["totals"]) > 1:
            del data["totals"][-1]
        else:
            desk.luck.choice(data["totals"])["value"] = str(desk.luck.randint(1, 500))

    desk.change(desk.any_other("tallies"), change)


def another_word(desk: Desk) -> None:
    """A term of a vocabulary."""
    terms = desk.any_other("vocabulary")
    desk.change(terms, lambda data: desk.luck.choice([*data.values()]).update(name=desk.words()))


def another_volume(desk: Desk) -> None:
    """A volume is printed, loses or changes an entry, a file or its cover, or is no more."""
    folder = desk.root / "booklets" / ID
    manifest = folder / "manifest.yml"
    deed = desk.luck.choice(["printed", "page", "fewer", "file", "no file", "cover", "gone"])

    def change(data: Data) -> None:
        entries = data["entries"]
        if deed == "printed":
            data["frozen"] = desk.luck.choice(["true", "false"])
        elif deed == "page":
            desk.luck.choice(entries)["page"] = str(desk.luck.randrange(99))
        elif deed == "fewer" and len(entries) > 1:
            del entries[desk.luck.randrange(len(entries))]

    if deed == "file":
        (folder / f"{ID}-web.pdf").write_bytes(desk.words().encode())
    elif deed == "cover":
        cover(folder / "cover.webp", desk.luck.choice(["navy", "teal", "maroon"]))
    elif deed == "no file":
        (folder / f"{ID}-web.pdf").unlink(missing_ok=True)
    elif deed == "gone" and desk.flip(0.2):
        manifest.unlink(missing_ok=True)
    elif manifest.exists():
        desk.change(manifest, change)


def other_facts(desk: Desk) -> None:
    """Who answers for the site."""
    desk.change(desk.root / "site.yml", lambda data: data.update(operator=desk.words()))


def put(data: Data, name: str, value: object) -> None:
    """``value`` under ``name``, or nothing where it is empty."""
    if value:
        data[name] = value
    else:
        data.pop(name, None)


def picture(desk: Desk) -> bytes:
    """A small one; no two are alike."""
    colour = tuple(desk.luck.choices(range(256), k=3))
    file = BytesIO()
    Image.new("RGB", (40, 30), colour).save(file, "PNG")
    return file.getvalue()


def when(honour: Data) -> str:
    """The year that stands in a record's id."""
    time = honour.get("date") or honour.get("year") or honour.get("period", {}).get("from")
    return time[:4] if time else "khong-ro"


def moved(desk: Desk, path: Path, slug: str = "") -> None:
    """Move a record where its unit and first honour want it, photos and all that leads to it."""
    data, old = desk.read(path), desk.id_of(path)
    folder = desk.root / "records" / data["unit"] / when(data["honours"][0])
    new = folder / f"{slug or path.stem}.yml"
    if new.exists():
        return
    for photo in data.get("photos", ()):
        (folder / photo["file"]).parent.mkdir(parents=True, exist_ok=True)
        (folder / photo["file"]).write_bytes(path.with_name(photo["file"]).read_bytes())
    data["former_ids"] = [*data.get("former_ids", ()), old]
    path.unlink()
    desk.write(new, data)
    _refer(desk, old, desk.id_of(new))


def _refer(desk: Desk, old: str, new: str | None) -> None:
    for path in desk.records():
        if desk.read(path).get("replicated_from") == old:
            desk.change(path, lambda data: put(data, "replicated_from", new))
        if any(old in photo.get("people", ()) for photo in desk.read(path).get("photos", ())):
            desk.change(path, lambda data: _name_again(data, old, new))


def _name_again(data: Data, old: str, new: str | None) -> None:
    for photo in data["photos"]:
        people = [new if one == old else one for one in photo.get("people", ())]
        put(photo, "people", [one for one in people if one is not None])


LOOKS: list[Edit] = [a_look, a_look, other_names, years, years, years, a_story, a_photo]
"""Edits of what no count, order or list depends on, as far as they hide nothing."""

OF_RECORDS: list[Edit] = [
    *(
        a_word,
        a_name,
        taken_over,
        taken_over,
        a_unit_elsewhere,
        an_origin,
        disseminated,
        corrections,
    ),
    *(an_honour, an_honour, an_honour, a_time, a_time, a_movement, withdrawn),
    *(a_new_record, a_deleted_record, a_renamed_record, a_renamed_record, *LOOKS),
]
OF_THE_REST: list[Edit] = [
    *(another_unit, another_decision, another_total, another_word, another_volume, other_facts),
]
