"""A forge for the tests of comments."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests.workflows.fake_forge import FakeForge


@pytest.fixture
def forge() -> Iterator[FakeForge]:
    with FakeForge() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
