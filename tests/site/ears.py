"""Who listens to changes of files, for tests."""

from __future__ import annotations

import os
import queue
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler

PATIENCE = 30


class Ear(FileSystemEventHandler):
    """Remembers whatever it is told."""

    def __init__(self) -> None:
        self.told: queue.Queue[str] = queue.Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        assert not event.is_directory
        self.told.put(os.fsdecode(event.src_path))

    def until(self, wanted: str) -> set[str]:
        """The names of all files told of, up to the first event of ``wanted``."""
        names: set[str] = set()
        while wanted not in names:
            names.add(Path(self.told.get(timeout=PATIENCE)).name)
        return names
