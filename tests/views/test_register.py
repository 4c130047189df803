"""The formal register: a row for each honour, recognition and mention kept apart."""

from __future__ import annotations

from hypothesis import given

from honour_roll.model.terms import Status
from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import PAGE_SIZE
from honour_roll.views.parts import Link
from honour_roll.views.register import RegisterPart, RegisterRow, RegisterView
from honour_roll.views.register_index import register_index_view
from tests.all_views import register_views
from tests.builders import decision, honour, period, record, sheet, total, unit, view_index
from tests.worlds import rolls


def registers(index: ViewIndex) -> dict[str, RegisterView]:
    return {view.address: view for view in register_views(index)}


def only(index: ViewIndex) -> RegisterView:
    (view,) = registers(index).values()
    return view


def row_of(index: ViewIndex) -> RegisterRow:
    (row,) = (row for part in only(index).pages[0].parts for row in part.rows)
    return row


def rows(view: RegisterView, part: int) -> list[RegisterRow]:
    heading = ("Phần I", "Phần II")[part]
    return [
        row
        for page in view.pages
        for one in page.parts
        if one.heading == heading
        for row in one.rows
    ]


def names(found: list[RegisterRow]) -> list[tuple[int, str]]:
    return [(row.number, row.name.text) for row in found]


def test_rows_follow_time_then_kind_then_name() -> None:
    made = [
        record("huyen/khong-ro/d", honour(None), name="Lê Thử Dung"),
        record("huyen/2021/c", name="Lê Thử Cam"),
        record("huyen/2020/t", kind="collective", name="Ban thử"),
        record("huyen/2020/b", name="Lê Thử Ba"),
        record("huyen/2020/a", honour("2020-05-17"), honour((2016, 2019), key="sau"), name="An"),
    ]
    view = only(view_index(made))
    assert names(rows(view, 0)) == [
        (1, "An"),
        (2, "Lê Thử Ba"),
        (3, "Ban thử"),
        (4, "An"),
        (5, "Lê Thử Cam"),
        (6, "Lê Thử Dung"),
    ]
    times = [row.time.text for row in rows(view, 0)]
    assert times == ["2016–2019", "2020", "2020", "17/5/2020", "2021", "Không rõ năm"]
    assert (view.total, view.entries) == (6, 5)


def test_what_an_article_named_is_never_among_the_recognised() -> None:
    made = [
        record(
            "huyen/2020/a", honour(2020, "named"), honour(2021, "commended", key="sau"), name="A"
        ),
        record("huyen/2020/b", honour(2019, "named"), name="B"),
        record("huyen/2020/c", honour(2020, "recognised"), name="C"),
    ]
    view = only(view_index(made))
    assert names(rows(view, 0)) == [(1, "C"), (2, "A")]
    assert names(rows(view, 1)) == [(1, "B"), (2, "A")]
    assert [part.is_decided for part in view.pages[0].parts] == [True, False]


