"""The policy of a page: what it says, what it has hashes of, and where it stands."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from honour_roll.pages import policy

SCRIPT = 'x = "é"; // </p>\n'
HASH = f"'sha256-{b64encode(sha256(SCRIPT.encode()).digest()).decode()}'"
HEAD = (
    '<!doctype html><html>\n<head class="a">\n  <meta charset="utf-8">\n  <title>x</title></head>'
)


def directives(text: str) -> dict[str, list[str]]:
    return {name: words for name, *words in (part.split() for part in text.split("; "))}


def test_nothing_but_the_site_itself_is_ever_allowed() -> None:
    found = directives(policy.policy([HASH]))
    assert found["default-src"] == ["'none'"]
    assert found["base-uri"] == ["'none'"]
    assert found["script-src"] == ["'self'", HASH]
    assert found["style-src"] == ["'self'"]
    words = {word for words in found.values() for word in words}
    assert words == {"'none'", "'self'", "data:", HASH}
    assert [name for name, words in found.items() if "data:" in words] == ["img-src"]


def test_the_order_of_hashes_changes_nothing() -> None:
    assert policy.policy(["'sha256-b'", "'sha256-a'"]) == policy.policy(
        ["'sha256-a'", "'sha256-b'"]
    )


@pytest.mark.parametrize(
    "tag",
    [
        "<script>",
        "<SCRIPT>",
        '<script type="module">',
        '<script id="a>b">',
        "<script data-src-of='json' defer>",
    ],
)
def test_a_script_in_a_page_has_a_hash(tag: str) -> None:
    assert policy.script_hashes(f"<p>{tag}{SCRIPT}</script>") == {HASH}


@pytest.mark.parametrize(
    "tag",
    [
        '<script src="a.js">',
        "<script defer src=a.js>",
        '<script id="__config" type="application/json">',
        "<script type='application/ld+json'>",
        "<SCRIPT TYPE=application/json>",
    ],
)
def test_files_and_data_have_none(tag: str) -> None:
    assert policy.script_hashes(f"{tag}{SCRIPT}</script>") == frozenset()


def test_a_policy_stands_before_all_that_a_page_loads_and_after_its_encoding() -> None:
    html = policy.stated(HEAD, policy.policy([HASH]))
    assert html.index("charset") < html.index("Content-Security-Policy") < html.index("<title")
    assert html.encode().index(b"charset") < 1024
    assert policy.stated_hashes(html) == {HASH}
    assert policy.stated("<p>a part of a page</p>", "x") == "<p>a part of a page</p>"


def test_a_page_without_a_policy_states_no_hash() -> None:
    assert policy.stated_hashes(f"<p>{HASH}</p>") == frozenset()


def test_no_word_of_a_policy_breaks_out_of_its_place() -> None:
    html = policy.stated("<head>", 'x "><script>')
    assert re.findall("<[^>]*>", html)[1:] == [
        '<meta http-equiv="Content-Security-Policy" content="x &quot;&gt;&lt;script&gt;">'
    ]


def test_what_a_server_puts_last_into_a_page_is_admitted_there() -> None:
    before = policy.stated(HEAD, policy.policy(["'sha256-a'"])) + "<script>other()</script>"
    after = policy.admitting_last_script(f"{before}<script>{SCRIPT}</script>")
    scripts = re.findall("script-src ([^;]*);", after)
    assert scripts == [f"'self' {HASH} 'sha256-a'"]
