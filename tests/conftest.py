"""Settings that hold for every test."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# A red run must mean that somebody's change broke something: the same examples every time, and
# no failure because a machine is slow. `pytest --hypothesis-profile=search` looks for new ones.
settings.register_profile(
    "ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "search", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")
