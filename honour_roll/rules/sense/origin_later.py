"""Mô hình gốc có trước mô hình nhân rộng.

Trang của mô hình kể nơi bắt đầu rồi đến những nơi nhân rộng, theo năm được ghi nhận lần đầu. Nơi
nhân rộng được ghi nhận trước nơi bắt đầu thì người đọc thấy vô lý; thường là hai mã bị ghi ngược,
hoặc ghi nhầm năm. Nếu mô hình gốc đúng là có trước nhưng được ghi nhận sau, hãy thêm vào hồ sơ của
nó lần được nêu sớm nhất mà biết được (status: named), kèm nguồn.

Đúng::

    # records/suoi-hoa/2020/bep-lua-am.yml: năm 2020
    # records/doi-che/2021/bep-lua-am.yml: năm 2021
    replicated_from: suoi-hoa/2020/bep-lua-am

Sai::

    # records/doi-che/2019/bep-lua-am.yml: năm 2019
    replicated_from: suoi-hoa/2020/bep-lua-am
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.entry import Entry
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.roll.public import public_awards
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.times import days_of

RULE = Rule("origin-later", Severity.WARNING)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Replicas that were certainly honoured in a year before any in which their origin was.

    Only what readers see counts: a registration is no honour.
    """
    for id, entry in roll.records.items():
        origin = roll.records.get(entry.replicated_from or "")
        if origin is None or origin is entry:
            continue
        first, begun = _surely_by(entry), _not_before(origin)
        if first is not None and begun is not None and first < begun:
            yield RULE.at(
                record_file(id),
                ("replicated_from",),
                Message(
                    f"mô hình này được ghi nhận từ năm {first}, trước mô hình gốc "
                    f"{quoted(origin.name)} (năm {begun})",
                    f"honoured in {first}, before its origin {quoted(origin.name)} ({begun})",
                ),
                Message(
                    "Kiểm tra mã và các năm: có thể hai mô hình bị ghi ngược. Nếu mô hình gốc có "
                    "trước nhưng được ghi nhận sau, thêm vào hồ sơ của nó lần được nêu sớm nhất.",
                    "Check the id and the years. If the origin did come first, add to its record "
                    "when it was first named.",
                ),
            )


def _surely_by(entry: Entry) -> int | None:
    """The year by whose end it had certainly been honoured."""
    times = (award.period or award.when for award in public_awards(entry))
    return min((days_of(time)[1].year for time in times if time), default=None)


def _not_before(entry: Entry) -> int | None:
    """The first year in which it may have been honoured; None where nobody knows."""
    awards = public_awards(entry)
    years = [days_of(time)[0].year for award in awards if (time := award.period or award.when)]
    return min(years) if years and len(years) == len(awards) else None
