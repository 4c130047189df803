"""Our template environment: all that a template outputs is escaped as Jinja itself would."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from honour_roll.pages.environment import TemplateEnvironment

TEMPLATES = {
    "parts.html": "{% macro cell(thing) %}"
    '<td title="{{ thing.text }}">{{ thing.text }}</td>{% endmacro %}',
    "page.html": (
        '{% import "parts.html" as parts %}'
        "{% set made %}<b>{{ thing.text }}</b>{% endset %}"
        "{{ thing.text }}{{ made }}{{ parts.cell(thing) }}{{ thing.html }}{{ thing.number }}"
        "{{ thing.text ~ thing.html }}{{ thing.text | upper }}{{ '<&' }}{{ [thing.text] | join }}"
        "{% for one in thing.text %}{{ one }}{{ loop.index }}{% endfor %}"
    ),
}


@dataclass(frozen=True)
class Thing:
    """Something that a template shows."""

    text: str
    html: Markup
    number: int


class Spelled:
    """Something that is no string and says its own HTML."""

    def __html__(self) -> str:
        return "<i>&amp;</i>"


texts = st.text() | st.text("&<>\"'aế")


@given(texts, texts, st.integers())
def test_templates_output_what_jinja_outputs(text: str, safe: str, number: int) -> None:
    ours = TemplateEnvironment()
    ours.loader = DictLoader(TEMPLATES)
    plain = Environment(
        loader=DictLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    thing = Thing(text, Markup(safe), number)  # noqa: S704 - as a filter may give it
    made = (env.get_template("page.html").render(thing=thing) for env in (ours, plain))
    assert next(made) == next(made)


@given(texts)
def test_a_value_is_escaped_once(text: str) -> None:
    assert TemplateEnvironment.escaped(text) == str(escape(text))
    assert TemplateEnvironment.escaped(escape(text)) == str(escape(text))
    assert not set("<>\"'") & set(TemplateEnvironment.escaped(text))


def test_what_is_no_string_is_escaped_too() -> None:
    class Loud(str):
        __slots__ = ()

    assert TemplateEnvironment.escaped(Loud("<b>")) == "&lt;b&gt;"
    assert TemplateEnvironment.escaped(["<b>"]) == "[&#39;&lt;b&gt;&#39;]"
    assert TemplateEnvironment.escaped(Spelled()) == "<i>&amp;</i>"
    assert TemplateEnvironment.escaped(None) == "None"


def test_a_mistake_in_a_template_is_an_error() -> None:
    thing = Thing("a", Markup("b"), 1)
    with pytest.raises(AttributeError):
        TemplateEnvironment().from_string("{{ thing.txt }}").render(thing=thing)
    with pytest.raises(Exception, match="undefined"):
        TemplateEnvironment().from_string("{{ nothing }}").render()
