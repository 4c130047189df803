"""Settings that hold for every test."""

from __future__ import annotations

from collections.abc import Iterator
from types import CodeType

import pytest
from hypothesis import HealthCheck, settings

from honour_roll.pages.environment import TemplateEnvironment

# A red run must mean that somebody's change broke something: the same examples every time, and
# no failure because a machine is slow. `pytest --hypothesis-profile=search` looks for new ones.
settings.register_profile(
    "ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "search", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")


@pytest.fixture(scope="session", autouse=True)
def _templates_are_compiled_once() -> Iterator[None]:
    """For all environments of this process: tests make hundreds of them."""
    compile_, known = TemplateEnvironment.compile, dict[tuple[str, str | None], CodeType]()

    def compiled(
        of: TemplateEnvironment, source: str, name: str | None = None, filename: str | None = None
    ) -> CodeType:
        if (source, name) not in known:
            known[source, name] = compile_(of, source, name, filename)
        return known[source, name]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TemplateEnvironment, "compile", compiled)
        yield
