from __future__ import annotations

import pickle
import re
from unicodedata import normalize

import pytest
import yaml

from honour_roll.problems import Location, Problem, Severity
from honour_roll.source import yaml_builder
from honour_roll.source.yaml_reader import Document, Mark, read_yaml
from tests.old_encodings import as_tcvn3, as_vni, in_windows_1258

RECORD = """\
# Lời dặn
kind: model
name: Còn dân chờ
position:
honours:
  - key: 2020-neu
    status: named
    form: ~
  - {key: 2021, status: recognised}
photos: [a.jpg, b.jpg]
"""

PERSON = "kind: individual\nname: Nguyễn Thị Hiền\nsummary: Được công nhận đạt danh hiệu\n"


@pytest.fixture(params=["CBaseLoader", "BaseLoader"], autouse=True)
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything holds with libyaml and, where it is missing, with PyYAML's own parser."""
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML has no libyaml here")
    monkeypatch.setattr(yaml_builder, "_parser", getattr(yaml, request.param))


def read(text: str) -> Document:
    document, problems = read_yaml(text.encode(), "content/x.yml")
    assert problems == []
    assert document is not None
    return document


def refused(raw: bytes | str, **limits: int) -> Problem:
    raw = raw.encode() if isinstance(raw, str) else raw
    document, problems = read_yaml(raw, "content/x.yml", **limits)
    assert document is None
    assert len(problems) == 1
    return problems[0]


def place(problem: Problem) -> tuple[str, int, int, str]:
    where = problem.where
    assert where.file == "content/x.yml"
    return problem.code, where.line, where.column, where.field


def test_scalars_are_strings_exactly_as_typed() -> None:
    text = "a: no\nb: 012\nc: 12:30\nd: 2020-05-17\ne: 1_000\nf: 0.10\ng: yes\nh: 'null'\n"
    assert read(text).data == {
        "a": "no",
        "b": "012",
        "c": "12:30",
        "d": "2020-05-17",
        "e": "1_000",
        "f": "0.10",
        "g": "yes",
        "h": "null",
    }


def test_lists_and_mappings_nest_in_block_and_flow_style() -> None:
    assert read(RECORD).data == {
        "kind": "model",
        "name": "Còn dân chờ",
        "honours": [
            {"key": "2020-neu", "status": "named"},
            {"key": "2021", "status": "recognised"},
        ],
        "photos": ["a.jpg", "b.jpg"],
    }


@pytest.mark.parametrize("text", ["", "\n", "# chỉ có ghi chú\n", "---\n", "~\n", "{}\n", "\ufeff"])
def test_an_empty_file_is_an_empty_mapping_at_its_beginning(text: str) -> None:
    document = read(text)
    assert document.data == {}
    assert document.place(("name",)) == Mark(1, 1)


@pytest.mark.parametrize("blank", ["", " ", " ~", " null", " Null", " NULL", " # ghi chú"])
def test_a_blank_value_is_left_out_and_its_place_stays_known(blank: str) -> None:
    document = read(f"a: x\nb:{blank}\nc: y\n")
    assert document.data == {"a": "x", "c": "y"}
    assert document.place(("b",)).line == 2
    assert document.place(("b",), key=True) == Mark(2, 1)


def test_quoted_emptiness_and_quoted_null_are_text() -> None:
    assert read("a: ''\nb: \"\"\nc: '~'\nd: \"null\"\n").data == {
        "a": "",
        "b": "",
        "c": "~",
        "d": "null",
    }


def test_keys_that_look_like_nothing_are_keys() -> None:
    assert read("null: a\n~: b\n'<<': c\n").data == {"null": "a", "~": "b", "<<": "c"}


