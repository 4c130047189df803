"""One record's way into the public content: planned, tried in a copy, then written whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from honour_roll.model.record import Record
from honour_roll.photos.cleaning import cleaned
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import MAX_BYTES
from honour_roll.problems import Problem, Severity
from honour_roll.promotion.hidden_groups import groups_named
from honour_roll.promotion.hidden_names import named_though_hidden
from honour_roll.promotion.needed import data_of, needed
from honour_roll.promotion.overwriting import is_withdrawn, overwritten
from honour_roll.promotion.passing import passing
from honour_roll.promotion.pictured import leave_absent, taken_down, without_records
from honour_roll.promotion.taken_down import of_one_taken_down
from honour_roll.promotion.unread import unread
from honour_roll.roll import HonourRoll
from honour_roll.rules import check_content, privacy
from honour_roll.rules.privacy import withdrawn_name
from honour_roll.source.canonical import arranged
from honour_roll.source.files import read_bytes
from honour_roll.source.replacing import FileChangedError, replace_file
from honour_roll.source.survey import (
    LIMITS,
    RECORD_BYTES,
    RECORDS,
    REGISTER_BYTES,
    SITE_FILE,
    WITHDRAWN_FILE,
)
from honour_roll.source.yaml_writer import dump
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_PRIVACY = frozenset(rule.RULE.code for rule in privacy.RULES)
_NAMED_AGAIN = withdrawn_name.RULE.code
_COPY = "content"


@dataclass(slots=True)
class Promotion:
    """``files`` are those to be written into ``root``, by name, the record last.

    ``left`` stays in the private repository, ``doubts`` are for whoever looks at it. Nothing may
    be written while there are ``refusals``, or ``problems`` among which one ``is_grave``.
    """

    root: Path
    files: dict[str, bytes] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    left: list[Message] = field(default_factory=list)
    doubts: list[Message] = field(default_factory=list)
    refusals: list[Message] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def may_pass(self) -> bool:
        """Whether nothing forbids it."""
        return not self.refusals and not any(map(is_grave, self.problems))

    def carry_out(self) -> None:
        """Write the files; raises FileChangedError where one came or changed since, and OSError."""
        for name, data in self.files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if name in self.before:
                replace_file(path, self.before[name], data)
                continue
            try:
                with path.open("xb") as file:
                    file.write(data)
            except FileExistsError as error:
                raise FileChangedError from error


def is_grave(problem: Problem) -> bool:
    """Whether a problem keeps a record out: every error, and every doubt about privacy."""
    is_private = problem.code in _PRIVACY and problem.severity is not Severity.HINT
    return problem.is_error or is_private


def promotion(
    source: HonourRoll,
    id: str,
    target: HonourRoll,
    *,
    problems: Iterable[Problem] = (),
    leaves_private: bool,
    are_namesakes: bool = False,
) -> Promotion:
    """The plan for the record ``id`` of the private ``source``, which must be without mistakes.

    ``problems`` are those of all of ``source``: of a record that can't be read nobody knows the
    name.
    With ``leaves_private`` what may not pass stays behind where the rest makes sense without it;
    else it is refused by name. With ``are_namesakes`` whoever is named in it is not one of those
    who aren't public.
    """
    plan = Promotion(target.reference.root)
    name = f"{RECORDS}/{id}.yml"
    raw = data_of(source, name, RECORD_BYTES) or {}
    passed = passing(source, source.full(id), raw)
    plan.refusals += [*_wrong_targets(source, target), *passed.refusals]
    plan.refusals += unread(source, problems)
    if not passed.refusals:
        leave_absent(target, id, passed)
        record = Record.model_validate({**passed.data, "id": id}, by_alias=True, by_name=False)
        along = needed(source, target, record)
        plan.refusals += along.refusals
        passed.private += along.private
        plan.files |= along.files
        if not are_namesakes:
            plan.refusals += named_though_hidden(source, record, passed.data, along.new_words)
            plan.refusals += taken_down(target, record)
        for group in groups_named(source, record, passed.data, along.new_words):
            is_refused = group.is_told and not are_namesakes
            (plan.refusals if is_refused else plan.doubts).append(group.what)
        plan.refusals += of_one_taken_down(target, record)
        plan.doubts += without_records(source, target, record)
        _add_photos(source, record, plan)
        plan.files[name] = dump(arranged(Record, passed.data)).encode()
        if not plan.refusals:
            tried = _tried(plan.root, plan.files)
            plan.problems += [one for one in tried if one.code != _NAMED_AGAIN]
            if not are_namesakes:
                plan.refusals += [_named(one) for one in tried if one.code == _NAMED_AGAIN]
        _compare(target, name, passed.data, plan)
    (plan.left if leaves_private else plan.refusals).extend(passed.private)
    return plan


def _named(problem: Problem) -> Message:
    what = problem.what
    return Message(
        f"{problem.where.field}: {what.vi}; hãy bỏ tên ấy, hoặc thêm --namesakes nếu đã xem và đó "
        "là người khác trùng tên",
        f"{problem.where.field}: {what.en}; leave the name out, or add --namesakes if it was "
        "looked at and is another person",
    )


def _wrong_targets(source: HonourRoll, target: HonourRoll) -> Iterator[Message]:
    if target.reference.site.private:
        yield Message(
            "nơi nhận cũng là kho nội bộ (private: true trong site.yml)",
            "the target is a private repository too",
        )
    if source.reference.root.resolve() == target.reference.root.resolve():
        yield Message("nơi nhận chính là kho này", "the target is this very folder")


def _add_photos(source: HonourRoll, record: Record, plan: Promotion) -> None:
    """The record's photos without metadata, under their own names."""
    folder = f"{RECORDS}/{record.id}".rpartition("/")[0]
    for photo in record.photos:
        name = f"{folder}/{photo.file}"
        data, _ = read_bytes(source.reference.root / name, MAX_BYTES, name)
        try:
            plan.files[name] = cleaned(photo.file, data or b"")
        except PhotoRefused as refusal:
            what = refusal.what
            plan.refusals.append(Message(f"{photo.file}: {what.vi}", f"{photo.file}: {what.en}"))


