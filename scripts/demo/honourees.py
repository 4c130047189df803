"""Whom the made-up roll honours: people, collectives, models, households of one area."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass

from honour_roll.text.folding import place_tones
from honour_roll.text.slugs import slugify
from scripts.demo.bodies import MODELS, collective, household
from scripts.demo.dice import Dice, Weighted
from scripts.demo.events import Event, first_day, plan_events, undated
from scripts.demo.names import Name, make_name
from scripts.demo.places import Place, PlaceKind, in_text
from scripts.demo.posts import CLERIC, Post, choose_post
from scripts.demo.units import Area

_KINDS = Weighted({"individual": 55, "collective": 22, "model": 18, "household": 5})
_PLACE_WEIGHTS: dict[PlaceKind, int] = {
    "commune": 6,
    "school": 3,
    "agency": 3,
    "district": 3,
    "province": 3,
}
_HOMES: dict[str, tuple[PlaceKind, ...]] = {
    "model": ("commune", "district", "province"),
    "household": ("commune",),
}
"""Where the kinds that aren't found everywhere may be at home."""


@dataclass(slots=True)
class Person:
    """What only people have."""

    name: Name
    post: Post
    age: int
    leads: bool
    died: int | None = None
    told_apart: bool = False
    """Whether a namesake makes birth and village needful."""


@dataclass(slots=True)
class Honouree:
    """A record before it is written."""

    kind: str
    name: str
    field: str
    home: Place
    day: datetime.date
    village: str | None
    events: tuple[Event, ...] = ()
    person: Person | None = None
    copied_from: Honouree | None = None
    id: str = ""

    @property
    def village_in_text(self) -> str:
        """The village or, where there is none, the unit, within a sentence."""
        return in_text_village(self.village) if self.village else self.home.name_on(self.day)

    @property
    def post(self) -> str:
        """A person's post with its place; empty for all else."""
        if self.person is None:
            return ""
        words = self.person.post.words
        return words.format(village=self.village_in_text, place=self.home.name_on(self.day))


def in_text_village(village: str) -> str:
    """``Thôn Tân Lập`` as ``thôn Tân Lập``."""
    return village[0].lower() + village[1:]


