"""The environment in which our templates run: strict, everything escaped, and quick."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup, escape


class _Code(CodeGenerator):
    """Makes Python of a template; Jinja's own native templates override the same hook."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:
        self.write("environment.escaped(")


class _Context(Context):
    """Calls what a template calls, at once: none of our functions asks for the context."""

    def call(self, called: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return called(*args, **kwargs)


class TemplateEnvironment(Environment):
    """Runs our templates. A page has hundreds of values, so that each must cost little.

    Templates see views, which are plain objects: what stands after a dot is always an attribute,
    never the key of a mapping.
    """

    code_generator_class = _Code
    context_class = _Context
    getattr = staticmethod(getattr)  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__(
            loader=PackageLoader("honour_roll.pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """No template has globals of its own, so that there is nothing to chain."""
        return self.globals

    @staticmethod
    def escaped(value: object) -> str:
        """What ``escape`` makes of a value that a template outputs; most words stay as they are."""
        if type(value) is Markup:
            return value
        if type(value) is str and not (
            "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
        ):
            return value
        return escape(value)
