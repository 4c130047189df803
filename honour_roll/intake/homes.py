"""Where somebody lives comes in as far as the village: the house is private."""

from __future__ import annotations

from dataclasses import replace

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.problems import Severity
from honour_roll.text.home_addresses import village_of
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_KEY = "village"


def without_house(draft: Draft) -> Draft:
    """``draft`` with the village alone; what was left out is told at its cell."""
    village = village_of(draft.data.get(_KEY))
    if draft.folder != "records" or village is None:
        return draft
    data = {key: said for key, said in draft.data.items() if key != _KEY or village}
    if village:
        data[_KEY] = village
    return replace(draft, data=data, told=(*draft.told, _village_alone(draft, village)))


def _village_alone(draft: Draft, village: str) -> Told:
    kept = f"chỉ ghi {quoted(village)}" if village else "bỏ trống mục này"
    return told(
        draft.place_of(_KEY),
        "village-kept",
        Message(
            f"số nhà, ngõ, đường là nơi ở riêng tư nên không lấy: {kept}",
            f"the house is private and left out: {quoted(village) if village else 'nothing'} is "
            "kept",
        ),
        Message(
            "Không phải sửa gì; lần sau chỉ cần ghi thôn, bản, tổ dân phố.",
            "Nothing to mend; give the village.",
        ),
        Severity.HINT,
    )
