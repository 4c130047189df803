"""The page of a decision with its list, and the list of decisions."""

from __future__ import annotations

from typing import Any

import pytest

from honour_roll.model.record import Record
from honour_roll.views.decision import DecisionView
from honour_roll.views.decision_names import decision_link, full_name
from honour_roll.views.decision_rows import DecisionRow
from honour_roll.views.decisions import decisions_views
from tests.all_views import decision_views
from tests.builders import decision, honour, period, record, roll, unit, view_index

ID = "co-quan-thu-2020-7"
DECIDED = decision(
    ID,
    number="7-QĐ/TU",
    date="2020-05-17",
    level="district",
    form="giay-khen",
    title="Về việc thử",
    sources=[{"title": "Nguồn thử"}],
    note="Ghi chú thử.",
)
NAMED = decision("co-quan-thu-2021-1")
TOWN = unit("huyen", periods=[period("Huyện Cũ"), period("Thị xã Mới", start="2021-01-01")])


def decided(id: str, name: str = "", **more: Any) -> Record:
    """A record that the decision honours; ``honours`` says how, if not plainly."""
    given = more.pop("honours", {})
    own = honour(None, "commended", decision=ID, **given)
    return record(id, own, name=name or f"Người Thử {id[-2:]}", **more)


def view_of(*made: Record) -> DecisionView:
    (view,) = decision_views(view_index(made, [TOWN], decisions=[DECIDED]))
    return view


def rows_of(*made: Record) -> list[DecisionRow]:
    return [row for page in view_of(*made).pages for group in page.groups for row in group.rows]


def test_a_decision_says_what_is_known_of_it() -> None:
    view = view_of(decided("huyen/2020/an"))
    assert view.address == f"quyet-dinh/{ID}/"
    assert view.title == "Quyết định số 7-QĐ/TU ngày 17/5/2020 của Cơ quan thử nghiệm"
    assert view.subject == "Về việc thử"
    assert view.facts == (
        ("Số, ký hiệu", "7-QĐ/TU"),
        ("Ngày ban hành", "17/5/2020"),
        ("Cơ quan ban hành", "Cơ quan thử nghiệm"),
        ("Cấp ghi nhận", "Cấp huyện"),
        ("Hình thức", "Giấy khen thử"),
    )
    assert [source.title for source in view.sources] == ["Nguồn thử"]
    assert (view.note, view.file) == ("Ghi chú thử.", f"decisions/{ID}.yml")
    assert [(link.text, link.address) for link in view.breadcrumbs] == [
        ("Trang chủ", ""),
        ("Quyết định", "quyet-dinh/"),
        ("Quyết định số 7-QĐ/TU", None),
    ]


def test_an_unknown_number_and_an_unknown_date_are_told() -> None:
    one = record("huyen/2020/an", honour(2020, decision=NAMED.id))
    (view,) = decision_views(view_index([one], decisions=[NAMED]))
    assert view.title == "Quyết định chưa rõ số của Cơ quan thử nghiệm"
    assert dict(view.facts) == {
        "Số, ký hiệu": "chưa rõ",
        "Ngày ban hành": "chưa rõ",
        "Cơ quan ban hành": "Cơ quan thử nghiệm",
    }


@pytest.mark.parametrize(
    ("date", "words"), [("2020", "năm 2020"), ("2020-05", "tháng 5/2020"), (None, "của")]
)
def test_a_decision_is_cited_with_the_date_as_far_as_it_is_known(
    date: str | None, words: str
) -> None:
    one = decision(ID, number="7-QĐ/TU", **({"date": date} if date else {}))
    assert full_name(roll().reference, one).startswith(f"Quyết định số 7-QĐ/TU {words}")


