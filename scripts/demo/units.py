"""The units of the made-up province: districts until 30/06/2025, renames, mergers, a new order."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from honour_roll.text.slugs import slugify
from scripts.demo.dice import Dice
from scripts.demo.geography import PROVINCE, NameWell, villages
from scripts.demo.names import Region
from scripts.demo.places import FIRST_NEW_DAY, LAST_OLD_DAY, Place, Stage, in_text

NATION = Place("viet-nam", "nation", [Stage("Việt Nam", None)])
_REGIONS: tuple[Region, ...] = ("lowland", "highland", "north", "lowland", "khmer", "lowland")
_A_DISTRICT = 12
_END_OF_2019 = datetime.date(2019, 12, 31)
_START_OF_2020 = datetime.date(2020, 1, 1)


@dataclass(frozen=True, slots=True)
class Area:
    """What records are written for at one time: a district and its heirs, or the province."""

    seat: Place
    places: tuple[Place, ...]
    region: Region

    @property
    def all(self) -> tuple[Place, ...]:
        """The seat first."""
        return (self.seat, *self.places)


def build_areas(seed: int, records: int) -> list[Area]:
    """The districts, more for more records, and last the province's own bodies."""
    dice = Dice(seed, "units")
    communes = max(6, min(3_000, records // 60))
    districts = max(2, communes // _A_DISTRICT)
    builder = _Builder(dice)
    sizes = [communes // districts + (number < communes % districts) for number in range(districts)]
    return [
        *(builder.district(number, size) for number, size in enumerate(sizes)),
        Area(builder.province, tuple(builder.offices()), "lowland"),
    ]


class _Builder:
    """Builds districts one after the other within one province."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._well = NameWell(dice)
        self.province = Place(
            "tinh-minh-hoa",
            "province",
            [Stage(f"Tỉnh {PROVINCE}", NATION, f"Tỉnh ủy {PROVINCE}")],
        )

    def offices(self) -> list[Place]:
        """Offices and schools of the province itself."""
        names = (
            f"Công an tỉnh {PROVINCE}",
            f"Bệnh viện Đa khoa tỉnh {PROVINCE}",
            f"Sở Giáo dục và Đào tạo tỉnh {PROVINCE}",
            f"Báo và Phát thanh, Truyền hình {PROVINCE}",
        )
        offices = [Place(slugify(name), "agency", [Stage(name, self.province)]) for name in names]
        college = f"Trường Cao đẳng {PROVINCE}"
        return [*offices, Place(slugify(college), "school", [Stage(college, self.province)])]

    def district(self, number: int, size: int) -> Area:
        """One district with ``size`` (≥ 3) communes on its last day, and what came of them."""
        region = _REGIONS[number % len(_REGIONS)]
        name = self._well.draw(region)
        seat = Place(_id(name), "district", _district_stages(number, name, self.province))
        words = ("Xã", "Phường") if number == 0 else ("Xã",)
        current = [self._commune(seat, region, self._dice.pick(words)) for _ in range(size - 1)]
        if number % 2:
            gone = self._split(seat, region, current[0], current[-1])
        else:
            gone = self._merged(seat, region, current[0])
        current = [self._centre(seat, region, name), *current]
        new = self._new_order(seat, region, name, current)
        bodies = self._bodies(seat, name, current)
        places = dict.fromkeys([*current, *gone, *new, *bodies])
        return Area(seat, tuple(places), region)

    def _commune(
        self, seat: Place, region: Region, word: str, start: datetime.date | None = None
    ) -> Place:
        name = self._well.draw(region)
        stage = Stage(f"{word} {name}", seat, f"Đảng ủy {in_text(f'{word} {name}')}", start)
        place = Place(_id(f"{word} {name}"), "commune", [stage])
        place.villages = villages(self._dice, region, urban=word == "Phường")
        return place

    def _centre(self, seat: Place, region: Region, name: str) -> Place:
        """The commune around the district's seat, which became a town, or later a ward."""
        if seat.stages[0].name.startswith("Thành phố"):
            return self._commune(seat, region, "Phường")
        words = [("Xã", None), ("Thị trấn", datetime.date(2018, 9, 1))]
        if seat.stages[-1].start:
            words = [("Thị trấn", None), ("Phường", seat.stages[-1].start)]
        stages = [
            Stage(f"{word} {name}", seat, f"Đảng ủy {in_text(f'{word} {name}')}", start)
            for word, start in words
        ]
        place = Place(_id(f"thi tran {name}"), "commune", stages)
        place.villages = villages(self._dice, region, urban=True)
        return place

    def _merged(self, seat: Place, region: Region, into: Place) -> list[Place]:
        """Two communes that became ``into`` when 2019 ended."""
        into.stages[0].start = _START_OF_2020
        gone = [self._commune(seat, region, "Xã") for _ in range(2)]
        for place in gone:
            place.close(_END_OF_2019, "merger", [into])
        return gone

    def _split(self, seat: Place, region: Region, one: Place, other: Place) -> list[Place]:
        """A commune that was split in two when 2021 ended."""
        for part in (one, other):
            part.stages[0].start = datetime.date(2022, 1, 1)
        place = self._commune(seat, region, "Xã")
        place.close(datetime.date(2021, 12, 31), "split", [one, other])
        return [place]

    def _new_order(
        self, seat: Place, region: Region, name: str, current: list[Place]
    ) -> list[Place]:
        """The communes since 01/07/2025: most are made of two to four, a few live on."""
        new: list[Place] = []
        for group in self._groups(current):
            if len(group) == 1:
                last = group[0].stages[-1]
                stage = Stage(last.name, self.province, last.committee, FIRST_NEW_DAY)
                group[0].stages.append(stage)
                new.append(group[0])
                continue
            heir = self._commune(self.province, region, "Xã", FIRST_NEW_DAY)
            if group[0] is current[0]:
                _rename(heir, seat, name)
            heir.villages = tuple(dict.fromkeys(one for old in group for one in old.villages))
            for old in group:
                old.close(LAST_OLD_DAY, "merger", [heir])
            new.append(heir)
        seat.close(LAST_OLD_DAY, "split", new)
        return new

    def _groups(self, communes: list[Place]) -> list[list[Place]]:
        groups: list[list[Place]] = []
        waiting = list(communes)
        while waiting:
            size = 2 if len(waiting) <= 3 else self._dice.between(2, 4)
            groups.append(waiting[:size])
            del waiting[:size]
        return groups

    def _bodies(self, seat: Place, name: str, current: list[Place]) -> list[Place]:
        """Schools and offices of the district, and to whom they went in 2025."""
        bodies: list[Place] = []
        for number, commune in enumerate(current[: max(2, len(current) // 2)]):
            word = ("Trường THCS", "Trường Tiểu học", "Trường Mầm non")[number % 3]
            heir = commune.successors[0] if commune.successors else commune
            own = commune.stages[-1].name.removeprefix("Thị trấn ").removeprefix("Phường ")
            school = f"{word} {own.removeprefix('Xã ')}"
            stages = [Stage(school, seat), Stage(school, heir, start=FIRST_NEW_DAY)]
            bodies.append(Place(_id(school), "school", stages))
        health = f"Trung tâm Y tế {name}"
        area = f"Trung tâm Y tế khu vực {name}"
        stages = [Stage(health, seat), Stage(area, self.province, start=FIRST_NEW_DAY)]
        police = f"Công an {in_text(seat.stages[-1].name)}"
        office = Place(_id(f"Công an {name}"), "agency", [Stage(police, seat)])
        office.close(LAST_OLD_DAY, "dissolution", [])
        return [*bodies, Place(_id(health), "agency", stages), office]


def _rename(heir: Place, seat: Place, name: str) -> None:
    """Give the seat's name to the commune that holds the seat's own."""
    word = "Xã" if seat.stages[-1].name.startswith("Huyện") else "Phường"
    heir.id = _id(f"{word} {name}")
    heir.stages[0].name = f"{word} {name}"
    heir.stages[0].committee = f"Đảng ủy {in_text(heir.stages[0].name)}"


def _district_stages(number: int, name: str, province: Place) -> list[Stage]:
    def stage(word: str, short: str, start: datetime.date | None = None) -> Stage:
        return Stage(f"{word} {name}", province, f"{short} {name}", start)

    if number == 0:
        return [stage("Thành phố", "Thành ủy")]
    if number % 4 == 1:
        return [stage("Huyện", "Huyện ủy"), stage("Thị xã", "Thị ủy", _START_OF_2020)]
    return [stage("Huyện", "Huyện ủy")]


def _id(name: str) -> str:
    return f"{slugify(name)}-minh-hoa"