def test_places_are_those_of_values_and_of_keys() -> None:
    document = read(RECORD)
    assert document.place(()) == Mark(2, 1)
    assert document.place(("name",)) == Mark(3, 7)
    assert document.place(("name",), key=True) == Mark(3, 1)
    assert document.place(("position",)) == Mark(4, 10)
    assert document.place(("honours",)) == Mark(6, 3)
    assert document.place(("honours",), key=True) == Mark(5, 1)
    assert document.place(("honours", 0)) == Mark(6, 5)
    assert document.place(("honours", 0), key=True) == Mark(6, 5)
    assert document.place(("honours", 0, "form")) == Mark(8, 11)
    assert document.place(("honours", 1, "status")) == Mark(9, 25)
    assert document.place(("honours", 1, "status"), key=True) == Mark(9, 17)
    assert document.place(("photos", 1)) == Mark(10, 17)


def test_a_missing_place_falls_back_to_the_nearest_parent() -> None:
    document = read(RECORD)
    assert document.place(("honours", 1, "year")) == Mark(9, 5)
    assert document.place(("honours", 7, "year")) == Mark(6, 3)
    assert document.place(("unit",)) == Mark(2, 1)


def test_a_location_carries_the_field_as_people_read_it() -> None:
    where = read(RECORD).where(("honours", 1, "status"))
    assert where == Location("content/x.yml", 9, 25, "honours[1].status")
    assert read(RECORD).where(()) == Location("content/x.yml", 2, 1, "")


def test_columns_count_characters_also_astral_and_combining_ones() -> None:
    decomposed = normalize("NFD", "ế")
    document = read(f"{{'😀{decomposed}': a, b: 😀, c: d}}\n")
    assert document.place(("😀ế",)) == Mark(1, 10)
    assert document.place(("c",)) == Mark(1, 22)


def test_text_and_keys_come_in_nfc_whatever_the_file_has() -> None:
    text = normalize("NFD", "đơn_vị: Uông Bí\nghi_chú: |\n  Phổ Yên\n")
    assert read(text).data == {"đơn_vị": "Uông Bí", "ghi_chú": "Phổ Yên\n"}


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    plain = read(RECORD)
    windows = read("\ufeff" + RECORD.replace("\n", "\r\n"))
    assert windows.data == plain.data
    for path in [(), ("name",), ("honours", 1, "status"), ("position",)]:
        assert windows.place(path) == plain.place(path)


def test_windows_line_ends_inside_block_text_become_plain_ones() -> None:
    assert read("a: |\r\n  x\r\n\r\n  y\r\n").data == {"a": "x\n\ny\n"}


def test_a_byte_order_mark_does_not_move_the_place_of_a_problem() -> None:
    assert place(refused("\ufeffa: *b\n")) == ("yaml-alias", 1, 4, "a")
    assert place(refused(b"\xef\xbb\xbfa: \xe1\n")) == ("yaml-encoding", 1, 4, "a")


