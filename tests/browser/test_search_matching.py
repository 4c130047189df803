"""What search finds in a small roll and in which order, asked of the engine itself."""

from __future__ import annotations

import random
from unicodedata import normalize

import pytest

from honour_roll.search.entries import SearchPage
from honour_roll.text.telex import telex
from tests.browser.asking import Open, people, titles
from tests.browser.asking import opened as opened
from tests.builders import decision, honour, period, record, unit
from tests.search.keyboards import syllables, vni


@pytest.mark.parametrize(
    "query",
    [
        "nguyễn thị hoà",
        "NGUYỄN THỊ HÒA",
        "nguyen thi hoa",
        normalize("NFD", "Nguyễn Thị Hòa"),
        "hoa nguyen thi",
        "thi hoa",
        "nguy",
        '"thị hoà"',
        "nguyeenx thij hoaf",
        "nguye6n4 thi5 hoa2",
        "nguyen thi hao",
        "ngueyn",
        "bà Nguyễn Thị Hòa",
        "ba nguyen thi hoa",
        "đ/c Nguyễn Thị Hòa",
        "dong chi chi nguyen thi hoa",
        "nguyenthi",
    ],
)
def test_a_person_is_found_however_the_name_is_typed(opened: Open, query: str) -> None:
    ask = opened(people("Nguyễn Thị Hòa", "Lê Văn Bình"))
    # "hao" has three letters, and no word of three is taken for a slip.
    expected = [] if query.endswith("hao") else ["Nguyễn Thị Hòa"]
    assert titles(ask(query)) == expected


@pytest.mark.parametrize("letter", ["đức", "Ðức", "ðức", "Đức", "duc", "dduwcs", "d9u7c1"])
def test_d_with_a_bar_is_found_by_any_of_its_signs(opened: Open, letter: str) -> None:
    assert titles(opened(people("Lê Đức", "Lê Bình"))(letter)) == ["Lê Đức"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("thuý", "Thúy"), ("thúy", "Thuý"), ("uỷ", "Ủy"), ("khoẻ", "Khỏe"), ("hoà", "Hòa")],
)
def test_either_place_of_the_tone_is_exact(opened: Open, typed: str, name: str) -> None:
    bare = {"Thúy": "Thùy", "Thuý": "Thuỳ", "Ủy": "Úy", "Khỏe": "Khoe", "Hòa": "Hoa"}[name]
    assert titles(opened(people(f"Lê {bare}", f"Lê {name}"))(typed)) == [
        f"Lê {name}",
        f"Lê {bare}",
    ]


def test_exact_marks_come_first_even_where_they_stand_in_the_unit(opened: Open) -> None:
    units = [unit("xa-thu", "Xã Thử"), unit("xa-hoa", "Xã Hòa")]
    other = record("xa-hoa/2020/le-binh", name="Lê Bình")
    ask = opened([*people("Lê Hoa"), other], units)
    assert titles(ask("hòa")) == ["Xã Hòa", "Lê Bình", "Lê Hoa"]
    assert titles(ask("hoa")) == ["Xã Hòa", "Lê Hoa", "Lê Bình"]


def test_a_word_typed_without_marks_finds_the_one_without_them_first(opened: Open) -> None:
    assert titles(opened(people("Lê Lân", "Lê Lan", "Lê Lần"))("lan"))[0] == "Lê Lan"


def test_names_come_before_units_and_units_before_stories(opened: Open) -> None:
    units = [unit("xa-thu", "Xã Thử"), unit("xa-chau", "Xã Châu")]
    told = record("xa-thu/2020/le-an", name="Lê An", story="Ở Quỳnh Châu.")
    there = record("xa-chau/2020/le-binh", name="Lê Bình")
    named = record("xa-thu/2020/le-chau", name="Lê Quỳnh Châu")
    hits = opened([told, there, named], units)("chau")
    assert titles(hits) == ["Xã Châu", "Lê Quỳnh Châu", "Lê Bình", "Lê An"]
    assert [hit["why"] for hit in hits][2:] == ["", "Có trong bài viết"]
    assert hits[0]["label"] == "4 kết quả"


def test_the_given_name_comes_before_the_middle_one(opened: Open) -> None:
    assert titles(opened(people("Lê Lan Anh", "Trần Lan"))("lan")) == ["Trần Lan", "Lê Lan Anh"]


