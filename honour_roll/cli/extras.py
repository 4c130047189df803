"""What is said when a command needs a part of the product that is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click


@contextmanager
def office_needed() -> Iterator[None]:
    """For commands that read or write Excel and Word files."""
    try:
        yield
    except ModuleNotFoundError as missing:
        raise click.ClickException(
            f"Máy chưa có gói “{missing.name}” để đọc, ghi tệp Excel và Word. "
            "Cài thêm: pip install 'honour-roll[office]'."
        ) from missing
