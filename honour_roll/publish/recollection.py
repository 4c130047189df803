"""What a build leaves for the next one, besides the files of the site."""

from __future__ import annotations

import json
from typing import Any

from honour_roll.publish.output import Output


class Recollection:
    """Plain data kept with the site that is served, each part read when it is asked for.

    None of it is there where the site was built by another version, or of other content besides
    records.
    """

    def __init__(self, output: Output) -> None:
        self._output = output

    def __getitem__(self, key: str) -> Any:
        """What was kept under ``key``; None where nothing was."""
        data = self._output.recall(key)
        return None if data is None else json.loads(data)

    def __setitem__(self, key: str, value: object) -> None:
        """Keep plain data for the next build."""
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self._output.remember(key, text.encode())