def test_the_whole_name_comes_before_longer_ones(opened: Open) -> None:
    ask = opened(people("Nguyễn Lê Văn An", "Lê Văn An Bình", "Lê Văn An"))
    assert titles(ask("le van an"))[0] == "Lê Văn An"


def test_namesakes_are_told_apart_by_unit_and_year(opened: Open) -> None:
    units = [unit("xa-mot", "Xã Một"), unit("xa-hai", "Xã Hai")]
    namesakes = [
        record("xa-mot/2020/le-an", honour(2020), name="Lê An"),
        record("xa-hai/2019/le-an", honour(2019), honour(2021, key="sau"), name="Lê An"),
    ]
    places = [hit["place"] for hit in opened(namesakes, units)("le an")]
    assert places == ["Cá nhân · Xã Hai · 2019, 2021", "Cá nhân · Xã Một · 2020"]


def test_another_name_is_found_and_shown(opened: Open) -> None:
    ask = opened(people("Trần Đại Nghĩa", other_names=["Phạm Quang Lễ"]))
    (hit,) = ask("quang le")
    assert (hit["title"], hit["why"]) == ("Trần Đại Nghĩa", "Tên khác: Phạm Quang Lễ")


def test_a_name_of_a_unit_that_was_taken_over_is_not_told_as_another_name(opened: Open) -> None:
    whys = {hit["title"]: hit["why"] for hit in opened([], UNITS)("huyện Sa Pa")}
    assert whys["Thị xã Sa Pa"] == "Tên khác: Huyện Sa Pa"
    assert whys["Phường Sa Pa"] == "Đơn vị cũ: Huyện Sa Pa"


def test_words_that_were_asked_for_are_marked_whatever_their_marks(opened: Open) -> None:
    (hit,) = opened(people("Ksor H’Đức (Lê)"))("duc ksor")
    assert hit["asked"] == ["Ksor", "Đức"]


RENAMED = unit(
    "sa-pa",
    periods=[period("Huyện Sa Pa"), period("Thị xã Sa Pa", start="2020", until="2025-06-30")],
    successors=["phuong-sa-pa"],
)
UNITS = [
    RENAMED,
    unit("phuong-sa-pa", "Phường Sa Pa", parent="tinh-lao-cai"),
    unit("tinh-lao-cai", "Tỉnh Lào Cai"),
    unit("xa-ta-van", "Xã Tả Van", parent="sa-pa", until="2025-06-30"),
]
THERE = [
    record("sa-pa/2016/le-an", name="Lê An"),
    record("phuong-sa-pa/2026/le-binh", name="Lê Bình"),
    record("xa-ta-van/2020/le-canh", name="Lê Cảnh"),
]


def test_old_and_new_names_of_a_unit_find_it_and_its_entries(opened: Open) -> None:
    ask = opened(THERE, UNITS)
    for query in ("huyện Sa Pa", "huyen sa pa", "thị xã sa pa", "sapa"):
        found = titles(ask(query))
        assert {"Thị xã Sa Pa", "Phường Sa Pa", "Lê An", "Lê Bình"} <= set(found), query
        assert "Sa Pa" in found[0]
    assert {"Phường Sa Pa", "Thị xã Sa Pa", "Lê An"} <= set(titles(ask("phuong sa pa")))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("tx sa pa", "thị xã sa pa"),
        ("TX. Sa Pa", "thị xã Sa Pa"),
        ("h. sa pa", "huyện sa pa"),
        ("H.Sa Pa", "huyện Sa Pa"),
        ("p sa pa", "phường sa pa"),
        ("t lao cai", "tỉnh lao cai"),
        ("x. tả van", "xã tả van"),
        ("lê cảnh tx. sa pa", "lê cảnh thị xã sa pa"),
    ],
)
def test_the_level_of_a_unit_may_be_written_in_short(opened: Open, short: str, full: str) -> None:
    ask = opened(THERE, UNITS)
    assert titles(ask(short)) == titles(ask(full)) != []


def test_letters_that_only_look_like_a_level_are_kept(opened: Open) -> None:
    ask = opened([*THERE, *people("H Hen Niê", "Hen Niê")], UNITS)
    assert titles(ask("h hen nie")) == ["H Hen Niê"]


def test_an_entry_is_found_by_its_name_and_the_unit_above_its_own(opened: Open) -> None:
    ask = opened(THERE, UNITS)
    assert titles(ask("lê cảnh huyện sa pa")) == ["Lê Cảnh"]
    assert titles(ask("le canh sa pa")) == ["Lê Cảnh"]
    # Of the unit alone its own page tells; everything below it would drown that.
    assert "Lê Cảnh" not in titles(ask("sa pa"))
    assert "Xã Tả Van" not in titles(ask("sa pa"))


