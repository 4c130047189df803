"""The form asks what the schema has: nothing of the model is forgotten, nothing is asked twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from honour_roll.model.json_schema import schema
from honour_roll.model.terms import Kind
from honour_roll.pages.forge import Forge
from honour_roll.text.dates import parse_date
from honour_roll.text.message import ScalarError
from honour_roll.web_form.config import form_config, orders

GITHUB = Forge("github", "to-chuc/so", "main", "https://dang-nhap.example.org", "", "")
GITLAB = Forge("gitlab", "nhom/so", "chinh", "", "abc", "https://git.example.org")
NOT_ASKED = {
    "kind",
    "reviewed",
    "updated",
    "former_ids",
    "sort_name",
    "disseminated",
    "corrections",
}
MADE_OR_EDITORS = {"honours.key", "honours.revokes", "photos.focus"}
LOCAL = form_config(None)


def collection(name: str, config: dict[str, Any] = LOCAL) -> dict[str, Any]:
    """The collection of that name."""
    found: dict[str, Any] = next(one for one in config["collections"] if one["name"] == name)
    return found


def flat(fields: list[dict[str, Any]], above: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Each field with its path, groups before what is in them."""
    for field in fields:
        path = f"{above}{field['name']}"
        yield path, field
        yield from flat(field.get("fields", []), f"{path}.")


@pytest.fixture(scope="module")
def asked() -> dict[str, dict[str, Any]]:
    """Every field of the form of an individual."""
    return dict(flat(collection("individual")["fields"]))


def test_every_key_of_a_record_is_asked_for_or_left_out_on_purpose() -> None:
    everywhere = {name for kind in Kind for name, _ in flat(collection(kind)["fields"])}
    about = schema("record")
    keys = set(about["properties"])
    for group, part in (("honours", "Honour"), ("photos", "Photo"), ("sources", "Source")):
        keys |= {f"{group}.{key}" for key in about["$defs"][part]["properties"]}
    assert keys - everywhere == (NOT_ASKED - {"kind"}) | MADE_OR_EDITORS


def test_titles_are_those_of_the_schema(asked: dict[str, dict[str, Any]]) -> None:
    for name, about in schema("record")["properties"].items():
        if name in asked and name != "kind":
            assert asked[name]["label"] == about["title"]


def test_only_the_kind_has_its_own_fields() -> None:
    assert "born" not in dict(flat(collection("model")["fields"]))
    assert "replicated_from" in dict(flat(collection("model")["fields"]))
    assert "replicated_from" not in dict(flat(collection("individual")["fields"]))


def test_references_are_chosen_and_not_typed(asked: dict[str, dict[str, Any]]) -> None:
    sources = {name: field["source"] for name, field in asked.items() if "source" in field}
    assert sources["unit"] == sources["honours.unit"] == "units"
    assert sources["honours.decision"] == "decisions"
    assert sources["honours.movement"] == "movements"
    assert asked["also_units"]["field"]["source"] == "units"


def test_only_public_states_can_be_chosen(asked: dict[str, dict[str, Any]]) -> None:
    values = [option["value"] for option in asked["honours.status"]["options"]]
    assert values == ["named", "recognised", "commended"]


def test_what_an_empty_group_needs_is_not_required_by_the_cms(
    asked: dict[str, dict[str, Any]],
) -> None:
    for name in ("consent.basis", "honours.period.from"):
        assert (asked[name]["required"], asked[name]["needed"]) == (False, True)
    assert asked["honours.status"]["required"] is True
    assert asked["photos.file"]["required"] is True


@pytest.mark.parametrize(
    "text", ["2020", "5/2020", "17/5/2020", "2020-05", "2020-05-17", "20", "17/5/20", "năm 2020"]
)
def test_what_the_form_takes_for_a_date_the_model_takes_too(
    asked: dict[str, dict[str, Any]], text: str
) -> None:
    pattern, message = asked["honours.date"]["pattern"]
    try:
        parse_date(text)
        is_date = True
    except ScalarError:
        is_date = False
    taken = re.search(pattern, text) is not None
    assert is_date or not taken
    assert taken == (text[0] in "0125" and is_date)
    assert "17/5/2020" in message


def test_of_a_birth_the_form_takes_the_year_alone(asked: dict[str, dict[str, Any]]) -> None:
    pattern, _ = asked["born"]["pattern"]
    assert [re.search(pattern, text) is not None for text in ("1976", "17/5/1976")] == [True, False]


def test_hints_speak_of_no_codes(asked: dict[str, dict[str, Any]]) -> None:
    hints = " ".join(field.get("hint", "") for field in asked.values())
    assert re.findall(r"\w+\.yml|named|YAML|\{", hints) == []


def test_entries_go_where_their_id_says() -> None:
    one = collection("individual")
    assert one["folder"] == "content/records"
    assert (one["path"], one["slug"]) == ("{{hr_unit}}/{{hr_year}}/{{slug}}", "{{hr_slug}}")
    assert (one["media_folder"], one["public_folder"]) == ("", "")
    assert one["delete"] is False


def test_at_a_forge_everything_is_a_request_that_others_let_in() -> None:
    config = form_config(GITHUB)
    assert config["publish_mode"] == "editorial_workflow"
    assert {one["publish"] for one in config["collections"]} == {False}
    assert config["backend"]["base_url"] == "https://dang-nhap.example.org"
    gitlab = form_config(GITLAB)["backend"]
    assert gitlab["api_root"] == "https://git.example.org/api/v4"
    assert (gitlab["auth_type"], gitlab["branch"]) == ("pkce", "chinh")


def test_keys_are_in_the_models_order_at_every_depth() -> None:
    order = orders()["record"]
    assert list(order)[:2] == ["kind", "name"]
    assert list(order["honours"])[:3] == ["key", "status", "year"]
    assert list(order["honours"]["period"]) == ["from", "to"]
    assert list(order["consent"])[:1] == ["basis"]
