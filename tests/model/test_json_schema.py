"""JSON Schema as an editor uses it: on YAML 1.2 with numbers, yes and no, and dates as text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from honour_roll.model.json_schema import NAMES, schema
from honour_roll.model.record import FIELDS_OF_KIND
from honour_roll.model.terms import Kind
from tests.commands import REPOSITORY

SETTINGS = json.loads((REPOSITORY / ".vscode" / "settings.json").read_text(encoding="utf-8"))
FOLDERS = (REPOSITORY / "content", REPOSITORY / "tests" / "content")
VIETNAMESE = re.compile("[À-ỹ]|^(Trang|Tin|Sai)")


class CoreLoader(yaml.SafeLoader):
    """Scalars as YAML 1.2's core schema has them: ``012`` is twelve, ``on`` and dates are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own way


CoreLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
CoreLoader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"), ["~", "n", "N", ""]
)
CoreLoader.add_implicit_resolver("!int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
CoreLoader.add_implicit_resolver(
    "!float",
    re.compile(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
    list("-+.0123456789"),
)
CoreLoader.add_constructor("!int", lambda loader, node: int(node.value))
CoreLoader.add_constructor("!float", lambda loader, node: float(node.value))


def load(text: str) -> Any:
    return yaml.load(text, CoreLoader)  # noqa: S506 - it is a SafeLoader


def complaints(name: str, text: str) -> list[str]:
    return [error.message for error in Draft202012Validator(schema(name)).iter_errors(load(text))]


def mapped(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every YAML file of a content folder with the schema that the editor is told to use."""
    for schema_file, pattern in SETTINGS["yaml.schemas"].items():
        name = Path(schema_file).name.removesuffix(".schema.json")
        for path in folder.parent.glob(pattern):
            yield name, path


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_and_closed(name: str) -> None:
    found = schema(name)
    Draft202012Validator.check_schema(found)
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "://" not in json.dumps({**found, "$schema": ""}).replace("^https?://", "")
    for part in objects(found):
        assert "additionalProperties" in part


def objects(part: object) -> Iterator[dict[str, Any]]:
    """Every part of a schema that describes a mapping by itself."""
    if isinstance(part, dict):
        if part.get("type") == "object" and "if" not in part:
            yield part
        for value in part.values():
            yield from objects(value)
    elif isinstance(part, list):
        for value in part:
            yield from objects(value)


@pytest.mark.parametrize("name", NAMES)
def test_every_part_and_field_has_a_vietnamese_title(name: str) -> None:
    found = schema(name)
    for part in (found, *found.get("$defs", {}).values()):
        assert VIETNAMESE.search(part["title"]), part["title"]
        assert VIETNAMESE.search(part["description"]), part["description"]
        for key, field in part.get("properties", {}).items():
            assert field["title"] != key.replace("_", " ").title(), key
            assert "null" not in str(field.get("default"))


def test_choices_carry_their_labels() -> None:
    status = schema("record")["$defs"]["Status"]
    assert len(status["markdownEnumDescriptions"]) == len(status["enum"])
    gender = schema("record")["properties"]["gender"]
    assert (gender["enum"], gender["markdownEnumDescriptions"]) == (
        ["female", "male", None],
        ["nữ", "nam"],
    )


@pytest.mark.parametrize("folder", FOLDERS, ids=["content", "tests/content"])
def test_every_content_file_is_valid_by_the_schema_its_editor_uses(folder: Path) -> None:
    pairs = list(mapped(folder))
    assert sorted(path for _, path in pairs) == sorted(
        path
        for path in folder.rglob("*.yml")
        # Manifests of volumes are written by the program alone.
        if "pages" not in path.parts and path.name != "manifest.yml"
    )
    for name, path in pairs:
        assert complaints(name, path.read_text(encoding="utf-8")) == [], path


def test_editors_are_told_of_schemas_that_exist() -> None:
    for file in SETTINGS["yaml.schemas"]:
        assert (REPOSITORY / file).is_file()
    assert len(SETTINGS["yaml.schemas"]) == len(NAMES)


@pytest.mark.parametrize(
    "case", ["unknown-key", "unknown-choice", "missing-key", "shape", "kind-fields", "group"]
)
def test_what_check_refuses_by_itself_the_editor_refuses_too(case: str) -> None:
    folder = REPOSITORY / "tests" / "broken" / case / "content"
    told = (folder.parent / "expected.txt").read_text(encoding="utf-8")
    for name, path in mapped(folder):
        file = f"content/{path.relative_to(folder).as_posix()}"
        assert bool(complaints(name, path.read_text(encoding="utf-8"))) == (file in told), file


RECORD = "kind: model\nname: A\nunit: sa-pa\nhonours:\n  - {key: a, status: named, year: 2020}\n"


@pytest.mark.parametrize(
    "more",
    [
        "note:",
        "photos:",
        "updated: 2020",
        "updated: 2020-05",
        "updated: 2020-05-17",
        "updated: 17/5/2020",
        "field:\nsources: [{title: A, date: 2020}]",
        "photos: [{file: a.jpg, focus: [0.5, 1]}]",
    ],
)
def test_values_as_officers_write_them_are_valid(more: str) -> None:
    assert complaints("record", f"{RECORD}{more}\n") == []


@pytest.mark.parametrize(
    "more",
    [
        "ten: B",
        "gender: nu",
        "updated: 20200517",
        "updated: [2020]",
        "field: Giáo dục",
        "photos: [{file: a.jpg, focus: [0.5, 1.5]}]",
        "photos: {file: a.jpg}",
        "consent: {}",
        "sources: [{url: example.org}]",
        "replicated_from: sa-pa/2020",
        "born: 1950",
    ],
)
def test_values_that_check_refuses_are_not(more: str) -> None:
    assert complaints("record", f"{RECORD}{more}\n") != []


@pytest.mark.parametrize("kind", Kind)
def test_fields_of_one_kind_are_refused_with_others(kind: Kind) -> None:
    values = {"gender": "female", "replicated_from": "sa-pa/2020/a"}
    text = RECORD.replace("model", kind)
    for owner, fields in FIELDS_OF_KIND.items():
        for field in fields:
            more = f"{field}: {values.get(field, '1950')!r}\n"
            assert bool(complaints("record", text + more)) == (owner is not kind), field


def test_a_record_without_its_kind_is_only_told_that() -> None:
    [message] = complaints("record", RECORD.replace("kind: model\n", "gender: female\n"))
    assert "'kind' is a required property" in message


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("periods: [{name: A, level: district}]", True),
        ("units: {sa-pa: {periods: [{name: A, level: district}]}}", True),
        ("units: {Sa Pa: {periods: [{name: A, level: district}]}}", False),
        ("units: {sa-pa: {periods: []}}", False),
        ("units: {sa-pa: {periods: [{name: A}]}}", False),
        ("units: {}\nnote: A", False),
        ("units: [sa-pa]", False),
        ("periods: [{name: A, level: huyen}]", False),
        ("periods: [{name: A, level: district, code: 03006}]", True),
    ],
)
def test_a_unit_file_holds_a_unit_or_many(text: str, valid: bool) -> None:
    assert (complaints("unit", text) == []) is valid


@pytest.mark.parametrize(
    ("name", "text", "valid"),
    [
        ("fields", "y-te: {name: Y tế}", True),
        ("fields", "Y tế: {name: Y tế}", False),
        ("fields", "y-te: Y tế", False),
        ("fields", "y-te: {name: Y tế, level: district}", False),
        ("authorities", "a: {name: A, level: district, unit: sa-pa}", True),
        ("measures", "percent: {name: Tỷ lệ, percent: có}", True),
        ("measures", "percent: {name: Tỷ lệ, percent: 1}", False),
        ("site", "phone: 0200 0000", True),
        ("site", "phone: 02000000", True),
        (
            "tallies",
            "unit: a\nsource: {title: A}\ntotals: [{key: a, title: A, value: 6.084}]",
            True,
        ),
        (
            "tallies",
            "unit: a\nsource: {title: A}\ntotals: [{key: a, title: A, value: '2,02'}]",
            True,
        ),
        ("tallies", "unit: a\nsource: {title: A}\ntotals: [{key: a, title: A, value: -1}]", False),
        ("booklet", "title: A\nselection: {kinds: [leader]}\norder: [unit, year]", True),
        ("booklet", "title: A\nselection: {kinds: [leaders]}", False),
        ("decision", "authority: a\nnumber: 12", True),
        ("decision", "number: 12", False),
    ],
)
def test_other_files_are_held_to_their_classes(name: str, text: str, valid: bool) -> None:
    assert (complaints(name, text) == []) is valid
