"""Totals that a made-up article published for a district, larger than what the roll holds."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from scripts.demo.dice import Dice
from scripts.demo.events import Event
from scripts.demo.honourees import Honouree
from scripts.demo.places import Place
from scripts.demo.vocabulary import CHI_THI_05, MARK, NOTE, party_authority

_PERIODS = ((2016, 2020), (2021, 2024))
_WORDS = {
    "individual": ("ca-nhan", "Cá nhân"),
    "leader": ("nguoi-dung-dau", "Người đứng đầu"),
    "collective": ("tap-the", "Tập thể"),
    "model": ("mo-hinh", "Mô hình, cách làm hay"),
    "household": ("ho-gia-dinh", "Hộ gia đình"),
}


def tally_sheets(
    dice: Dice, seat: Place, honourees: Iterable[Honouree]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """(Path below tallies/ without its ending, sheet) for each period of the district."""
    counts = _Counts(seat, honourees)
    for first, last in _PERIODS:
        yield f"{seat.id}/{last}-so-ket-giai-doan", _sheet(dice, seat, counts, first, last)


class _Counts:
    """Distinct honourees of the district by category, status, level and time."""

    def __init__(self, seat: Place, honourees: Iterable[Honouree]) -> None:
        self._found: defaultdict[tuple[str, str, str], list[tuple[int, int, str]]]
        self._found = defaultdict(list)
        for one in honourees:
            for event in one.events:
                if event.movement == CHI_THI_05 and event.level and _belongs(event, seat):
                    category = "leader" if event.leader else one.kind
                    years = event.period or (event.day.year, event.day.year)
                    self._found[category, event.status, event.level].append((*years, one.id))

    def count(self, category: str, status: str, level: str, first: int, last: int) -> int:
        found = self._found[category, status, level]
        return len({id for start, end, id in found if first <= start and end <= last})


def _belongs(event: Event, seat: Place) -> bool:
    return event.place.within("district", event.day) is seat


def _sheet(dice: Dice, seat: Place, counts: _Counts, first: int, last: int) -> dict[str, Any]:
    committee = seat.stage(datetime.date(last, 12, 31)).committee or ""
    period = {"from": first, "to": last}
    totals = []
    for category, (word, label) in _WORDS.items():
        count = counts.count(category, "recognised", "district", first, last)
        totals.append(
            {
                "key": f"ghi-danh-{word}",
                "title": f"{label} được {committee} ghi danh",
                "value": count + dice.between(2, 9) + count * dice.between(10, 60) // 100,
                "kinds": [category],
                "status": "recognised",
                "level": "district",
                "form": "ghi-danh",
                "authority": party_authority(seat).id,
                "period": period,
            }
        )
    return {
        "unit": seat.id,
        "movement": CHI_THI_05,
        "source": {
            "title": f"{committee} sơ kết việc học và làm theo Bác giai đoạn {first}–{last}",
            "publisher": MARK,
            "date": datetime.date(last, 12, dice.between(1, 28)),
            "note": NOTE,
        },
        "totals": [*totals, *_others(dice, counts, first, last)],
        "reviewed": {"by": MARK, "on": datetime.date(2026, 10, 1)},
    }


def _others(dice: Dice, counts: _Counts, first: int, last: int) -> list[dict[str, Any]]:
    period = {"from": first, "to": last}
    kinds = ["individual", "collective"]
    commended = sum(
        counts.count(kind, "commended", level, first, last)
        for kind in kinds
        for level in ("grassroots", "commune", "district", "province", "ministry", "nation")
    )
    commended += dice.between(10, 30)
    registered = commended + dice.between(20, 60)
    return [
        {
            "key": "khen-thuong",
            "title": "Tập thể, cá nhân được khen thưởng",
            "value": commended,
            "over": True,
            "kinds": kinds,
            "status": "commended",
            "period": period,
            "note": "Nguồn tính gộp tập thể và cá nhân, không tách riêng.",
        },
        {
            "key": "dang-ky",
            "title": "Tập thể, cá nhân đăng ký xây dựng điển hình",
            "value": registered,
            "kinds": kinds,
            "status": "registered",
            "period": period,
        },
        {
            "key": "dang-ky-cap-tinh",
            "title": "Trong đó: đăng ký điển hình cấp tỉnh",
            "value": registered // 4,
            "kinds": kinds,
            "status": "registered",
            "level": "province",
            "period": period,
            "part_of": "dang-ky",
        },
        {
            "key": "nhiem-vu-trong-tam",
            "title": "Nhiệm vụ trọng tâm được xác định và thực hiện",
            "value": dice.between(40, 280),
            "measure": "focus-tasks",
            "period": period,
        },
        {
            "key": "dang-vien-hoc-tap",
            "title": "Đảng viên tham gia học tập chuyên đề",
            "value": f"{dice.between(95, 99)},{dice.between(1, 9)}",
            "over": True,
            "measure": "percent",
            "as_of": last,
        },
    ]