DECIDED = decision("co-quan-thu-2020-1", number="1436/QĐ-UBND", date="2020-05-17")
HONOURED = [
    record("xa-thu/2020/le-an", honour(None, decision=DECIDED.id), name="Lê An"),
    record("xa-thu/2016/le-binh", honour((2016, 2020), number="27-QĐ/TU"), name="Lê Bình"),
    record("xa-thu/2019/le-canh", honour(2019), name="Lê Cảnh"),
]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("1436/QĐ-UBND", ["Lê An"]),
        ("1436/qd-ubnd", ["Lê An"]),
        ("1436", ["Lê An"]),
        ("số 1436", ["Lê An"]),
        ("quyết định số 1436/QĐ-UBND", ["Lê An"]),
        ("quyet dinh 1436/qd-ubnd", ["Lê An"]),
        ("lê an QĐ số 1436/QĐ-UBND", ["Lê An"]),
        ("1436/QĐ-U", ["Lê An"]),
        ("1436/QĐ-TU", []),
        ("27/QĐ-UBND", []),
        ("quyết định số 27-QĐ/TU.", ["Lê Bình"]),
        ("quyết định", []),
        ("27-QĐ/TU", ["Lê Bình"]),
        ("le binh 27", ["Lê Bình"]),
        ("2019", ["Lê Cảnh"]),
        ("lê 2020", ["Lê Bình", "Lê An"]),
        ("2016", ["Lê Bình"]),
        ("20", []),
    ],
)
def test_numbers_of_decisions_and_years_are_found(
    opened: Open, query: str, found: list[str]
) -> None:
    assert titles(opened(HONOURED, decisions=[DECIDED])(query)) == found


def test_a_number_that_a_page_is_called_by_finds_who_was_honoured_too(opened: Open) -> None:
    pages = [SearchPage("quyet-dinh/mot/", "Quyết định số 1436/QĐ-UBND", "Quyết định")]
    ask = opened(HONOURED, decisions=[DECIDED], pages=pages)
    assert set(titles(ask("1436"))) == {"Quyết định số 1436/QĐ-UBND", "Lê An"}


def test_a_quoted_phrase_stands_in_the_name_or_the_story_as_it_is_quoted(opened: Open) -> None:
    told = people("Lê An", story="Anh chờ dân, rồi làm giờ còn lại.")
    said = [record("xa-thu/2020/mo-hinh", kind="model", name="Còn dân chờ, còn giờ làm")]
    also = [record("xa-thu/2020/le-binh", name="Lê Bình", summary="Còn dân chờ thì còn làm.")]
    ask = opened([*told, *said, *also])
    assert titles(ask('"dân chờ"')) == ["Còn dân chờ, còn giờ làm", "Lê Bình"]
    assert titles(ask('"dan cho" binh')) == ["Lê Bình"]
    assert titles(ask("“dân chờ, còn giờ”")) == ["Còn dân chờ, còn giờ làm"]
    assert set(titles(ask("dân chờ"))) == {"Còn dân chờ, còn giờ làm", "Lê Bình", "Lê An"}


def test_words_side_by_side_in_a_story_come_before_words_far_apart(opened: Open) -> None:
    far = people("Lê An", story="Đôi bạn ở làng Quỳnh.")
    near = [record("xa-thu/2020/z", name="Lê Bình", hometown="làng Quỳnh Đôi")]
    assert titles(opened([*far, *near])("quynh doi")) == ["Lê Bình", "Lê An"]


def test_a_slip_is_taken_only_where_no_word_is_written_so(opened: Open) -> None:
    ask = opened([*people("Lê Nguyên"), *[record("xa-thu/2020/z", name="Lê An", story="Truyền")]])
    assert titles(ask("nguyne")) == ["Lê Nguyên"]
    assert titles(ask("truyen")) == ["Lê An"]
    assert titles(ask("truyne")) == ["Lê An"]


