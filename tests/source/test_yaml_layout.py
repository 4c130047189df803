from __future__ import annotations

import pytest
import yaml

from honour_roll.source import yaml_layout
from honour_roll.source.yaml_layout import has_comments, lines_with_own_spaces

WITH = [
    "# a\n",
    "a: b # c\n",
    "a: b\n# c",
    "# c\na: b\n",
    "a: # c\n  b\n",
    "a: | # c\n  b\n",
    "a: >-  # c\n  b\n",
    "a: |\n  b\n# c\n",
    "a: |\n  b\n # c\nd: e\n",
    "a: |\n# c\nb: d\n",
    "a: [b, # c\n  d]\n",
    "a: '#' # c\n",
    "a: 😀 # c\n",
    "--- # c\na: b\n",
    "%YAML 1.1 # c\n---\na: b\n",
    "a:\n  - |+\n    b\n\n  # c\n  - d\n",
]
WITHOUT = [
    "",
    "a: b\n",
    "a: b#c\n",
    "a: '# c'\n",
    'a: "b # c"\n',
    '"#": b\n',
    "a: |\n  # b\n\n  # c\n",
    "a: |\n  # b",
    "a: >\n  #\nb: c\n",
    "a:\n  - |2\n      # b\n    # c\n",
    "a: 'b\n  # c'\n",
    "a: 😀😀\nb: '#😀'\n",
    "a#b: c\n",
]
parsers = pytest.mark.parametrize(
    "parser", [getattr(yaml, "CBaseLoader", yaml.BaseLoader), yaml.BaseLoader]
)


@parsers
@pytest.mark.parametrize("text", WITH)
def test_every_comment_is_seen(monkeypatch: pytest.MonkeyPatch, parser: object, text: str) -> None:
    monkeypatch.setattr(yaml_layout, "_PARSER", parser)
    assert has_comments(text)


@parsers
@pytest.mark.parametrize("text", WITHOUT)
def test_a_hash_in_a_value_or_key_is_no_comment(
    monkeypatch: pytest.MonkeyPatch, parser: object, text: str
) -> None:
    monkeypatch.setattr(yaml_layout, "_PARSER", parser)
    assert not has_comments(text)


@parsers
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: b \nc: d\n", set()),
        ("a: | \n  b \n  c\nd: e \n", {1, 2}),
        ("a: |\n  b \n \n\nd: e\n", {1, 2, 3}),
        ("a: |\n  b \n   ", {1, 2}),
        ("a: >\n  b \n# c \nd: e\n", {1}),
        ('a: "b\n  c\n  d" \n', {0, 1}),
        ("a: 'b \n  c'\nd: e \n  f\n", set()),
    ],
)
def test_spaces_belong_to_values_in_blocks_and_double_quotes_only(
    monkeypatch: pytest.MonkeyPatch, parser: object, text: str, lines: set[int]
) -> None:
    monkeypatch.setattr(yaml_layout, "_PARSER", parser)
    assert lines_with_own_spaces(text) == lines