def test_a_document_can_be_cached_and_compared() -> None:
    document = read(RECORD)
    again = pickle.loads(pickle.dumps(document))  # noqa: S301
    assert again == document
    assert again.place(("name",)) == Mark(3, 7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: x\nb: *x\n", ("yaml-alias", 2, 4, "b")),
        ("a:\n  - x\n  - *x\n", ("yaml-alias", 3, 5, "a[1]")),
        ("*x : y\n", ("yaml-alias", 1, 1, "")),
        ("a: &x b\n", ("yaml-anchor", 1, 4, "a")),
        ("a: &x\n  b: c\n", ("yaml-anchor", 1, 4, "a")),
        ("a: &x [b]\n", ("yaml-anchor", 1, 4, "a")),
        ("&x a: b\n", ("yaml-anchor", 1, 1, "")),
        ("a: !!int 5\n", ("yaml-tag", 1, 4, "a")),
        ("a: ! x\n", ("yaml-tag", 1, 4, "a")),
        ("a: !!python/object/apply:os.system [ls]\n", ("yaml-tag", 1, 4, "a")),
        ("!!map\na: b\n", ("yaml-tag", 1, 1, "")),
        ("a:\n  b: c\n  <<: d\n", ("yaml-merge-key", 3, 3, "a")),
        ("a: b\n---\nc: d\n", ("yaml-several-documents", 2, 1, "")),
        ("---\na: b\n---\n", ("yaml-several-documents", 3, 1, "")),
        ("[a]: b\n", ("yaml-key-not-text", 1, 1, "")),
        ("a: b\n? {c: d}\n: e\n", ("yaml-key-not-text", 2, 3, "")),
        ("a:\n  {b}: c\n", ("yaml-key-not-text", 2, 3, "a")),
        ("- a\n", ("yaml-root", 1, 1, "")),
        ("# x\njust text\n", ("yaml-root", 2, 1, "")),
        ("name:Nguyễn Văn A\n", ("yaml-root", 1, 1, "")),
        ("''\n", ("yaml-root", 1, 1, "")),
        ("a: b\0\n", ("yaml-control-character", 1, 5, "a")),
        ("a: b\nc: d\x0be\n", ("yaml-control-character", 2, 5, "c")),
        ("a: b\u2028c: d\n", ("yaml-control-character", 1, 5, "a")),
        ("a: b\rc: d\x0be\r", ("yaml-control-character", 2, 5, "c")),
        ("a: b\rc: *d\r", ("yaml-alias", 2, 4, "c")),
        ("a: b\x85c: d\n", ("yaml-control-character", 1, 5, "a")),
        ("a: b\r\n\ufeffc: d\n", ("yaml-control-character", 2, 1, "")),
        ("# b" + "\u0301\u0323" * 50_000, ("yaml-control-character", 1, 4, "")),
        ('c: "b' + "\\u0301" * 20_000 + '"\n', ("yaml-control-character", 1, 4, "c")),
        ('a: b\nc: "x\\0"\n', ("yaml-control-character", 2, 4, "c")),
        ('a: ["\\x1b[2J"]\n', ("yaml-control-character", 1, 5, "a[0]")),
        (b"\xff\xfea\0:\0", ("yaml-encoding", 1, 1, "")),
        (b"\xfe\xff\0a\0:", ("yaml-encoding", 1, 1, "")),
        ("kind: model\n".encode("utf-16-le"), ("yaml-encoding", 1, 1, "")),
        ("name: Lộc\n".encode("utf-16-be"), ("yaml-encoding", 1, 1, "")),
        (b"PK\x03\x04\n", ("yaml-not-text", 1, 1, "")),
        ("a: b\nc:\n  - d: x\x0by\n", ("yaml-control-character", 3, 9, "c[0].d")),
        ("a: |\n  x\n  y\0\n", ("yaml-control-character", 3, 4, "a")),
        ("a: b\r\nc: Lộc ".encode() + b"\xe1\n", ("yaml-encoding", 2, 8, "c")),
        (b"a: Sa P" + b"\xc3", ("yaml-encoding", 1, 8, "a")),
        ("a: b\n<<<<<<< HEAD\nc: d\n=======\n", ("yaml-merge-conflict", 2, 1, "")),
        ("a: b\r\n=======\r\nc: d\r\n", ("yaml-merge-conflict", 2, 1, "")),
        ("a: 'b\n\n>>>>>>> nhánh\n'\n", ("yaml-merge-conflict", 3, 1, "")),
    ],
)
def test_what_has_no_place_in_the_roll_is_refused_where_it_stands(
    text: str | bytes, expected: tuple[str, int, int, str]
) -> None:
    assert place(refused(text)) == expected


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (as_tcvn3(PERSON).encode("cp1252"), "TCVN3 (ABC)"),
        (as_vni(PERSON).encode("cp1252"), "VNI Windows"),
        (in_windows_1258(PERSON), "Vietnamese locale CP 1258"),
    ],
)
def test_an_old_encoding_is_named_and_its_first_line_shown_converted(
    raw: bytes, encoding: str
) -> None:
    problem = refused(raw)
    assert problem.code == "yaml-encoding"
    assert (problem.where.line, problem.where.field) == (2, "name")
    assert encoding in problem.what.vi
    assert "“name: Nguyễn Thị Hiền”" in problem.what.vi
    assert "UniKey" in problem.remedy.vi
    line = raw.split(b"\n")[1]
    assert line[: problem.where.column - 1].isascii()
    assert line[problem.where.column - 1] > 0x7F