@given(rolls())
def test_every_public_honour_has_one_row_in_the_register_of_its_unit(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    found = registers(index)
    for id in made.reference.units:
        awards = index.counts.of_unit(id)
        view = found.pop(f"so-ghi-danh/{id}/", None)
        if view is None:
            assert not awards
            continue
        named = [award for award in awards if award.status is Status.NAMED]
        assert len(rows(view, 0)) == len(awards) - len(named)
        assert len(rows(view, 1)) == len(named)
        for part in (0, 1):
            numbers = [row.number for row in rows(view, part)]
            assert numbers == list(range(1, len(numbers) + 1))
    assert found == {}


def test_both_parts_together_are_paged_and_numbers_run_on() -> None:
    people = [record(f"huyen/2020/n{n:03}", name=f"Thử {n:03}") for n in range(PAGE_SIZE + 30)]
    press = [
        record(f"huyen/2020/b{n:03}", honour(2020, "named"), name=f"Báo {n:03}") for n in range(90)
    ]
    view = only(view_index([*people, *press]))
    shape = [
        [
            (part.heading, part.is_continued, part.rows[0].number, len(part.rows))
            for part in page.parts
        ]
        for page in view.pages
    ]
    assert shape == [
        [("Phần I", False, 1, 100)],
        [("Phần I", True, 101, 30), ("Phần II", False, 1, 70)],
        [("Phần II", True, 71, 20)],
    ]
    assert {part.total for page in view.pages for part in page.parts} == {130, 90}
    assert [page.address for page in view.pages] == [
        "so-ghi-danh/huyen/",
        "so-ghi-danh/huyen/trang-2/",
        "so-ghi-danh/huyen/trang-3/",
    ]


def empty_parts(view: RegisterView) -> list[list[RegisterPart]]:
    return [[part for part in page.parts if not part.rows] for page in view.pages]


def test_an_empty_part_is_shown_once_in_its_place_and_says_what_would_be_there() -> None:
    people = [record(f"huyen/2020/n{n:03}") for n in range(PAGE_SIZE + 1)]
    press = [record(f"huyen/2020/n{n:03}", honour(2020, "named")) for n in range(PAGE_SIZE + 1)]
    ((), (named,)) = empty_parts(only(view_index(people)))
    ((decided,), ()) = empty_parts(only(view_index(press)))
    assert (named.heading, decided.heading) == ("Phần II", "Phần I")
    assert "Khi có" in named.empty
    assert "Khi có" in decided.empty
    assert (named.total, named.is_continued) == (0, False)


def test_a_row_has_what_the_decision_says() -> None:
    decided = decision(
        "qd-7", number="7-QĐ/TU", date="2021-02-03", level="district", form="giay-khen"
    )
    one = record("huyen/2020/a", honour(2020, decision="qd-7"))
    row = row_of(view_index([one], decisions=[decided]))
    assert row.decision == Link("7-QĐ/TU", "quyet-dinh/qd-7/")
    assert (row.decided_on, row.authority) == ("ngày 3/2/2021", "Cơ quan thử nghiệm")
    assert (row.form, row.level, row.movement) == ("Giấy khen thử", "Cấp huyện", "Làm thử")
    assert row.time == Link("2020", "don-vi/huyen/2020/")


def test_a_decision_without_a_number_is_still_led_to() -> None:
    one = record("huyen/2020/a", honour(2020, decision="qd-7"))
    row = row_of(view_index([one], decisions=[decision("qd-7")]))
    assert row.decision == Link("chưa rõ số", "quyet-dinh/qd-7/")


def test_a_number_of_its_own_needs_no_decision() -> None:
    one = record("huyen/2020/a", honour("2020-05-17", number="9-QĐ/HU", authority="co-quan-thu"))
    row = row_of(view_index([one]))
    assert row.decision == Link("9-QĐ/HU")
    assert (row.decided_on, row.authority) == ("ngày 17/5/2020", "Cơ quan thử nghiệm")
    assert row.time.text == "17/5/2020"


def test_a_day_without_a_document_is_no_decision() -> None:
    row = row_of(view_index([record("huyen/2020/a", honour("2020-05-17"))]))
    assert (row.decision, row.decided_on, row.authority) == (Link(""), "", "")
    assert row.form == "Ghi danh, công nhận"


def test_a_row_has_post_unit_and_name_of_the_day() -> None:
    town = unit("huyen", periods=[period("Huyện Cũ"), period("Thị xã Mới", start="2020-01-01")])
    one = record(
        "huyen/2018/a",
        honour(
            2018,
            position="Trưởng thôn",
            name_as_printed="Lê Thử Á",
            posthumous="true",
            note="Nguồn ghi khác nhau.",
            **{"as": "leader"},
        ),
        name="Lê Thử A",
        position="Bí thư",
        born="1960-02-03",
        summary="Việc thử.",
    )
    view = only(view_index([one], [town]))
    (row,) = rows(view, 0)
    assert row.name == Link("Lê Thử A", "dien-hinh/huyen/2018/a/")
    assert (row.position, row.unit, row.born) == ("Trưởng thôn", "Huyện Cũ", "1960")
    assert (row.category, row.merit) == ("Người đứng đầu", "Việc thử.")
    assert row.notes == ("Truy tặng.", "Văn bản ghi tên: Lê Thử Á.", "Nguồn ghi khác nhau.")
    assert view.title == "Sổ ghi danh: Thị xã Mới"
    assert view.unit == Link("Thị xã Mới", "don-vi/huyen/")


def test_a_named_row_has_its_sources() -> None:
    source = {"title": "Bài báo bịa", "publisher": "bao-bia.example", "date": "2020-05-17"}
    one = record("huyen/2020/a", honour(2020, "named"), sources=[source])
    row = row_of(view_index([one]))
    assert [view.details for view in row.sources] == ["bao-bia.example, 17/5/2020"]


def test_a_register_holds_its_units_own_honours_under_its_latest_name_alone() -> None:
    units = [
        unit("cu", "Huyện Cũ", "tinh", "2025", end="merger", successors=["moi"]),
        unit("moi", "Phường Mới", "tinh"),
        unit("tinh", "Tỉnh Thử"),
    ]
    made = [
        record("cu/2020/a", honour(2020, unit="moi"), honour(2021, key="sau"), name="A"),
        record("cu/2020/b", also_units=["moi"], name="B"),
    ]
    found = registers(view_index(made, units, tallies=[sheet("tinh/bai", total(9))]))
    assert {address: names(rows(view, 0)) for address, view in found.items()} == {
        "so-ghi-danh/cu/": [(1, "B"), (2, "A")],
        "so-ghi-danh/moi/": [(1, "A")],
    }
    assert found["so-ghi-danh/cu/"].now == "Nay là phường Mới"
    assert found["so-ghi-danh/moi/"].now == ""


def test_the_index_lists_registers_with_their_rows_below_the_units_above_them() -> None:
    units = [unit("xa", "Xã Thử", "huyen"), unit("huyen", "Huyện Thử", "tinh")]
    units += [unit("tinh", "Tỉnh Thử"), unit("khac", "Xã Không Ai", "huyen")]
    made = [record("xa/2020/a", honour(2020), honour(2021, key="sau")), record("tinh/2020/b")]
    view = register_index_view(view_index(made, units))
    lines = [(one.unit.text, one.unit.address, one.count, one.depth) for one in view.pages[0].lines]
    assert lines == [
        ("Tỉnh Thử", "so-ghi-danh/tinh/", 1, 0),
        ("Huyện Thử", None, 0, 1),
        ("Xã Thử", "so-ghi-danh/xa/", 2, 2),
    ]
    assert view.total == 2


def test_the_index_is_paged_and_may_be_empty() -> None:
    made = [record(f"xa-{n:03}/2020/a") for n in range(PAGE_SIZE + 5)]
    view = register_index_view(view_index(made))
    assert [len(page.lines) for page in view.pages] == [100, 5]
    assert view.pages[1].address == "so-ghi-danh/trang-2/"
    (page,) = register_index_view(view_index()).pages
    assert page.lines == ()


@given(rolls())
def test_the_index_lists_every_register_of_any_roll_once(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    lines = [line for page in register_index_view(index).pages for line in page.lines]
    listed = [line.unit.address for line in lines if line.unit.address]
    assert sorted(listed) == sorted(registers(index))
