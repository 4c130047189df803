"""The ways in: each counts the entries that its page lists."""

from __future__ import annotations

from hypothesis import given

from honour_roll.model.record import Record
from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from honour_roll.views.ways import Way, category_ways, field_ways, movement_ways, time_ways
from tests.all_views import category_views, field_views, movement_views, time_views
from tests.builders import MOVEMENT, OTHER_MOVEMENT, honour, record, sheet, total, view_index
from tests.worlds import rolls


def words(ways: tuple[Way, ...]) -> list[tuple[str, str | None, int]]:
    return [(way.link.text, way.link.address, way.count) for way in ways]


def of_field(slug: str, field: str | None) -> Record:
    return record(f"huyen/2020/{slug}", field=field)


def test_an_entry_counts_once_in_a_time_and_in_every_time_that_honoured_it() -> None:
    twice = record("huyen/2019/an", honour(2019), honour(2019), honour((2016, 2018)))
    index = view_index([twice, record("huyen/2019/binh")], tallies=[sheet("huyen/bai")])
    assert words(time_ways(index)) == [
        ("2020", "nam/2020/", 0),
        ("2019", "nam/2019/", 2),
        ("2016–2018", "nam/2016-2018/", 1),
    ]


def test_every_category_is_a_way_in_even_without_entries() -> None:
    index = view_index([record("huyen/2020/an", honour(2020, **{"as": "leader"}))])
    assert words(category_ways(index)) == [
        ("Cá nhân", "doi-tuong/ca-nhan/", 0),
        ("Người đứng đầu", "doi-tuong/nguoi-dung-dau/", 1),
        ("Tập thể", "doi-tuong/tap-the/", 0),
        ("Mô hình, cách làm hay", "doi-tuong/mo-hinh/", 0),
        ("Hộ gia đình", "doi-tuong/ho-gia-dinh/", 0),
    ]


def test_fields_stand_as_in_the_vocabulary_then_the_unknown_then_entries_without() -> None:
    made = [
        of_field("an", None),
        of_field("binh", "zeta"),
        of_field("cam", "alpha"),
        of_field("dan", "linh-vuc-thu"),
        of_field("em", None),
    ]
    assert words(field_ways(view_index(made))) == [
        ("Lĩnh vực thử", "linh-vuc/linh-vuc-thu/", 1),
        ("alpha", "linh-vuc/alpha/", 1),
        ("zeta", "linh-vuc/zeta/", 1),
        ("Chưa ghi lĩnh vực", "linh-vuc/khong-ro/", 2),
    ]


def test_without_entries_that_lack_it_there_is_no_way_to_them() -> None:
    index = view_index([of_field("an", "linh-vuc-thu")])
    assert [way.link.text for way in field_ways(index)] == ["Lĩnh vực thử"]
    assert "phong-trao/khong-ro/" not in {way.link.address for way in movement_ways(index)}


def test_a_movement_is_a_way_in_for_entries_and_for_published_totals() -> None:
    made = [record("huyen/2020/an", honour(2020), honour(2021, movement=None))]
    tallies = [sheet("huyen/bai", total(5, movement="la-lam"))]
    assert words(movement_ways(view_index(made, tallies=tallies))) == [
        ("Phong trào làm thử", f"phong-trao/{MOVEMENT}/", 1),
        ("Phong trào làm khác", f"phong-trao/{OTHER_MOVEMENT}/", 0),
        ("la-lam", "phong-trao/la-lam/", 0),
        ("Không ghi rõ phong trào", "phong-trao/khong-ro/", 1),
    ]


def test_a_total_without_a_movement_needs_the_page_of_such() -> None:
    tallies = [sheet("huyen/bai", movement=None)]
    last = words(movement_ways(view_index(tallies=tallies)))[-1]
    assert last == ("Không ghi rõ phong trào", "phong-trao/khong-ro/", 0)


@given(rolls())
def test_a_way_in_counts_the_entries_that_its_page_lists(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    for ways, views in (
        (time_ways, time_views),
        (category_ways, category_views),
        (field_ways, field_views),
        (movement_ways, movement_views),
    ):
        listed = [(view.address, view.pages[0].total) for view in views(index)]
        assert [(way.link.address, way.count) for way in ways(index)] == listed