def test_a_heading_underlined_in_a_story_is_no_merge_conflict() -> None:
    assert read("a: |\n  Tiêu đề\n  =======\n").data == {"a": "Tiêu đề\n=======\n"}


def test_every_duplicate_key_is_reported_with_the_line_of_the_first() -> None:
    text = "a: 1\nb:\n  - x: 1\n    x: [2, 3]\na: {y: 2}\na: 3\n"
    document, problems = read_yaml(text.encode(), "f")
    assert document is not None
    assert document.data == {"a": "1", "b": [{"x": "1"}]}
    assert [str(problem.where) for problem in problems] == ["f:4:5", "f:5:1", "f:6:1"]
    assert [problem.where.field for problem in problems] == ["b[0].x", "a", "a"]
    assert {problem.code for problem in problems} == {"yaml-duplicate-key"}
    assert "dòng 3" in problems[0].what.vi
    assert "dòng 1" in problems[2].what.vi


def test_the_places_of_a_document_with_duplicates_are_those_of_the_values_kept() -> None:
    document, _ = read_yaml(b"a: 1\nb: 2\na: 3\n", "f")
    assert document is not None
    assert document.place(("a",)) == Mark(1, 4)


def test_keys_that_differ_only_in_normalisation_are_duplicates() -> None:
    text = f"{normalize('NFC', 'số')}: 1\n{normalize('NFD', 'số')}: 2\n"
    document, problems = read_yaml(text.encode(), "f")
    assert [problem.code for problem in problems] == ["yaml-duplicate-key"]
    assert problems[0].where == Location("f", 2, 1, "số")
    assert document is not None
    assert document.data == {"số": "1"}


def test_a_key_first_left_blank_is_a_duplicate_too() -> None:
    document, problems = read_yaml(b"a:\na: 2\n", "f")
    assert [problem.where.line for problem in problems] == [2]
    assert document is not None
    assert document.data == {}


def test_a_blank_duplicate_does_not_take_the_first_value_away() -> None:
    document, problems = read_yaml(b"a: 1\na:\n", "f")
    assert [problem.where.line for problem in problems] == [2]
    assert document is not None
    assert document.data == {"a": "1"}


def test_blank_list_items_are_reported_and_left_out() -> None:
    document, problems = read_yaml(b"a:\n  - x\n  -\n  - y\nb: [~, z]\n", "f")
    assert [(p.code, str(p.where), p.where.field) for p in problems] == [
        ("yaml-blank-item", "f:3:4", "a[1]"),
        ("yaml-blank-item", "f:5:5", "b[0]"),
    ]
    assert document is not None
    assert document.data == {"a": ["x", "y"], "b": ["z"]}
    assert document.place(("a", 1)) == Mark(4, 5)


def test_problems_found_before_a_refusal_are_reported_with_it() -> None:
    document, problems = read_yaml(b"a: 1\na: 2\nb: [~]\nc: *d\n", "f")
    assert document is None
    assert [p.code for p in problems] == ["yaml-duplicate-key", "yaml-blank-item", "yaml-alias"]


def test_eight_levels_are_read_and_the_ninth_is_refused() -> None:
    deep = "a: " + "[" * 7 + "x" + "]" * 7
    assert read(deep).data["a"] == [[[[[[["x"]]]]]]]
    problem = refused("a: " + "[" * 8 + "x" + "]" * 8)
    assert place(problem) == ("yaml-too-deep", 1, 11, "a" + "[0]" * 7)


def test_as_many_nodes_as_allowed_are_read_and_no_more() -> None:
    document, problems = read_yaml(b"a: b\nc: d\n", "content/x.yml", max_nodes=5)
    assert document is not None
    assert problems == []
    assert place(refused("a: b\nc: d\n", max_nodes=4)) == ("yaml-too-many", 2, 4, "c")


