"""What the form on the officer's own machine reads and writes: records, decisions, photos."""

from __future__ import annotations

import base64
import binascii
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from honour_roll.mending.text import mended
from honour_roll.model.ids import is_record_id
from honour_roll.model.scalars import read_file_name
from honour_roll.photos.cleaning import cleaned
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import ENDINGS, MAX_BYTES
from honour_roll.problems import Problem
from honour_roll.rules import check_content
from honour_roll.source.files import is_link, read_bytes
from honour_roll.source.survey import RECORD_BYTES
from honour_roll.text.message import ScalarError
from honour_roll.text.slugs import is_slug
from honour_roll.web_form.words import in_words

CONTENT = "content"
"""What the content folder is called to the form, as in the repository."""

_MOST_TOLD = 3
_MOST_PHOTOS = 40
_ENDINGS = frozenset(ending for endings in ENDINGS.values() for ending in endings)


class DeskError(Exception):
    """Why nothing was read or written, in Vietnamese."""


class _File(NamedTuple):
    """What a file is to hold; ``before`` is what it held, None where there was none."""

    path: Path
    data: bytes
    before: bytes | None


class Desk:
    """One content folder; whatever lies elsewhere is neither read nor written."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self._lock = threading.Lock()

    def holds(self, record: str) -> bool:
        """Whether there is a record of this id."""
        return is_record_id(record) and (self._root / "records" / f"{record}.yml").is_file()

    def entries(self, folder: str) -> list[dict[str, Any]]:
        """Every file of ``content/records`` or ``content/decisions``, in order."""
        kind = PurePosixPath(folder).name
        depth = {"records": "*/*/*.yml", "decisions": "*.yml"}.get(kind)
        if depth is None or folder != f"{CONTENT}/{kind}":
            raise DeskError("Biểu mẫu chỉ đọc thư mục hồ sơ và thư mục quyết định.")
        names = (
            path.relative_to(self._root).as_posix()
            for path in sorted((self._root / kind).glob(depth))
        )
        return [self.entry(f"{CONTENT}/{name}") for name in names if _is_entry(name)]

    def entry(self, path: str) -> dict[str, Any]:
        """The text of one file; None for its data where there is none."""
        place = self._entry_place(path)
        raw = self._read(place, RECORD_BYTES)
        text = None if raw is None else raw.decode("utf-8", "replace")
        return {"data": text, "file": {"path": path, "id": None if text is None else path}}

    def photos(self, folder: str) -> list[dict[str, str]]:
        """The photos that lie in the folder of a record."""
        name = folder.removeprefix(f"{CONTENT}/")
        if not is_record_id(f"{name.removeprefix('records/')}/x"):
            return []
        found = [path for path in sorted(self._inside(name).glob("*")) if path.suffix in _ENDINGS]
        return [self.photo(f"{folder}/{path.name}") for path in found[:_MOST_PHOTOS]]

    def photo(self, path: str) -> dict[str, str]:
        """One photo."""
        place = self._photo_place(path)
        data = self._read(place, MAX_BYTES)
        if data is None:
            raise DeskError(f"Không thấy ảnh “{place.name}”.")
        text = base64.b64encode(data).decode("ascii")
        return {"id": path, "path": path, "name": place.name, "content": text, "encoding": "base64"}

    def save(self, entry: Mapping[str, Any], photos: Iterable[Mapping[str, Any]]) -> None:
        """Write an entry in canonical form and its photos without metadata, if the check lets it.

        Raises ``DeskError`` where anything is wrong; the folder is then as it was.
        """
        path = str(entry["path"])
        if entry.get("newPath") not in (None, path):
            raise DeskError("Biểu mẫu không đổi được chỗ của hồ sơ.")
        with self._lock:
            place = self._entry_place(path)
            raw = str(entry["raw"]).encode("utf-8", "replace")
            name = path.removeprefix(f"{CONTENT}/")
            files = [self._file(place, mended(name, raw)[0], RECORD_BYTES)]
            files += [self._photo_file(place, photo) for photo in photos]
            _write(files)
            try:
                wrong = list(islice(self._errors(files), _MOST_TOLD))
            except BaseException:
                _undo(files)
                raise
            if wrong:
                _undo(files)
                raise DeskError("\n".join(map(in_words, wrong)))

    def _errors(self, files: Iterable[_File]) -> Iterator[Problem]:
        names = {file.path.relative_to(self._root).as_posix() for file in files}
        _, problems = check_content(self._root)
        for problem in problems:
            if problem.is_error and problem.where.file.partition("/")[2] in names:
                yield problem

    def _photo_file(self, entry: Path, photo: Mapping[str, Any]) -> _File:
        place = self._photo_place(str(photo["path"]))
        if place.parent != entry.parent:
            raise DeskError("Ảnh phải nằm cùng thư mục với hồ sơ.")
        try:
            data = base64.b64decode(str(photo["content"]), validate=True)
            return self._file(place, cleaned(place.name, data), MAX_BYTES)
        except binascii.Error as error:
            raise DeskError(f"Ảnh “{place.name}” gửi tới không trọn vẹn; hãy chọn lại.") from error
        except PhotoRefused as error:
            raise DeskError(f"{place.name}: {error.what.vi} {error.remedy.vi}") from error

    def _file(self, place: Path, data: bytes, limit: int) -> _File:
        return _File(place, data, self._read(place, limit))

    def _entry_place(self, path: str) -> Path:
        name = path.removeprefix(f"{CONTENT}/")
        if not path.startswith(f"{CONTENT}/") or not _is_entry(name):
            raise DeskError(f"“{path[:200]}” không phải chỗ của một hồ sơ hay quyết định.")
        return self._inside(name)

    def _photo_place(self, path: str) -> Path:
        folder, _, name = path.removeprefix(f"{CONTENT}/").rpartition("/")
        try:
            read_file_name(name)
        except ScalarError as error:
            raise DeskError(f"Tên ảnh “{name[:100]}” không dùng được.") from error
        is_beside = is_record_id(f"{folder.removeprefix('records/')}/x")
        if not is_beside or not path.startswith(f"{CONTENT}/records/"):
            raise DeskError("Ảnh phải nằm cùng thư mục với hồ sơ.")
        if Path(name).suffix.lower() not in _ENDINGS:
            raise DeskError("Ảnh phải là tệp JPEG, PNG, WebP hoặc HEIC.")
        return self._inside(folder) / name

    def _inside(self, name: str) -> Path:
        """``name`` in the content folder; no folder on the way may be a link elsewhere."""
        place = self._root / name
        if place.parent.resolve() != place.parent or is_link(place):
            raise DeskError("Có liên kết (shortcut) trên đường tới tệp này; hãy dùng tệp thật.")
        return place

    def _read(self, place: Path, limit: int) -> bytes | None:
        if not place.is_file():
            return None
        raw, problem = read_bytes(place, limit, place.name)
        if raw is None or len(raw) > limit:
            told = problem.what.vi if problem else "tệp quá lớn"
            raise DeskError(f"Không đọc được {place.name}: {told}.")
        return raw


def _is_entry(name: str) -> bool:
    """Whether a file of this name under the content folder is a record or a decision."""
    folder, _, rest = name.partition("/")
    id = rest.removesuffix(".yml")
    if not rest.endswith(".yml"):
        return False
    return is_record_id(id) if folder == "records" else folder == "decisions" and is_slug(id)


def _write(files: Iterable[_File]) -> None:
    written = []
    try:
        for file in files:
            file.path.parent.mkdir(parents=True, exist_ok=True)
            written.append(file)
            _put(file.path, file.data)
    except OSError as error:
        _undo(written)
        raise DeskError(
            f"Không ghi được {Path(error.filename or '').name}: hãy xem quyền ghi và chỗ trống "
            "trên ổ đĩa."
        ) from error


def _put(path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _undo(files: Iterable[_File]) -> None:
    for file in files:
        with suppress(OSError):
            if file.before is not None:
                _put(file.path, file.before)
                continue
            file.path.unlink(missing_ok=True)
            for folder in islice(file.path.parents, 2):  # year and unit, where they stay empty
                folder.rmdir()
