"""What the tests of photos share."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest


@pytest.fixture
def new_threads() -> Callable[[], set[threading.Thread]]:
    """A function: the threads that this test has begun and that still run."""
    before = set(threading.enumerate())
    return lambda: set(threading.enumerate()) - before