class Recruiter:
    """Finds the honourees of one area, so that no two are the same without being told apart."""

    def __init__(self, dice: Dice, area: Area) -> None:
        self._dice = dice
        self._area = area
        self._has_communes = any(place.kind == "commune" for place in area.places)
        self._choices: dict[datetime.date, Weighted[Place]] = {}
        self._names: set[tuple[str, str]] = set()
        self._ids: set[str] = set()
        self._people: defaultdict[tuple[str, str], list[Honouree]] = defaultdict(list)
        self._villagers: list[tuple[Honouree, Name]] = []
        self._models: list[Honouree] = []

    def recruit(self) -> Honouree:
        """One more honouree with honours and an id."""
        dice = self._dice
        day = first_day(dice)
        kind = _KINDS.roll(dice)
        if kind == "household" and not self._has_communes:
            kind = "individual"
        home = self._choice(day).roll(dice)
        while home.kind not in _HOMES.get(kind, _PLACE_WEIGHTS):
            home = self._choice(day).roll(dice)
        village = dice.pick(home.villages) if home.villages else None
        one = Honouree(kind, "", "", home, day, village)
        makers = {
            "individual": self._person,
            "collective": self._collective,
            "model": self._model,
            "household": self._household,
        }
        makers[kind](one)
        self._honour(one)
        one.id = self._id(one)
        return one

    def _choice(self, day: datetime.date) -> Weighted[Place]:
        if day not in self._choices:
            self._choices[day] = Weighted(
                {place: _PLACE_WEIGHTS[place.kind] for place in self._area.all if place.alive(day)}
            )
        return self._choices[day]

    def _person(self, one: Honouree) -> None:
        dice = self._dice
        name = make_name(dice, self._area.region)
        while name.title and one.home.kind != "commune":
            name = make_name(dice, self._area.region)
        if self._villagers and dice.chance(5):
            double, name = dice.pick(self._villagers)
            one.home, one.day = double.home, double.day
            one.village = dice.pick([v for v in double.home.villages if v != double.village])
        leads = not name.title and dice.chance(25)
        post = choose_post(dice, one.home.kind, name.gender, leader=leads)
        if name.title:
            post = CLERIC
        one.name, one.field = name.full, post.field
        one.person = Person(name, post, dice.between(post.youngest, post.oldest), leads)
        self._tell_apart(one, one.person)
        if one.village:
            self._villagers.append((one, name))

    def _tell_apart(self, one: Honouree, person: Person) -> None:
        """People of one name in one unit are told apart by village and year of birth."""
        doubles = self._people[one.home.id, one.name]
        doubles.append(one)
        if len(doubles) > 1:
            for double in doubles:
                if double.person:
                    double.person.told_apart = True
            while any(_birth(other) == _birth(one) for other in doubles[:-1]):
                person.age += 1

    def _collective(self, one: Honouree) -> None:
        pattern, one.field = "", ""
        for _ in range(12):
            pattern, one.field = collective(self._dice, one.home.kind)
            if "{village}" not in pattern:
                one.village = None
            elif one.home.villages:
                one.village = self._dice.pick(one.home.villages)
            name = pattern.format(
                village=one.village_in_text,
                place=one.home.name_on(one.day),
                number=self._dice.between(1, 9),
            )
            if self._is_new(one, name):
                return
        self._is_new(one, f"{name} – nhóm {len(self._names)}")

    def _model(self, one: Honouree) -> None:
        dice = self._dice
        earlier = [model for model in self._models[-20:] if model.day < one.day]
        if earlier and dice.chance(10):
            one.copied_from = dice.pick(earlier)
            one.name, one.field = one.copied_from.name, one.copied_from.field
        else:
            one.field = dice.pick(tuple(MODELS))
            one.name = dice.pick(MODELS[one.field])
        if not self._is_new(one, one.name):
            where = one.village_in_text if one.village else in_text(one.home.stages[0].name)
            if not self._is_new(one, f"{one.name} – {where}"):
                self._is_new(one, f"{one.name} – nhóm {len(self._names)}, {where}")
        self._models.append(one)

    def _household(self, one: Honouree) -> None:
        while True:
            name, one.field = household(self._dice)
            if self._is_new(one, name):
                return

    def _is_new(self, one: Honouree, name: str) -> bool:
        """Take ``name`` for good, unless another of the same unit has it."""
        one.name = name
        taken = (one.home.id, name) in self._names
        self._names.add((one.home.id, name))
        return not taken

    def _honour(self, one: Honouree) -> None:
        dice, person = self._dice, one.person
        if dice.chance(1):
            one.events = (undated(dice, one.home, one.day),)
            return
        leader = person is not None and person.leads
        is_person = one.kind in ("individual", "household")
        one.events = tuple(plan_events(dice, one.home, one.day, leader=leader, person=is_person))
        if person:
            self._then(one, person)

    def _then(self, one: Honouree, person: Person) -> None:
        """What was different on the day: a lower post, another spelling, an honour after death."""
        dice, first = self._dice, one.events[0]
        if person.leads and len(one.events) > 1 and dice.chance(25):
            first.leader, first.position = False, f"Phó {one.post[0].lower()}{one.post[1:]}"
        if dice.chance(3):
            other = place_tones(one.name)
            first.printed = other if other != one.name else one.name.upper()
        if person.age > 45 and dice.chance(4):
            person.died = one.day.year - (1 if len(one.events) == 1 else 0)
            for event in one.events:
                event.posthumous = event.day.year > person.died

    def _id(self, one: Honouree) -> str:
        year = "khong-ro" if one.events[0].shows == "nothing" else str(one.day.year)
        place = f"{one.home.id}/{year}/{slugify(one.name)}"
        id, count = place, 1
        while id in self._ids:
            count += 1
            id = f"{place}-{count}"
        self._ids.add(id)
        return id


def _birth(one: Honouree) -> int:
    return one.day.year - one.person.age if one.person else 0