def test_collectives_stand_first_and_each_kind_is_numbered_by_itself() -> None:
    view = view_of(
        decided("huyen/2020/ho", kind="household"),
        decided("huyen/2020/an"),
        decided("huyen/2020/mo", kind="model"),
        decided("huyen/2020/doi", kind="collective"),
        decided("huyen/2020/binh", honours={"as": "leader"}),
    )
    assert [
        (group.title, [row.number for row in group.rows]) for group in view.pages[0].groups
    ] == [
        ("I. Tập thể", [1]),
        ("II. Cá nhân", [1, 2]),
        ("III. Mô hình", [1]),
        ("IV. Hộ gia đình", [1]),
    ]
    assert view.contents == "1 tập thể, 2 cá nhân, 1 mô hình, 1 hộ gia đình"
    assert view.name_label == "Họ và tên, tên tập thể"


def test_a_list_of_one_kind_needs_no_roman_number() -> None:
    view = view_of(decided("huyen/2020/an"))
    assert [group.title for group in view.pages[0].groups] == ["Cá nhân"]
    assert view.name_label == "Họ và tên"


def test_rows_stand_by_unit_then_by_given_name() -> None:
    rows = rows_of(
        decided("xa/2020/an", "Vũ An"),
        decided("huyen/2020/ve", "An Văn Vệ"),
        decided("huyen/2020/dao", "Trần Đào"),
        decided("huyen/2020/dung", "Trần Dung"),
    )
    assert [row.name.text for row in rows] == ["Vũ An", "Trần Dung", "Trần Đào", "An Văn Vệ"]
    assert [row.unit.text for row in rows] == ["Đơn vị xa", *["Huyện Cũ"] * 3]


def test_a_row_says_what_held_on_the_day() -> None:
    (row,) = rows_of(
        decided(
            "huyen/2020/an",
            "Nguyễn Văn An",
            born="1960-02-03",
            position="Chủ tịch",
            summary="Làm thử.",
            honours={
                "position": "Cán bộ thử",
                "name_as_printed": "Ng. Văn An",
                "posthumous": "true",
                "form": "bang-khen",
                "number": "8-QĐ/TU",
                "as": "leader",
            },
        )
    )
    assert (row.name.text, row.name.address) == ("Ng. Văn An", "dien-hinh/huyen/2020/an/")
    assert (row.born, row.position, row.place) == ("1960", "Cán bộ thử", "Cán bộ thử, huyện Cũ")
    assert (row.unit.text, row.unit.address) == ("huyện Cũ", "don-vi/huyen/")
    assert (row.summary, row.form) == ("Làm thử.", "Bằng khen thử")
    assert row.remark == (
        "Truy tặng; với tư cách người đứng đầu; trong Sổ ghi là “Nguyễn Văn An”; văn bản số 8-QĐ/TU"
    )


def test_a_row_takes_from_record_and_decision_what_the_honour_leaves_out() -> None:
    (row,) = rows_of(decided("huyen/2020/an", position="Chủ tịch"))
    assert (row.position, row.form, row.remark) == ("Chủ tịch", "Giấy khen thử", "")


def test_without_a_form_the_row_says_what_was_decided() -> None:
    one = record("huyen/2020/an", honour(2020, decision=NAMED.id))
    (view,) = decision_views(view_index([one], decisions=[NAMED]))
    assert view.pages[0].groups[0].rows[0].form == "Ghi danh, công nhận"


def test_only_columns_that_some_row_needs_are_there() -> None:
    bare = view_of(decided("huyen/2020/an"))
    assert (bare.has_births, bare.has_summaries, bare.has_remarks, bare.columns) == (
        *(False, False, False),
        4,
    )
    full = view_of(
        decided("huyen/2020/an"),
        decided("huyen/2020/binh", born="1960", summary="Thử.", honours={"posthumous": "true"}),
    )
    assert (full.has_births, full.has_summaries, full.has_remarks, full.columns) == (
        *(True, True, True),
        7,
    )