@pytest.mark.parametrize("seed", range(3))
def test_the_keys_of_a_word_of_a_story_find_what_the_word_finds(opened: Open, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  (no secret: the same words each time)
    marked = [word for word in syllables() if not word.isascii() and len(word) > 1]
    words = chance.sample(marked, 40)
    told = [
        record(f"xa-thu/2020/n{n}", name="Lê An", story=f"Chuyện {word} kể.")
        for n, word in enumerate(words)
    ]
    ask = opened(told, [unit("xa-thu", "Zắk")])
    for word in words:
        expected = [hit["location"] for hit in ask(f"{word} ")]
        assert expected, word
        # Keys that are a word of a story themselves are taken for it.
        for keys in {telex(word), vni(word)} - set(words):
            assert [hit["location"] for hit in ask(f"{keys} ")] == expected, keys


@pytest.mark.parametrize("query", ["hoaf binhf", "binhf", "ruoojng hoaf binhf", "binh2 hoa2"])
def test_keys_of_a_story_are_read_beside_other_words(opened: Open, query: str) -> None:
    told = record("xa-thu/2020/z", name="Lê An", story="Ruộng ở Hòa Bình.")
    assert titles(opened([*people("Lê Hòa"), told])(query)) == ["Lê An"]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("nguyen thi chin", "Nguyễn Thị Chiên"),
        ("hoàn hanh", "Hoàng Hanh"),
        ("hoan hanh ", "Hoàng Hanh"),
        ("vuon minh tam", "Vương Minh Tâm"),
    ],
)
def test_a_slip_that_is_a_word_of_the_roll_finds_the_name_meant(
    opened: Open, query: str, name: str
) -> None:
    others = ["Lê Thị Chín", "Nguyễn Văn Chính", "Lê Hoàn", "Đỗ Hạnh", "Lê Vườn", "Lê Minh Hà"]
    (hit,) = opened(people(name, *others))(query)
    assert (hit["title"], hit["why"], hit["label"].split()[:3]) == (name, "", ["1", "kết", "quả"])
    assert len(hit["asked"]) == len(query.split())


def test_no_slip_is_taken_where_a_name_has_all_words(opened: Open) -> None:
    ask = opened(people("Lê Thị Chín", "Lê Thị Chiên"))
    assert titles(ask("le thi chin ")) == ["Lê Thị Chín"]


def test_a_slip_comes_after_what_was_typed_and_before_words_that_stand_apart(opened: Open) -> None:
    units = [unit("xa-thu", "Xã Thử"), unit("minh-tam", "Xã Minh Tâm")]
    entries = [
        *people("Vương Minh Tâm"),
        record("minh-tam/2020/a", kind="model", name="Mô hình vườn"),
        record("xa-thu/2020/x", name="Lê An", story="Cả minh làm vườn, có tâm."),
        record("xa-thu/2020/y", name="Lê Bình", story="Khu vườn Minh Tâm."),
    ]
    found = ["Mô hình vườn", "Lê Bình", "Vương Minh Tâm", "Lê An"]
    assert titles(opened(entries, units)("vuon minh tam")) == found


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("le a", "1 kết quả theo tên, đơn vị, năm và đúng từ “a” trong bài viết"),
        ("le an", "1 kết quả theo tên, đơn vị, năm và đúng từ “an” trong bài viết"),
        ("le an ", "1 kết quả"),
        ("ngườ", "1 kết quả"),
    ],
)
def test_the_label_says_where_a_word_just_begun_was_looked_for(
    opened: Open, query: str, label: str
) -> None:
    (hit,) = opened(people("Lê An", story="Người ở An Lão."))(query)
    assert hit["label"] == label


def test_a_number_is_met_by_one_decision_not_by_pieces_of_several(opened: Open) -> None:
    honours = (honour(2019, number="383/QĐ-UBND"), honour(2020, key="hai", number="12-QĐ/TU"))
    both = record("xa-thu/2019/le-canh", *honours, name="Lê Cảnh", story="Tu sửa nhà.")
    meant = record("xa-thu/2020/le-an", honour(2020, number="383-QĐ/TU"), name="Lê An")
    told = record("xa-thu/2020/le-binh", name="Lê Bình", story="Theo Quyết định số 383-QĐ/TU.")
    assert titles(opened([both, meant, told])("quyết định số 383-QĐ/TU")) == ["Lê An", "Lê Bình"]


@pytest.mark.parametrize("query", ["04/03/2016", "4/3/2016", "04/3/2016", '"04/03/2016"'])
def test_a_date_is_found_with_and_without_its_zeros(opened: Open, query: str) -> None:
    told = [
        *people("Lê An", story="Ngày 4/3/2016."),
        record("xa-thu/2020/le-binh", name="Lê Bình", story="Ngày 04/3/2016."),
        record("xa-thu/2020/le-canh", name="Lê Cảnh", story="Ngày 14/3/2016."),
    ]
    assert set(titles(opened(told)(query))) == {"Lê An", "Lê Bình"}


