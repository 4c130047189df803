"""Changes of files, told by the operating system where it can, else found by looking."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.plugins import get_plugin_logger
from watchdog.events import (
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

log = get_plugin_logger("honour-roll")

Matters = Callable[[str], bool]

_SECONDS_BETWEEN_LOOKS = 1.0
# The system is asked for these alone: a build opens every record, and each opening would be told.
# No DirCreatedEvent: the files in a new folder come as events of their own. No FileClosedEvent:
# after a slow save it comes late enough for a second rebuild.
_KINDS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]
# What editors, office programs and file managers leave beside a file that is open.
_PASSING = re.compile(
    r".*~|~\$.*|\.~lock\..*|\.?#.*|\._.*|4913|\.goutputstream-.*|.*___jb_(?:tmp|old)___"
    r"|.*\.(?:sw[a-z]|tmp|part|crdownload|kate-swp|pyc)|\.nfs.*|\.fuse_hidden.*"
    r"|\.ds_store|thumbs\.db|desktop\.ini",
    re.IGNORECASE,
)
_FOREIGN_FOLDERS = frozenset((".git", ".hg", ".svn", "__pycache__"))
# Drives that others write to without this system's kernel hearing of it.
_FAR_DRIVES = frozenset(
    "9p afs cifs drvfs fuse.glusterfs fuse.rclone fuse.sshfs fuse.vmhgfs-fuse nfs nfs4 prl_fs "
    "smb3 smbfs vboxsf".split()
)


def is_passing(path: str) -> bool:
    """Whether a program keeps ``path`` for itself, so that no site shows anything of it."""
    *folders, name = Path(path).parts
    return bool(_PASSING.fullmatch(name)) or not _FOREIGN_FOLDERS.isdisjoint(folders)


def drive_type(path: str, mounts: str) -> str:
    """The kind of drive that ``path`` lies on; ``mounts`` as in Linux' ``/proc/self/mountinfo``.

    Empty where none of them holds it.
    """
    best, found = -1, ""
    for line in mounts.splitlines():
        place, _, drive = line.partition(" - ")
        fields, kind = place.split(" "), drive.partition(" ")[0]
        if len(fields) < 5:
            continue
        root = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[4])
        if len(root) >= best and Path(path).is_relative_to(root):
            best, found = len(root), kind
    return found


@dataclass(eq=False)
class Watch:
    """One folder that is watched for one handler."""

    handler: FileSystemEventHandler
    folder: str
    recursive: bool
    native: ObservedWatch | None = None


class _Sieve(FileSystemEventHandler):
    """Lets through what matters."""

    def __init__(self, handler: FileSystemEventHandler, matters: Matters) -> None:
        self._handler = handler
        self._matters = matters

    def dispatch(self, event: FileSystemEvent) -> None:
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        for path in paths:
            if self._matters(path):
                # MkDocs overlooks events of folders, but what lay in one that is gone is gone.
                told = FileDeletedEvent(path) if event.is_directory else event
                self._handler.dispatch(told)
                return


class Watcher:
    """Stands where MkDocs' server has its observer: watchdog's native one, or one that looks.

    ``matters`` is asked for each path below a watched folder, with symbolic links resolved.
    """

    def __init__(self, matters: Matters) -> None:
        self._matters = matters
        self._watches: list[Watch] = []
        self._observer: BaseObserver | None = None

    def schedule(
        self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False
    ) -> Watch:
        """Tell ``handler`` of changes of ``path``, a file or a folder."""
        real = os.path.realpath(path)
        if Path(real).is_dir():
            watch = Watch(_Sieve(handler, self._matters), real, recursive)
        else:
            # A file that is saved by renaming is another file: its folder is what stays.
            name = Path(real).name
            only = _Sieve(handler, lambda changed: Path(changed).name == name)
            watch = Watch(only, str(Path(real).parent), recursive=False)
        self._watches.append(watch)
        if self._observer is not None:
            _observe(self._observer, watch)
        return watch

    def unschedule(self, watch: Watch) -> None:
        """End what ``schedule`` gave."""
        self._watches.remove(watch)
        if self._observer is not None and watch.native is not None:
            self._observer.unschedule(watch.native)

    def start(self) -> None:
        """Begin; where the system can't tell of changes, say so and look for them."""
        reason = _far_drive(watch.folder for watch in self._watches)
        if not reason:
            try:
                self._begin(Observer)
            except (OSError, RuntimeError, SystemError) as error:
                reason = f"hệ điều hành báo: {error}"
            else:
                return
        log.warning(
            f"Không nhận được tin báo thay đổi tệp ({reason}); cứ mỗi giây sẽ dò lại các tệp "
            "một lần, máy chạy nặng hơn."
        )
        self._begin(lambda: PollingObserver(timeout=_SECONDS_BETWEEN_LOOKS))

    def _begin(self, make: Callable[[], BaseObserver]) -> None:
        # Its own bookkeeping, in English, when a folder is moved out and in again.
        warnings.filterwarnings("ignore", category=RuntimeWarning, module=r"watchdog\.")
        observer = make()
        try:
            for watch in self._watches:
                _observe(observer, watch)
            observer.start()
            _prove(observer)
        except BaseException:
            observer.stop()
            raise
        self._observer = observer

    def stop(self) -> None:
        """End; also before it began."""
        if self._observer is not None:
            self._observer.stop()

    def join(self, timeout: float | None = None) -> None:
        """Wait until it has ended."""
        if self._observer is not None:
            self._observer.join(timeout)


def _observe(observer: BaseObserver, watch: Watch) -> None:
    watch.native = observer.schedule(
        watch.handler, watch.folder, recursive=watch.recursive, event_filter=_KINDS
    )


def _prove(observer: BaseObserver) -> None:
    """Raise OSError where no folder more can be watched.

    When the system's limit is reached half way through a tree, watchdog leaves out the rest
    without a word.
    """
    with tempfile.TemporaryDirectory() as folder:
        observer.unschedule(observer.schedule(FileSystemEventHandler(), folder))


def _far_drive(folders: Iterable[str]) -> str:
    """Why changes in ``folders`` might not be told; empty where they are."""
    if not sys.platform.startswith("linux"):
        return ""
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    for folder in folders:
        kind = drive_type(folder, mounts)
        if kind in _FAR_DRIVES:
            return f"“{folder}” nằm trên ổ đĩa mạng hoặc ổ đĩa dùng chung, loại {kind}"
    return ""
