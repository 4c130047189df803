"""The index as scripts: the same data, and nothing in them that a script could take for its own."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from honour_roll.search.index import as_json
from honour_roll.search.offline import as_script, is_part

CALL = re.compile(r'(honourPart\(|var __index=JSON\.parse\()(".*")\);')
JSON = st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))


@given(JSON)
@example({"__proto__": {"x": "</script><script>alert(1)</script>"}})
@example("\\u2028 \r\n \\\" ' );//")
@example("\u2028\u2029<!--")
def test_a_script_holds_the_same_data_as_one_string(data: object) -> None:
    for name in ("search/0a1b2c3d4e5f/words/3.json", "search/search_index.json"):
        _, script = as_script(name, as_json(data))
        text = script.decode()
        assert not set(text) & set("<\u2028\u2029\r\n")
        match = CALL.fullmatch(text)
        assert match
        # A literal of JSON without those two signs is one of JavaScript (ECMA-262, JSON superset).
        assert json.loads(json.loads(match[2])) == data


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("search/search_index.json", "search/search_index.js"),
        ("search/0a1b2c3d4e5f/names.json", "search/0a1b2c3d4e5f/names.js"),
        ("search/0a1b2c3d4e5f/engine.js", None),
        ("du-lieu/dien-hinh.json", None),
    ],
)
def test_every_file_of_data_becomes_a_script_and_no_other(name: str, script: str | None) -> None:
    assert is_part(name) == (script is not None)
    if script:
        assert as_script(name, b"[]")[0] == script
