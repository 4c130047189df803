"""What is private is told without being told again, and what isn't is left alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from honour_roll.problems import Problem, Severity
from honour_roll.rules import check_content
from honour_roll.rules.private_parts import MOST
from scripts.demo.writing import write_roll
from tests.commands import REPOSITORY, run, write_files

UNIT = {"units/suoi-hoa.yml": "periods:\n  - {name: Huyện Suối Hoa, level: district}\n"}
RECORD = "records/suoi-hoa/2020/minh-hoa.yml"
HONOUR = "honours:\n  - {key: a, status: recognised, year: 2020}\n"
NUMBERS = ("identity-number", "nine-digits", "phone-number", "email-address", "bank-account")


def problems_of(root: Path, more: str, *, kind: str = "individual") -> list[Problem]:
    record = f"kind: {kind}\nname: Minh Họa\nunit: suoi-hoa\n{more}{HONOUR}"
    return check_content(write_files(root / "content", UNIT | {RECORD: record}))[1]


@pytest.mark.parametrize("case", NUMBERS)
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_no_output_repeats_a_private_number(case: str, form: str) -> None:
    folder = REPOSITORY / "tests" / "broken" / case
    written = (folder / "content" / RECORD).read_text(encoding="utf-8")
    private = set(re.findall(r"(?<![/0-9])[0-9(][0-9 .()]{7,}[0-9]|[\w.]+@[\w.]+", written))
    assert private
    told = run("check", "--format", form, cwd=folder)
    assert case in told.out
    for number in private - {"123.456.789"}:
        assert number.strip() not in told.out + told.err


def test_every_private_number_of_a_case_is_found() -> None:
    folder = REPOSITORY / "tests" / "broken" / "identity-number"
    assert run("check", cwd=folder).out.count("(identity-number)") == 5


def test_the_office_may_be_reached(tmp_path: Path) -> None:
    facts = (
        "operator: Cơ quan\naddress: Số 1, đường Minh Họa\nemail: a@b.vn\nphone: 0200 3000 000\n"
    )
    content = write_files(tmp_path / "content", UNIT | {"site.yml": facts})
    assert check_content(content)[1] == []


def test_an_account_in_the_facts_about_the_site_is_told_all_the_same(tmp_path: Path) -> None:
    content = write_files(tmp_path / "content", {"site.yml": "operator: STK 1000 0000 0000\n"})
    assert [p.code for p in check_content(content)[1]] == ["bank-account"]


def test_a_file_with_very_many_numbers_is_told_of_the_first_ones(tmp_path: Path) -> None:
    numbers = " ".join(f"0900{n:06}" for n in range(200))
    found = problems_of(tmp_path, f"story: {numbers}\n")
    assert [p.code for p in found] == ["phone-number"] * MOST


@pytest.mark.parametrize(
    ("born", "year", "told"),
    [
        ("2003-01-01", 2020, True),
        ("2002-12-31", 2020, False),
        ("2012-03", 2020, False),
        ("2012", 2020, False),
        ("5/3/2012", 2020, True),
        ('"2012-03-05"', 2020, True),
        ("1937-03-05", 1952, True),
    ],
)
def test_a_day_of_birth_is_told_of_who_was_a_minor_when_honoured(
    tmp_path: Path, born: str, year: int, told: bool
) -> None:
    record = RECORD.replace("2020", str(year))
    text = f"kind: individual\nname: Minh Họa\nborn: {born}\nunit: suoi-hoa\n{HONOUR}"
    content = write_files(tmp_path / "content", UNIT | {record: text.replace("2020", str(year))})
    codes = [p.code for p in check_content(content)[1] if p.code != "consent-of-minor"]
    is_full = born.count("-") == 2 or "/" in born
    assert codes == (["birth-of-minor"] if told else ["birth-in-full"] * is_full)


@pytest.mark.parametrize(
    "honours",
    [
        "honours:\n  - {key: a, status: recognised, date: 2020-05-06}\n",
        "honours:\n  - {key: a, status: recognised, period: {from: 2020, to: 2021}}\n",
        "honours: [{key: a, status: named}]\n",
        "honours: nhiều lần\n",
    ],
)
def test_the_time_of_the_first_honour_is_understood_in_all_its_forms(
    tmp_path: Path, honours: str
) -> None:
    text = f"kind: individual\nname: Minh Họa\nborn: 2003-02-01\nunit: suoi-hoa\n{honours}"
    content = write_files(tmp_path / "content", UNIT | {RECORD: text})
    assert "birth-of-minor" in {p.code for p in check_content(content)[1]}


CONSENTS = {
    "": True,
    "consent: {basis: consent}\n": False,
    "consent: {basis: public-record}\n": True,
    "consent: {basis: consent, withdrawn: 2021}\n": True,
    "consent: đồng ý\n": True,
}


@pytest.mark.parametrize("consent", CONSENTS)
def test_sensitive_data_are_told_where_nobody_consented(tmp_path: Path, consent: str) -> None:
    found = problems_of(tmp_path, f"position: Nghệ nhân người Dao\n{consent}")
    told = [p for p in found if p.code == "sensitive-data"]
    assert bool(told) == CONSENTS[consent]
    assert all(p.severity is Severity.WARNING and p.where.field == "position" for p in told)


def test_a_hidden_person_with_a_public_namesake_is_not_taken_for_them(tmp_path: Path) -> None:
    person = f"kind: individual\nname: Trần Minh Họa\nunit: suoi-hoa\n{HONOUR}"
    withdrawn = "consent: {basis: consent, given: 2020, by: self, withdrawn: 2021}\n"
    sheet = (
        "unit: suoi-hoa\nsource: {title: A}\ntotals:\n"
        "  - {key: a, title: B, value: 1, names: [ông Trần Minh Họa]}\n"
    )
    files = UNIT | {"tallies/suoi-hoa/a.yml": sheet, RECORD: person + withdrawn}
    content = write_files(tmp_path / "content", files)
    assert "hidden-name" in {p.code for p in check_content(content)[1]}
    escaped = sheet.replace("Trần Minh", "Tr&#7847;n&nbsp;M**i**nh")
    write_files(content, {"tallies/suoi-hoa/a.yml": escaped})
    assert "hidden-name" in {p.code for p in check_content(content)[1]}
    write_files(content, {RECORD.replace(".yml", "-2.yml"): person})
    assert "hidden-name" not in {p.code for p in check_content(content)[1]}


@pytest.mark.parametrize("seed", [1, 2025])
def test_correct_records_are_not_suspected(tmp_path: Path, seed: int) -> None:
    """Minority and religious names are among them."""
    write_roll(tmp_path, 80, seed, photos=False)
    problems = check_content(tmp_path / "content")[1]
    assert [p for p in problems if p.is_error] == []
    families = ("privacy", "writing")
    codes = {
        path.stem.replace("_", "-")
        for family in families
        for path in (REPOSITORY / "honour_roll" / "rules" / family).glob("[a-z]*.py")
    }
    assert [p for p in problems if p.code in codes] == []


HIDDEN = {
    'note: "0900\\u200b000078"\n': "phone-number",
    'note: "S\\u1ED1 t\\xE0i kho\\u1EA3n 1000 0000 0078"\n': "bank-account",
    "note: gọi 0900\n  000 078\n": "phone-number",
    "story: |\n  Gọi số 0900\n  000 078\n": "phone-number",
    'note: "\\x30900000078"\n': "phone-number",
    "story: Gọi &#48;900&nbsp;000&nbsp;**078**\n": "phone-number",
}


@pytest.mark.parametrize("more", HIDDEN)
def test_a_hidden_number_is_told_once_at_its_value(tmp_path: Path, more: str) -> None:
    found = [p for p in problems_of(tmp_path, more) if p.code in NUMBERS]
    field = more.split(":")[0]
    assert [(p.code, p.where.field) for p in found] == [(HIDDEN[more], field)]


def test_the_line_of_a_hidden_number_does_not_show_it(tmp_path: Path) -> None:
    problems_of(tmp_path, 'note: "0900\\u200b000078"\n')
    told = run("check", cwd=tmp_path)
    assert "invisible-character" in told.out
    assert "000078" not in told.out


def test_a_day_of_birth_in_escapes_is_that_of_a_minor(tmp_path: Path) -> None:
    found = problems_of(tmp_path, 'note: "Sinh ng\\xE0y \\u0035/3/2012"\n')
    assert [p.code for p in found] == ["birth-of-minor"]


@pytest.mark.parametrize(
    "born",
    [
        "05/03/2008 sinh",
        "31/2/2008",
        "2008-15-03",
        "05/03/08",
        "20080305",
        "ngày 5 tháng 3 - 2008",
        '"05/03\\u200b/2008"',
        "\n  05/03/2008 sinh",
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_no_message_repeats_a_day_of_birth(tmp_path: Path, born: str, form: str) -> None:
    text = f"kind: individual\nname: Minh Họa\nborn: {born}\nunit: suoi-hoa\n{HONOUR}"
    write_files(tmp_path / "content", UNIT | {RECORD: text})
    told = run("check", "--format", form, cwd=tmp_path).out
    assert "date-" in told
    days = r"0?5/0?3|31/2|15-03|0305|5 tháng 3|15/3|03.u200b"
    assert not re.search(days, told)
    assert "17/5/2020" in told or "date-unreadable" not in told


NAMES = {
    "zz4-0900000078": ["phone-number"],
    "lan-0900-000-078": ["phone-number"],
    "lan0900000078": ["phone-number"],
    "lan-001000000078": ["identity-number"],
    "so-03-2020-1234": [],
    "lan-1990-2020": [],
}


@pytest.mark.parametrize("name", NAMES)
def test_a_number_in_the_name_of_a_file_is_told(tmp_path: Path, name: str) -> None:
    text = f"kind: individual\nname: Minh Họa\nunit: suoi-hoa\n{HONOUR}"
    files = UNIT | {RECORD.replace("minh-hoa", name): text}
    found = check_content(write_files(tmp_path / "content", files))[1]
    assert [(p.code, p.where.line) for p in found] == [(code, 1) for code in NAMES[name]]
    assert all(p.is_error and "078" not in p.what.vi for p in found)


@pytest.mark.parametrize(
    ("note", "codes"),
    [
        ("CMND 060123456", ["identity-number"]),
        ("Mã số hồ sơ 123456789", []),
        ("Mã hồ sơ: 123456789", []),
        ("Hồ sơ 123456789", ["nine-digits"]),
    ],
)
def test_nine_digits_are_told_once_and_not_where_they_are_a_code(
    tmp_path: Path, note: str, codes: list[str]
) -> None:
    assert [p.code for p in problems_of(tmp_path, f'note: "{note}"\n')] == codes


def test_what_yaml_refuses_is_told_once(tmp_path: Path) -> None:
    found = problems_of(tmp_path, "note: Minh\ufeff Họa\n")
    assert [p.code for p in found] == ["yaml-control-character"]
