"""What the form on the officer's own machine reads and writes: records, decisions, photos."""

from __future__ import annotations

import base64
import binascii
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from honour_roll.mending.text import mended
from honour_roll.model.ids import is_record_id
from honour_roll.model.scalars import read_file_name
from honour_roll.photos.cleaning import cleaned
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import ENDINGS, MAX_BYTES
from honour_roll.problems import Problem, Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules import check_content
from honour_roll.source.files import is_link, read_bytes
from honour_roll.source.survey import RECORD_BYTES
from honour_roll.text.message import ScalarError
from honour_roll.text.slugs import is_slug
from honour_roll.web_form.changes import MEANWHILE, Change, undo, write
from honour_roll.web_form.entry_text import base_of, marked, unmarked, without_private
from honour_roll.web_form.refusal import DeskError
from honour_roll.web_form.words import in_words
from honour_roll.withdrawal.takedown import read_withdrawals
from honour_roll.withdrawal.unreadable import errors_in_list

CONTENT = "content"
"""What the content folder is called to the form, as in the repository."""

_MOST_TOLD = 3
_TAKEN = (
    "Mục này đã có trong Sổ (cùng chỗ, cùng mã). Chưa ghi gì. Nếu là cùng một mục, mở mục đã có ở "
    "cột bên trái để sửa; nếu là mục khác, xem lại tên, hoặc số, ngày, cơ quan của quyết định."
)
_NO_GROUND = (
    "Căn cứ công bố: chưa ghi. Hồ sơ về người nên có căn cứ trước khi công bố; chọn “đã công bố "
    "chính thức” hoặc “có văn bản đồng ý”. Ảnh chụp người thì cần người ấy đồng ý."
)
_NOBODY_BARRED = (
    "Danh sách hồ sơ đã gỡ (tệp withdrawn.yml) có lỗi, chưa biết ai đã gỡ khỏi Sổ, nên chưa lưu "
    "gì. Nhờ biên tập viên chạy honour-roll check rồi sửa tệp ấy; sau đó lưu lại."
)
_MOST_PHOTOS = 40
_ENDINGS = frozenset(ending for endings in ENDINGS.values() for ending in endings)


class Saved(NamedTuple):
    """What was written: its base for the next change, what should be looked at, and the roll."""

    base: str
    told: Sequence[str]
    roll: HonourRoll