def test_two_honours_of_one_are_two_rows_and_one_honouree() -> None:
    twice = record(
        "huyen/2020/an",
        honour(None, decision=ID, key="mot"),
        honour(None, decision=ID, key="hai", **{"as": "leader"}),
    )
    view = view_of(twice, decided("huyen/2020/binh"))
    assert (view.contents, view.honours) == ("2 cá nhân", 3)
    assert view_of(decided("huyen/2020/binh")).honours is None


def test_a_long_list_takes_pages_on_which_the_numbers_run_on() -> None:
    people = [decided(f"huyen/2020/n{n:03}", f"Thử {n:03}") for n in range(150)]
    groups = [decided(f"huyen/2020/t{n:02}", f"Tổ {n:02}", kind="collective") for n in range(30)]
    first, second = view_of(*people, *groups).pages
    assert [(group.title, group.is_continued) for group in first.groups] == [
        ("I. Tập thể", False),
        ("II. Cá nhân", False),
    ]
    assert [(group.title, group.is_continued) for group in second.groups] == [("II. Cá nhân", True)]
    assert [row.number for row in second.groups[0].rows] == list(range(71, 151))
    assert (second.address, second.first, second.last, second.total) == (
        f"quyet-dinh/{ID}/trang-2/",
        101,
        180,
        180,
    )


def test_what_is_not_public_is_neither_listed_nor_counted() -> None:
    hidden = record("huyen/2020/kin", honour(None, "nominated", decision=ID))
    view = view_of(decided("huyen/2020/an"), hidden)
    assert view.contents == "1 cá nhân"
    assert "1 cá nhân có trong Sổ" in view.description
    assert decision_views(view_index([hidden], decisions=[DECIDED])) == []
    (page,) = decisions_views(view_index([hidden], decisions=[DECIDED]))
    assert (page.total, page.years) == (0, ())


def test_an_honour_leads_to_its_decision_if_that_has_a_page() -> None:
    index = view_index([decided("huyen/2020/an")], decisions=[DECIDED, NAMED])
    link = decision_link(index.reference, ID)
    assert link is not None
    assert (link.text, link.address) == ("Quyết định số 7-QĐ/TU", f"quyet-dinh/{ID}/")
    for id in (NAMED.id, "khong-co", None):
        assert decision_link(index.reference, id) is None


def test_decisions_stand_by_year_the_newest_first_the_undated_last() -> None:
    dates = {"a": "2020-05-17", "b": None, "c": "2021", "d": "2020-05-18", "e": "2020-05-17"}
    decisions = [
        decision(id, number=id.upper(), title=f"Về {id}", **({"date": date} if date else {}))
        for id, date in dates.items()
    ]
    made = [record(f"huyen/2020/{id}{id}", honour(2020, decision=id)) for id in dates]
    (page,) = decisions_views(view_index(made, decisions=decisions))
    assert [(year.title, [line.link.address for line in year.lines]) for year in page.years] == [
        ("Năm 2021", ["quyet-dinh/c/"]),
        ("Năm 2020", ["quyet-dinh/d/", "quyet-dinh/a/", "quyet-dinh/e/"]),
        ("Không rõ năm", ["quyet-dinh/b/"]),
    ]
    line = page.years[0].lines[0]
    assert line.link.text == "Quyết định số C năm 2021 của Cơ quan thử nghiệm"
    assert (line.subject, line.contents) == ("Về c", "1 cá nhân")


def test_many_decisions_take_several_pages() -> None:
    ids = [f"q-{n:03}" for n in range(101)]
    made = [record(f"huyen/2020/n{id}", honour(2020, decision=id)) for id in ids]
    decisions = [decision(id, date="2020") for id in ids]
    first, second = decisions_views(view_index(made, decisions=decisions))
    assert (first.address, first.total, len(first.years[0].lines)) == ("quyet-dinh/", 101, 100)
    assert (second.address, second.title) == ("quyet-dinh/trang-2/", "Quyết định – trang 2")
    assert [line.link.address for line in second.years[0].lines] == ["quyet-dinh/q-100/"]
