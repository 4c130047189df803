"""A record's page in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from honour_roll.model.unit import Unit
from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link, PhotoFile, PhotoView
from honour_roll.views.record import RecordView, record_view
from tests.builders import decision, honour, period, record, roll, unit, view_index
from tests.worlds import rolls

TOWN = unit(
    "cau-vong",
    periods=[period("Huyện Cầu Vồng"), period("Thị xã Cầu Vồng", start="2020-01-01")],
)


def view_of(
    *honours: dict[str, object], units: tuple[Unit, ...] = (TOWN,), **more: Any
) -> RecordView:
    decisions = more.pop("decisions", ())
    one = record("cau-vong/2019/an", *honours, **more)
    index = view_index([one], units, decisions=decisions)
    return record_view(index, index.roll.records[one.id])


def test_a_full_record_in_words() -> None:
    view = view_of(
        name="Trần Thử An",
        other_names=["Ba Thử", "Tư Thử"],
        title="Danh hiệu thử",
        gender="female",
        born="1960-02-03",
        died="2010",
        position="Trưởng thôn thử",
        hometown="xã Mây",
        village="Thôn Thử",
        field="linh-vuc-thu",
        subject="chuyen-de-thu",
        summary="Một câu.",
        story="Chuyện **thử**.",
        story_author="Người viết",
        note="Chưa rõ.",
        updated="2025-03-04",
        sources=[{"title": "Bài bịa", "author": "Ai Đó", "publisher": "báo bịa", "date": "2020"}],
    )
    assert [(fact.label, fact.value.text) for fact in view.facts] == [
        ("Đơn vị", "Huyện Cầu Vồng"),
        ("Tên khác", "Ba Thử, Tư Thử"),
        ("Giới tính", "Nữ"),
        ("Sinh", "1960"),
        ("Mất", "2010"),
        ("Quê quán", "xã Mây"),
        ("Thôn, bản, tổ dân phố", "Thôn Thử"),
        ("Chức vụ, công việc", "Trưởng thôn thử"),
        ("Lĩnh vực", "Lĩnh vực thử"),
        ("Chuyên đề", "Chuyên đề thử"),
    ]
    assert (view.kind, view.honorific, view.updated) == ("Cá nhân", "Danh hiệu thử", "4/3/2025")
    assert (view.summary, view.description) == ("Một câu.", "Một câu.")
    assert (view.story, view.story_author) == ("Chuyện **thử**.", "Người viết")
    assert view.sources[0].details == "Ai Đó, báo bịa, 2020"
    assert view.file == "records/cau-vong/2019/an.yml"


def test_an_empty_record_has_its_unit_and_a_description_made_of_what_is_known() -> None:
    view = view_of(name="Trần Thử An")
    assert [fact.label for fact in view.facts] == ["Đơn vị"]
    assert view.description == "Trần Thử An – cá nhân, Huyện Cầu Vồng."
    assert (view.summary, view.story, view.updated, view.note) == ("", "", "", "")
    assert (view.previous, view.next, view.sources, view.disseminated) == (None, None, (), ())


def test_the_unit_has_its_name_at_the_first_honour_and_says_what_it_is_now() -> None:
    unit_fact = view_of(honour(2019), honour(2021)).facts[0].value
    assert (unit_fact.text, unit_fact.note) == ("Huyện Cầu Vồng", "nay là thị xã Cầu Vồng")
    later = view_of(honour(2021)).facts[0].value
    assert (later.text, later.note) == ("Thị xã Cầu Vồng", "")


def test_breadcrumbs_lead_over_the_unit_and_the_time_of_the_first_honour() -> None:
    view = view_of(honour((2016, 2018)), honour(2021))
    assert [(link.text, link.address) for link in view.breadcrumbs] == [
        ("Trang chủ", ""),
        ("Đơn vị", "don-vi/"),
        ("Huyện Cầu Vồng", "don-vi/cau-vong/"),
        ("2016–2018", "don-vi/cau-vong/2016-2018/"),
        ("Người Thử an", None),
    ]


def test_the_day_of_an_honour_is_not_taken_for_that_of_its_decision() -> None:
    undated = decision("co-quan-thu-2021-khong-ro-so")
    (shown,) = view_of(honour("2021-05", decision=undated.id), decisions=[undated]).honours
    assert (shown.decided, shown.date) == ("", "Tháng 5/2021")


def test_an_honour_tells_what_its_decision_says() -> None:
    decided = decision(
        "co-quan-thu-2020-7",
        number="7-QĐ/TU",
        date="2020-05-17",
        level="district",
        form="giay-khen",
    )
    (shown,) = view_of(honour(None, decision=decided.id), decisions=[decided]).honours
    assert (shown.time.text, shown.time.address) == ("2020", "don-vi/cau-vong/2020/")
    assert (shown.form, shown.level, shown.authority) == (
        "Giấy khen thử",
        "Cấp huyện",
        "Cơ quan thử nghiệm",
    )
    assert shown.decision is not None
    assert shown.decision.address == f"quyet-dinh/{decided.id}/"
    assert (shown.document, shown.decided, shown.date) == ("7-QĐ/TU", "ngày 17/5/2020", "")
    assert shown.status == "Ghi danh, công nhận"
    assert shown.movement == Link("Phong trào làm thử", "phong-trao/phong-trao-thu/")
    assert (shown.category, shown.unit) == ("", None)


def test_an_honour_tells_what_was_different_then() -> None:
    agency = unit("co-quan", periods=[period("Phòng Cũ"), period("Phòng Mới", start="2020")])
    there = honour(
        2019,
        unit="co-quan",
        position="Trưởng phòng thử",
        name_as_printed="Trần T. An",
        posthumous="true",
        note="Ghi chú.",
        **{"as": "leader"},
    )
    (shown,) = view_of(there, units=(TOWN, agency)).honours
    assert shown.unit is not None
    assert (shown.unit.text, shown.unit.note) == ("Phòng Cũ", "nay là Phòng Mới")
    assert shown.time.address == "don-vi/co-quan/2019/"
    assert (shown.category, shown.position, shown.name_as_printed) == (
        "Người đứng đầu",
        "Trưởng phòng thử",
        "Trần T. An",
    )
    assert (shown.posthumous, shown.note) == (True, "Ghi chú.")


@pytest.mark.parametrize(
    ("time", "text", "address"),
    [
        ((2016, 2020), "2016–2020", "2016-2020"),
        (("2020-01", "2020-06"), "1/2020–6/2020", "2020"),
        (None, "Không rõ năm", "khong-ro"),
        ("2020-05-17", "2020", "2020"),
    ],
)
def test_an_honour_leads_to_the_page_of_the_time_it_counts_in(
    time: Any, text: str, address: str
) -> None:
    (shown,) = view_of(honour(time, "named")).honours
    assert (shown.time.text, shown.time.address) == (text, f"don-vi/cau-vong/{address}/")


def test_a_model_names_the_one_it_was_replicated_from_once() -> None:
    origin = record("cau-vong/2018/goc", kind="model", name="Mô hình gốc")
    copy = record("cau-vong/2019/theo", kind="model", replicated_from=origin.id)
    index = view_index([origin, copy], [TOWN])
    view = record_view(index, index.roll.records[copy.id])
    assert view.replication is not None
    first = view.replication.first.model
    assert (first.text, first.address) == ("Mô hình gốc", "dien-hinh/cau-vong/2018/goc/")
    assert "Nhân rộng từ" not in [fact.label for fact in view.facts]


def test_people_in_a_photo_are_named_in_order_and_lead_to_their_pages() -> None:
    an = record("cau-vong/2019/an", name="Trần Thử An")
    photo = {"file": "a.jpg", "people": ["Lê Văn Khác", an.id]}
    group = record("cau-vong/2019/nhom", kind="collective", photos=[photo])
    people = (Link("Lê Văn Khác"), Link(an.id))
    seen = PhotoView((PhotoFile("a.webp", 480, 360),), "", None, None, None, people=people)
    index = ViewIndex(roll([an, group], [TOWN]).public(), lambda entry: [seen])
    (shown,) = record_view(index, index.roll.records[group.id]).photos
    assert [(one.text, one.address) for one in shown.people] == [
        ("Lê Văn Khác", None),
        ("Trần Thử An", "dien-hinh/cau-vong/2019/an/"),
    ]


def test_a_photo_that_cannot_be_shown_is_apart_from_the_others() -> None:
    gone = PhotoView((), "", "Chú thích", None, None)
    seen = replace(gone, files=(PhotoFile("a.webp", 480, 360),))
    one = record("cau-vong/2019/an")
    index = ViewIndex(roll([one], [TOWN]).public(), lambda entry: [gone, seen])
    view = record_view(index, index.roll.records[one.id])
    assert (list(view.photos), list(view.missing_photos)) == ([seen], [gone])
    assert index.card(one.id).photo == seen


def test_previous_and_next_are_named() -> None:
    made = [record(f"cau-vong/2019/{slug}", name=f"Thử {slug}") for slug in ("an", "binh", "cam")]
    index = view_index(made, [TOWN])
    view = record_view(index, index.roll.records[made[1].id])
    assert view.previous is not None
    assert view.next is not None
    assert (view.previous.text, view.previous.address) == ("Thử an", "dien-hinh/cau-vong/2019/an/")
    assert (view.next.text, view.next.address) == ("Thử cam", "dien-hinh/cau-vong/2019/cam/")


def test_outside_uses_are_told_in_one_line_each() -> None:
    uses = [
        {"channel": "trien-lam", "on": "2021", "title": "Gương sáng thử"},
        {"channel": "la-lam", "url": "https://bao-bia.example/x"},
    ]
    found = view_of(disseminated=uses).disseminated
    assert [(link.text, link.address) for link in found] == [
        ("Triển lãm thử, “Gương sáng thử”, 2021", None),
        ("la-lam", "https://bao-bia.example/x"),
    ]


@pytest.mark.parametrize(
    ("source", "short"),
    [
        ({"title": "Bài", "publisher": "báo bịa"}, "báo bịa"),
        ({"title": "Bài"}, "“Bài”"),
        ({"url": "https://bao-bia.example/x"}, "https://bao-bia.example/x"),
    ],
)
def test_a_source_is_never_without_words(source: dict[str, str], short: str) -> None:
    assert view_of(sources=[source]).sources[0].short == short


@given(rolls())
def test_every_public_record_has_a_view_that_shows_all_its_public_honours(
    made: HonourRoll,
) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    for id, one in index.roll.records.items():
        view = record_view(index, one)
        assert view.address == f"dien-hinh/{id}/"
        assert len(view.honours) == len(index.roll.full(id).honours)