class Desk:
    """One content folder; whatever lies elsewhere is neither read nor written."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self._lock = threading.Lock()

    def holds(self, record: str) -> bool:
        """Whether there is a record of this id, or was one that may not come back."""
        if not is_record_id(record):
            return False
        barred = read_withdrawals(self._root)
        was = barred is not None and barred.bars_id(record)
        return was or (self._root / "records" / f"{record}.yml").is_file()

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
        """The text of one file, marked with what it is; None for its data where there is none."""
        place = self._entry_place(path)
        raw = self._read(place, RECORD_BYTES)
        text = None if raw is None else raw.decode("utf-8", "replace")
        data = None if text is None else marked(path, text)
        return {"data": data, "file": {"path": path, "id": None if text is None else path}}

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

    def save(self, entry: Mapping[str, Any], photos: Iterable[Mapping[str, Any]]) -> Saved:
        """Write an entry in canonical form and its photos without metadata, if the check lets it.

        Raises ``DeskError`` where anything is wrong, or where the file is no longer the one that
        the form was given; the folder is then as it was.
        """
        path = str(entry["path"])
        if entry.get("newPath") not in (None, path):
            raise DeskError("Biểu mẫu không đổi được chỗ của hồ sơ.")
        with self._lock:
            place = self._entry_place(path)
            text, base = unmarked(str(entry["raw"]))
            before = self._read(place, RECORD_BYTES)
            _compare(path, base, before)
            name = path.removeprefix(f"{CONTENT}/")
            canonical = mended(name, text.encode("utf-8", "replace"))[0].decode("utf-8", "replace")
            kept, told = without_private(canonical, (before or b"").decode("utf-8", "replace"))
            changes = [Change(place, kept.encode(), before)]
            changes += [
                self._photo_file(place, photo) for photo in photos if _is_used(photo, canonical)
            ]
            write(changes)
            try:
                roll, found = self._checked(changes)
            except BaseException:
                undo(changes)
                raise
            told += [in_words(one, roll, beside=name) for one in found[:_MOST_TOLD]]
            told += _consent_missing(roll, name)
            return Saved(base_of(path, kept), told[:_MOST_TOLD], roll)

    def _checked(self, changes: Sequence[Change]) -> tuple[HonourRoll, list[Problem]]:
        """The roll, and what the check warns of in these files; raises ``DeskError`` for errors.

        Photos that the entry, which is the first of them, had before are among them; so are errors
        of records that cite it, which stop nobody from mending their decision.
        """
        entry = changes[0]
        had = [path for path in entry.path.parent.iterdir() if path.suffix in _ENDINGS]
        paths = {change.path for change in changes}
        paths |= {path for path in had if path.name.encode() in (entry.before or b"")}
        names = {path.relative_to(self._root).as_posix() for path in paths}
        roll, problems = check_content(self._root)
        if errors_in_list(problems):
            raise DeskError(_NOBODY_BARRED)
        ours = [one for one in problems if one.where.file.partition("/")[2] in names]
        wrong = [one for one in ours if one.is_error][:_MOST_TOLD]
        if wrong:
            fields = [one.where.field for one in wrong]
            raise DeskError("\n".join(in_words(one, roll) for one in wrong), fields)
        cites = _citing(roll, entry.path.relative_to(self._root))
        broken = [one for one in problems if one.is_error and _record_of(one.where.file) in cites]
        return roll, broken + [one for one in ours if one.severity is Severity.WARNING]

    def _photo_file(self, entry: Path, photo: Mapping[str, Any]) -> Change:
        place = self._photo_place(str(photo["path"]))
        if place.parent != entry.parent:
            raise DeskError("Ảnh phải nằm cùng thư mục với hồ sơ.")
        try:
            data = base64.b64decode(str(photo["content"]), validate=True)
            return Change(place, cleaned(place.name, data), self._read(place, MAX_BYTES))
        except binascii.Error as error:
            raise DeskError(f"Ảnh “{place.name}” gửi tới không trọn vẹn; hãy chọn lại.") from error
        except PhotoRefused as error:
            raise DeskError(f"{place.name}: {error.what.vi} {error.remedy.vi}") from error

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
            raise DeskError(
                f"Ảnh “{name[:100]}” phải là tệp JPEG, PNG, WebP hoặc HEIC. Mở ảnh bằng chương "
                "trình xem ảnh, lưu lại thành tệp JPEG (.jpg) rồi chọn lại."
            )
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


def _is_used(photo: Mapping[str, Any], entry: str) -> bool:
    """Whether the text of an entry names it: one that was looked at and left stays away."""
    return PurePosixPath(str(photo["path"])).name in entry


def _citing(roll: HonourRoll, entry: Path) -> set[str]:
    """The ids of the records that cite a decision."""
    if entry.parent.name != "decisions":
        return set()
    honours = ((id, honour) for id in roll.records for honour in roll.full(id).honours)
    return {id for id, honour in honours if honour.decision == entry.stem}


def _record_of(file: str) -> str:
    return file.partition("/records/")[2].removesuffix(".yml")


def _compare(path: str, base: str | None, before: bytes | None) -> None:
    """Refuse to write where the form did not see what is there."""
    now = None if before is None else base_of(path, before.decode("utf-8", "replace"))
    if base == now:
        return
    raise DeskError(MEANWHILE if base else _TAKEN)


def _consent_missing(roll: HonourRoll, name: str) -> list[str]:
    """People are in the roll on a ground: asked for here, where it is still known."""
    entry = roll.records.get(name.removeprefix("records/").removesuffix(".yml"))
    if entry is None or not entry.kind.is_of_people or roll.full(entry.id).consent:
        return []
    return [_NO_GROUND]