def test_a_unit_register_of_a_thousand_units_fits_the_usual_limits() -> None:
    units = "".join(f"- {{{', '.join(f'k{i}: v' for i in range(8))}}}\n" for _ in range(1000))
    assert len(read("units:\n" + units).data["units"]) == 1000


def test_a_file_of_exactly_the_limit_is_read_and_a_larger_one_is_not() -> None:
    raw = b"a: bcd\n"
    assert read_yaml(raw, "f", max_bytes=len(raw))[0] is not None
    assert place(refused(raw, max_bytes=len(raw) - 1)) == ("yaml-too-large", 0, 0, "")


def test_a_billion_laughs_are_refused_at_the_first() -> None:
    lines = ["a0: &a0 [lol, lol, lol]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 10)]
    assert place(refused("\n".join(lines))) == ("yaml-anchor", 1, 5, "a0")


def test_a_small_bomb_of_merge_keys_is_refused_at_the_first() -> None:
    lines = ["a0: &a0 {k: v}"]
    lines += [f"a{i}: &a{i} {{<<: [{', '.join([f'*a{i - 1}'] * 9)}]}}" for i in range(1, 13)]
    bomb = "\n".join(lines)
    assert len(bomb) < 1000
    assert place(refused(bomb)) == ("yaml-anchor", 1, 5, "a0")
    unanchored = re.sub("&a[0-9]+ ", "", bomb)
    assert place(refused(unanchored)) == ("yaml-merge-key", 2, 6, "a1")


@pytest.mark.parametrize("opening", ["[", '{"a":', "- ", "? ", "[{", "!!seq ["])
def test_thirty_thousand_levels_are_refused(opening: str) -> None:
    problem = refused("a:\n " + opening * 30_000)
    assert problem.code in {"yaml-too-deep", "yaml-key-not-text", "yaml-tag"}


def test_a_megabyte_on_one_line_is_refused_unread() -> None:
    assert place(refused("a: " + "x" * 1_000_000)) == ("yaml-too-large", 0, 0, "")


def test_a_long_line_within_the_limit_is_just_text() -> None:
    assert len(str(read("a: " + "x " * 100_000 + "y").data["a"])) == 200_001


def test_messages_do_not_repeat_a_hostile_file() -> None:
    key = "k" * 900
    _, problems = read_yaml(f"{key}: 1\n{key}: 2\n".encode(), "f")
    assert len(problems) == 1
    assert len(problems[0].what.vi) < 200
    assert len(problems[0].where.field) < 100


def test_every_problem_is_an_error_that_says_how_to_mend_it_in_both_languages() -> None:
    for text in ("a: *b", "a: &b c", "a: !b c", "<<: a", "[a]: b", "- a", "a: b\n---\n", "a: [~]"):
        _, problems = read_yaml(text.encode(), "f")
        for problem in problems:
            assert problem.severity is Severity.ERROR
            assert all([*problem.what, *problem.remedy])
            assert problem.what.vi != problem.what.en


def test_keys_left_blank_can_be_asked_for_in_their_places() -> None:
    raw = b"c:\na: {x: ~, y: 1}\nb: [{z: null, w: 2}, {v: }]\nd: ''\n"
    document, problems = read_yaml(raw, "f")
    assert document is not None
    assert problems == []
    assert document.data == {"a": {"y": "1"}, "b": [{"w": "2"}, {}], "d": ""}
    whole = document.with_blanks()
    assert whole == {
        "c": None,
        "a": {"x": None, "y": "1"},
        "b": [{"z": None, "w": "2"}, {"v": None}],
        "d": "",
    }
    assert ["".join(part) for part in (whole, whole["a"], whole["b"][0])] == ["cabd", "xy", "zw"]
    assert document.data == {"a": {"y": "1"}, "b": [{"w": "2"}, {}], "d": ""}
