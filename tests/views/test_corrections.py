"""The public log of corrections: the latest first, and nothing of what is hidden."""

from __future__ import annotations

from typing import Any

from honour_roll.model.record import Record
from honour_roll.text.labels import CORRECTED
from honour_roll.views.corrections import corrected, corrections_of, corrections_views
from tests.builders import honour, record, roll, unit, view_index

AN, BINH = "huyen/2020/an", "huyen/2020/binh"
UNITS = [unit("huyen", "Huyện Thử")]


def correction(on: str, field: str = "village", **more: Any) -> dict[str, Any]:
    return {"on": on, "field": field, "now": f"Sửa {on}", **more}


def having(id: str, *corrections: dict[str, Any], **more: Any) -> Record:
    honours = [honour(2020, key="mot"), honour(2021, key="hai")]
    return record(id, *honours, corrections=list(corrections), **more)


def test_the_log_has_every_correction_the_latest_first() -> None:
    index = view_index(
        [
            having(AN, correction("2023"), correction("2025-03-04", was="Thôn Một")),
            having(BINH, correction("2024-05", "honours", honour="hai", told_by="Bạn đọc")),
        ],
        UNITS,
    )
    (page,) = corrections_views(index)
    assert [(one.record.text, one.correction.date) for one in page.lines] == [
        ("Người Thử an", "4/3/2025"),
        ("Người Thử binh", "5/2024"),
        ("Người Thử an", "2023"),
    ]
    first, second = (line.correction for line in page.lines[:2])
    assert first.words == ("Thôn, bản, tổ dân phố: đã ghi “Thôn Một”; nay sửa là “Sửa 2025-03-04”")
    assert (second.part, second.told_by) == ("Lần ghi nhận năm 2021", "Bạn đọc")
    assert page.lines[0].record.address == f"dien-hinh/{AN}/#dinh-chinh-2025-03-04-village"
    assert page.lines[0].unit.text == "Huyện Thử"


def test_equal_corrections_of_a_record_have_places_of_their_own() -> None:
    index = view_index([having(AN, correction("2023"), correction("2023"))], UNITS)
    ids = [one.id for one in corrections_of(index.roll.records[AN])]
    assert ids == ["dinh-chinh-2023-village", "dinh-chinh-2023-village-2"]


def test_what_is_withdrawn_takes_its_corrections_along() -> None:
    consent = {"basis": "consent", "by": "self", "withdrawn": "2024"}
    index = view_index([having(AN, correction("2023"), consent=consent)], UNITS)
    assert corrected(index) == []


def test_a_hidden_honour_takes_its_corrections_along() -> None:
    told = [
        correction("2023", "honours", honour="mot"),
        correction("2024", "honours", honour="hai"),
        correction("2025", "honours"),
    ]
    hidden = [
        honour(2020, key="mot"),
        honour(2021, key="ba", status="nominated"),
        honour(2022, key="hai"),
        honour(2023, key="bon", status="revoked", revokes="hai"),
    ]
    made = roll([record(AN, *hidden, kind="collective", corrections=told)], UNITS).public()
    assert [one.now for one in made.records[AN].corrections] == ["Sửa 2023"]
    assert made.full(AN).corrections == made.records[AN].corrections


def test_fields_have_the_titles_of_the_model() -> None:
    titles = {name: Record.model_fields[name].title for name in CORRECTED}
    assert titles == dict(CORRECTED)