def _compare(target: HonourRoll, record: str, data: Mapping[str, Any], plan: Promotion) -> None:
    """Leave out what is there already, and refuse to write over what says something else."""
    for name, new in list(plan.files.items()):
        old, _ = read_bytes(plan.root / name, MAX_BYTES, name)
        if old == new:
            del plan.files[name]
        elif old is not None:
            plan.before[name] = old
            if name == record:
                plan.refusals += _taken(target, name, data)
            elif not name.startswith("vocabulary/"):
                plan.refusals.append(_other_file(name))


def _taken(target: HonourRoll, name: str, data: Mapping[str, Any]) -> Iterator[Message]:
    before = data_of(target, name, RECORD_BYTES)
    lost = ["?"] if before is None else overwritten(Record, before, data)
    if before is not None and before.get("name") != data.get("name"):
        yield Message(
            f"mã này trong kho công khai là của {quoted(str(before.get('name')))}",
            f"in the public content the id is that of {quoted(str(before.get('name')))}",
        )
    elif before is not None and is_withdrawn(before):
        yield Message(
            "kho công khai ghi rằng sự đồng ý công bố đã được rút lại (consent, mục withdrawn). "
            "Không được đồng ý lại thì không chép. Được đồng ý lại thì xóa mục withdrawn ở đó "
            "trước, ghi ngày đồng ý mới (given) vào hồ sơ của kho nội bộ, rồi chép lại",
            "the public content says that the consent was withdrawn; if it was given anew, delete "
            "withdrawn there and write the new date here first",
        )
    elif lost:
        yield Message(
            f"kho công khai đã ghi khác ở các mục: {', '.join(lost)}; hãy sửa hai bên cho giống",
            f"the public content says otherwise in: {', '.join(lost)}; make them equal first",
        )


def _other_file(name: str) -> Message:
    return Message(
        f"kho công khai đã có tệp khác mang tên {quoted(name)}; hãy đổi tên ảnh",
        f"the public content has another file {quoted(name)}: rename the photo",
    )


def _tried(root: Path, files: Mapping[str, bytes]) -> list[Problem]:
    """What a check says of the new files, in a copy of the public content without its photos."""
    with tempfile.TemporaryDirectory(prefix="honour-roll-") as folder:
        copy = Path(folder, _COPY)
        _copy_yaml(root, copy)
        for name, data in files.items():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(data)
        wanted = {f"{_COPY}/{name}" for name in (*files, WITHDRAWN_FILE)}
        return [one for one in check_content(copy)[1] if one.where.file in wanted]


def _copy_yaml(root: Path, copy: Path) -> None:
    copy.mkdir()
    for name in (SITE_FILE, WITHDRAWN_FILE):
        data, _ = read_bytes(root / name, REGISTER_BYTES, name)
        if data is not None:
            (copy / name).write_bytes(data)
    for folder in (*LIMITS, RECORDS):
        for path in sorted((root / folder).rglob("*.yml")):
            if path.is_file() and not path.is_symlink():
                place = copy / path.relative_to(root)
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, place)
