"""Under which names records and units are found, and by which words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from honour_roll import story
from honour_roll.model.entry import Entry
from honour_roll.search.entries import aliases, other_units, texts_of, unit_aliases
from honour_roll.search.words import FIELD_END, words
from honour_roll.views.index import ViewIndex
from tests.builders import decision, honour, period, record, unit, view_index

ID = "xa-thu/2020/nguoi-thu"
LINES = [
    "Chữ thường, không có gì.",
    "**Đậm** và *nghiêng* và _nữa_.",
    "giữa*chữ*này",
    "- mục một",
    "1. thứ nhất",
    "> trích lời",
    "# Đầu đề",
    "[liên kết](https://bao.example/bi-mat)",
    "<https://bao.example/tu-dong>",
    "![ảnh](https://bao.example/anh.jpg)",
    "5 &lt; 6 &amp; 7",
    "`mã`",
    "a\\*b",
    "***",
    "",
]
STORIES = st.lists(st.sampled_from(LINES), min_size=1, max_size=6).map("\n".join)


def found(*honours: dict[str, object], **fields: object) -> tuple[ViewIndex, Entry]:
    index = view_index([record(ID, *honours, **fields)])
    return index, index.roll.records[ID]


def said_of(index: ViewIndex) -> list[str]:
    """The fields of the text of the one record."""
    return texts_of(index)(ID).split(f" {FIELD_END} ")


def test_a_person_is_found_by_other_names_and_by_those_printed() -> None:
    printed = honour(2020, name_as_printed="Phạm Quang Lễ")
    same = honour(2021, key="sau", name_as_printed="TRẦN ĐẠI NGHĨA")
    _, one = found(printed, same, name="Trần Đại Nghĩa", other_names=["Sáu Nghĩa"])
    assert aliases(one) == ["Sáu Nghĩa", "Phạm Quang Lễ"]


def test_a_record_is_found_under_the_units_that_honoured_it_and_those_it_is_shown_in() -> None:
    _, one = found(honour(2020), honour(2021, key="sau", unit="khac"), also_units=["nua"])
    assert other_units(one) == ["khac", "nua"]


RENAMED = unit(
    "sa-pa",
    periods=[
        period("Huyện Sa Pa", until="2019"),
        period("Thị xã Sa Pa", start="2020", until="2025"),
    ],
    successors=["phuong-sa-pa", "xa-ta-van"],
)
UNITS = [
    RENAMED,
    unit("phuong-sa-pa", "Phường Sa Pa"),
    unit("xa-ta-van", "Xã Tả Van"),
    unit("xa-cu", "Xã Cũ", until="2019", successors=["xa-moi"]),
    unit("xa-moi", "Xã Mới", until="2025", successors=["xa-nay"]),
    unit("xa-nay", "Xã Nay"),
]


def test_a_unit_is_found_by_its_old_names_and_those_of_the_units_before_it() -> None:
    reference = view_index(units=UNITS).reference
    assert unit_aliases(reference, "sa-pa") == (("Huyện Sa Pa",), ())
    assert unit_aliases(reference, "phuong-sa-pa") == ((), ("Huyện Sa Pa", "Thị xã Sa Pa"))
    assert unit_aliases(reference, "xa-nay") == ((), ("Xã Mới", "Xã Cũ"))


def test_a_unit_that_ended_is_found_by_its_one_heir_and_by_none_of_many() -> None:
    reference = view_index(units=UNITS).reference
    assert unit_aliases(reference, "xa-cu") == (("Xã Nay",), ())
    assert "Phường Sa Pa" not in unit_aliases(reference, "sa-pa")[0]


def test_everything_that_a_page_says_in_words_is_searched() -> None:
    decided = decision("co-quan-thu-2020-1", form="giay-khen", level="province")
    index = view_index(
        [
            record(
                ID,
                honour(2020, decision=decided.id, position="Trưởng thôn khi đó"),
                title="Nghệ nhân",
                position="Trưởng thôn",
                hometown="Quỳnh Đôi",
                village="Thôn Một",
                field="linh-vuc-thu",
                subject="chuyen-de-thu",
                summary="Một câu tóm tắt.",
                story="Một *câu* chuyện.",
                photos=[{"file": "a.jpg", "caption": "Chú thích ảnh"}],
            )
        ],
        decisions=[decided],
    )
    said = said_of(index)
    for part in (
        "Nghệ nhân",
        "Trưởng thôn",
        "Trưởng thôn khi đó",
        "Quỳnh Đôi",
        "Thôn Một",
        "Lĩnh vực thử",
        "Chuyên đề thử",
        "Một câu tóm tắt.",
        "Chú thích ảnh",
        "Giấy khen thử",
        "Cơ quan thử nghiệm",
    ):
        assert part in said
    assert words(said[-1]) == ["Một", "câu", "chuyện"]


def test_the_address_of_a_link_is_not_searched() -> None:
    index, _ = found(story="Xem [bài báo](https://bao.example/bi-mat) này &amp; nữa.")
    assert words(said_of(index)[-1]) == ["Xem", "bài", "báo", "này", "nữa"]


@given(STORIES.filter(str.strip))
def test_a_story_is_searched_by_the_words_that_readers_see(text: str) -> None:
    index, one = found(story=text)
    said = words(said_of(index)[-1]) if index.roll.full(one.id).story else []
    # The number of a list's item is no word of the text, and does no harm among them.
    assert [word for word in said if word != "1"] == words(story.plain(text))