@pytest.mark.parametrize("query", ["1953", "2019", "1436", "14367", "19520", "x2016"])
def test_a_number_is_never_taken_for_another(opened: Open, query: str) -> None:
    pages = [
        SearchPage("nam/1952/", "Năm 1952", "Năm"),
        SearchPage("nam/2016-2020/", "Giai đoạn 2016–2020", "Năm"),
        SearchPage("quyet-dinh/mot/", "Quyết định số 146-QĐ/TU", "Quyết định"),
    ]
    told = people("Lê An", story="Năm 1954 có 1437 hộ. Số nhà 14 36.")
    assert opened(told, pages=pages)(query) == []


def test_a_word_of_a_story_is_no_two_words_of_a_name(opened: Open) -> None:
    told = record("xa-thu/2020/z", name="Lê Bình", story="Kinh doanh mía.")
    ask = opened([*people("Đỗ Anh Trí", "Minh Anh", "Mi A"), told])
    for query in ("doanh", "doan", "mía", "mia "):
        assert titles(ask(query)) == ["Lê Bình"], query


def test_short_words_of_a_persons_name_are_not_joined(opened: Open) -> None:
    assert titles(opened(people("Đỗ Anh Trí", "Mi A"))("doanh")) == []


def test_what_is_typed_in_full_is_no_beginning_of_another_word(opened: Open) -> None:
    ask = opened(people("Lê An", "Lê Anh"))
    assert titles(ask("an")) == ["Lê An", "Lê Anh"]
    assert titles(ask("an ")) == ["Lê An"]
    assert titles(ask("an le")) == ["Lê An"]


def test_words_that_only_look_like_a_form_of_address_are_kept(opened: Open) -> None:
    units = [unit("xa-thu", "Xã Thử"), unit("ba-ria", "Thị xã Bà Rịa")]
    cell = record("xa-thu/2020/chi-bo", kind="collective", name="Chi bộ thôn Một")
    ask = opened([*people("Lê Bộ", "Lê Rịa", "Cù Lan", "Lê Lan"), cell], units)
    assert titles(ask("bà rịa")) == ["Thị xã Bà Rịa"]
    assert titles(ask("chi bo")) == ["Chi bộ thôn Một"]
    assert titles(ask("chị Bộ")) == ["Lê Bộ", "Chi bộ thôn Một"]
    # "cu" may be "cụ"; it is still a name, and that one comes first.
    assert titles(ask("cu lan")) == ["Cù Lan", "Lê Lan"]
    assert titles(ask("ông")) == []


def test_pages_of_the_site_are_found_by_title_and_text(opened: Open) -> None:
    pages = [SearchPage("gioi-thieu/", "Giới thiệu", "Trang", "Sổ này do văn phòng giữ.")]
    ask = opened(people("Lê An"), pages=pages)
    for query in ("gioi thieu", "văn phòng giữ"):
        (hit,) = ask(query)
        assert (hit["title"], hit["location"], hit["place"]) == (
            "Giới thiệu",
            "gioi-thieu/",
            "Trang",
        )


def test_the_count_is_that_of_all_that_was_found(opened: Open) -> None:
    many = [record(f"xa-thu/2020/n{n}", name=f"Lê Văn Số{n}") for n in range(1234)]
    hits = opened(many)("le van")
    assert len(hits) == 21
    assert hits[0]["label"] == "1.234 kết quả theo tên, đơn vị, năm"
    assert hits[-1]["title"] == "Xem tất cả, tìm cả trong bài viết"
    assert hits[-1]["location"] == "tim-kiem/?tim=le%20van*"


@pytest.mark.parametrize("query", ["", "   ", "…", '""', "'", "\u0301", "\ud83d", "()[]{}\\.*+?"])
def test_a_query_without_a_word_finds_nothing(opened: Open, query: str) -> None:
    assert opened(people("Lê An"))(query) == []


def test_a_book_that_is_pasted_is_answered_like_any_query(opened: Open) -> None:
    ask = opened(people("Lê An"))
    assert titles(ask("lê an " * 100_000)) == titles(ask("lê an " * 10)) == ["Lê An"]
    assert ask('"' * 100_000) == []


def test_an_empty_roll_is_searched_like_any_other(opened: Open) -> None:
    assert opened([])("le an") == []
