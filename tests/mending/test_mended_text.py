from __future__ import annotations

from unicodedata import normalize

import pytest

from honour_roll.mending.text import mended
from honour_roll.model.base import Part
from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.tally import TallySheet
from honour_roll.model.unit import Unit
from honour_roll.source.reader import read_content
from honour_roll.source.yaml_writer import dump
from tests.builders import full_records
from tests.commands import REPOSITORY

RECORD = "records/sa-pa/2020/a.yml"
UGLY = "unit: 'sa-pa'\nkind:   model\nhonours: [{status: named, key: a}]\nname: A\n"
CANONICAL = """\
kind: model
name: A
unit: sa-pa
honours:
  - key: a
    status: named
"""


def told(name: str, raw: bytes) -> list[str]:
    return [message.vi for message in mended(name, raw)[1]]


def text(raw: str | bytes, name: str = RECORD) -> str:
    return mended(name, raw if isinstance(raw, bytes) else raw.encode())[0].decode()


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        (b"\xef\xbb\xbfkind: model\n", "kind: model\n", "bỏ dấu BOM ở đầu tệp"),
        (b"kind: model\r\nname: A\r\n", "kind: model\nname: A\n", "thống nhất cách xuống dòng"),
        (b"kind: model\rname: A\r", "kind: model\nname: A\n", "thống nhất cách xuống dòng"),
        (normalize("NFD", "name: Hoà\n").encode(), "name: Hoà\n", "đưa chữ có dấu về dạng"),
        (b"kind: model  \nname: A\t\n", "kind: model\nname: A\n", "bỏ dấu cách thừa ở cuối dòng"),
        (b"kind: model", "kind: model\n", "thêm dấu xuống dòng ở cuối tệp"),
        ("kind: model\n".encode("utf-16"), "kind: model\n", "chuyển bảng mã UTF-16 sang UTF-8"),
        (b"name: A\nkind: model\n", "kind: model\nname: A\n", "xếp lại thứ tự các mục"),
        (b"kind:   'model'\n", "kind: model\n", "trình bày lại (thụt lề, dấu nháy, xuống dòng)"),
    ],
)
def test_what_is_safe_is_mended_and_told(before: bytes, after: str, what: str) -> None:
    assert text(before) == after
    (only,) = told(RECORD, before)
    assert only.startswith(what)


def test_order_and_form_are_told_both() -> None:
    assert text(UGLY) == CANONICAL
    assert [what.split(" ")[0] for what in told(RECORD, UGLY.encode())] == ["xếp", "trình"]


def test_figures_and_dates_stay_bare_and_texts_that_look_like_them_are_quoted() -> None:
    record = "honours:\n  - key: 2020\n    year: '2020'\n    number: 12\nupdated: '2020-05-17'\n"
    assert text(record) == (
        'honours:\n  - key: "2020"\n    year: 2020\n    number: "12"\nupdated: 2020-05-17\n'
    )
    sheet = "totals:\n  - value: '6.084'\n    over: \"true\"\n"
    assert text(sheet, "tallies/sa-pa/a.yml") == "totals:\n  - value: 6.084\n    over: true\n"


def test_a_blank_key_stays_for_whoever_is_to_fill_it_in() -> None:
    assert text("summary:   \nkind: model\nhonours:\n  - year: ~\n    key: a\n") == (
        "kind: model\nsummary:\nhonours:\n  - key: a\n    year:\n"
    )
    for blank in ("summary:\n", "kind:\nname:\nsummary: null\n"):
        assert text(blank) == blank


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n",
        b"kind: model\n\tname: A \n",
        b"name: A: B  \n",
        b"<<<<<<< HEAD \nname: A\n",
        b"name: A\nname: B \n  x: 'y'\n",
        b"name: \xc0\xc9 \n",
        b"PK\x03\x04\x00\x00 \r\n",
        b"\xff\xfea",
        b"a: *b  \n",
        b"a: !!str 'b'  \n",
    ],
)
def test_what_cannot_be_read_is_left_alone(raw: bytes) -> None:
    assert mended(RECORD, raw) == (raw, [])


def test_a_file_that_cannot_be_read_keeps_its_characters() -> None:
    broken = "\ufeffname: A: " + normalize("NFD", "Hoà") + "  \r\nkind: 'x"
    assert text(broken) == "name: A: Hoà  \nkind: 'x"


def test_a_key_written_twice_or_an_empty_item_keeps_its_form() -> None:
    assert text("unit: 'b'  \nunit: c\nkind: d") == "unit: 'b'\nunit: c\nkind: d\n"
    assert text("sources:\n    -   \n    - title: 'a'\r\n") == "sources:\n    -\n    - title: 'a'\n"


def test_a_file_with_comments_keeps_them_and_its_order() -> None:
    before = "\ufeff# Ghi chú  \r\nname:   'A'  # chưa rõ  \r\nkind: model"
    assert text(before) == "# Ghi chú\nname:   'A'  # chưa rõ\nkind: model\n"


def test_spaces_that_belong_to_a_text_stay() -> None:
    before = "# Ghi chú\nstory: |  \n  Dòng một  \n  dòng hai\n   \nname: A  \n"
    assert text(before) == "# Ghi chú\nstory: |\n  Dòng một  \n  dòng hai\n   \nname: A\n"


def test_a_last_line_is_not_ended_where_that_would_change_the_text() -> None:
    commented = "# Ghi chú\nstory: |\n  Hết."
    assert text(commented) == commented
    assert text("story: |\n  Một.\n  Hết.") == "story: |-\n  Một.\n  Hết.\n"


def test_line_ends_stay_where_others_would_make_marks_of_a_conflict() -> None:
    commented = '# Ghi chú\nzz: "a\r=======\r b"\n'
    assert text(commented) == commented
    assert text(commented.removeprefix("# Ghi chú\n")) == "zz: a ======= b\n"


def test_what_the_model_does_not_know_stays_behind() -> None:
    assert text("yera: 2020\nname: A\nkind: model\n") == ('kind: model\nname: A\nyera: "2020"\n')


def test_a_register_keeps_the_order_of_its_ids() -> None:
    units = "units:\n  xa-b:\n    periods:\n    - {level: commune, name: B}\n  xa-a:\n  xa-0: {}\n"
    assert text(units, "units/tinh.yml") == (
        "units:\n  xa-b:\n    periods:\n      - name: B\n        level: commune\n"
        "  xa-a:\n  xa-0: {}\n"
    )
    terms = "b: {description: 'x', name: B}\na:\n    name: '1'\n"
    assert text(terms, "vocabulary/fields.yml") == (
        'b:\n  name: B\n  description: x\na:\n  name: "1"\n'
    )


def test_a_vocabulary_that_nobody_knows_keeps_its_form() -> None:
    assert text("b: {x: '1'}  \n", "vocabulary/khac.yml") == "b: {x: '1'}\n"


def test_site_facts_have_an_order_too() -> None:
    assert text("licence: 'A'\noperator: B\n", "site.yml") == "operator: B\nlicence: A\n"


def test_a_large_register_is_mended_and_a_file_that_is_too_large_is_not() -> None:
    units = {f"xa-{i}": {"periods": [{"name": f"Xã số {i}"}]} for i in range(6_000)}
    form = dump({"units": units})
    assert len(form) > 262_144
    assert text(form.replace("name:", "name:  "), "units/tinh.yml") == form
    story = "story: '" + "a" * 262_144 + "'\nkind: model\n"
    assert text(story) == story


def test_what_is_made_to_take_for_ever_does_not() -> None:
    heap = "\u0301\u0323" * 50_000
    for hostile in (f"# {heap}\nname: 'A'\n", f"name: 'b{heap}'\n", "a: b" + " " * 250_000 + "c\n"):
        assert text(hostile) == hostile


def test_a_form_that_would_be_too_large_is_not_taken() -> None:
    items = ",".join(["{title: a}"] * 4_000)
    deep = "sources: [" + items + "]\nkind: model\n"
    assert "kind: model\nsources:\n" in text(deep)
    wide = "zz: {a: {b: {c: {d: {e: {f: [" + ",".join("x" * 15_000) + "]}}}}}}\n"
    assert text(wide) == wide


def test_what_the_writer_makes_of_the_model_is_in_form() -> None:
    content = read_content(REPOSITORY / "tests" / "content")
    parts: dict[str, Part] = {
        **{f"records/{id}.yml": part for id, part in full_records(content).items()},
        **{f"units/{id}.yml": part for id, part in content.units.items()},
        **{f"decisions/{id}.yml": part for id, part in content.decisions.items()},
        **{f"tallies/{id}.yml": part for id, part in content.tallies.items()},
        **{f"booklets/{id}.yml": part for id, part in content.booklets.items()},
    }
    assert {type(part) for part in parts.values()} >= {Unit, Decision, TallySheet, Booklet}
    for name, part in parts.items():
        written = dump(part.to_data())
        assert text(written, name) == written
    site = dump(content.site.to_data())
    assert text(site, "site.yml") == site
