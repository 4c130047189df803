"""Không đặt mã trùng với địa chỉ mà trang web tự dùng.

Mã trở thành địa chỉ trang. Trang web tự đặt “trang-2”, “trang-3”… cho các trang sau của danh sách,
“khong-ro” cho những mục không ghi lĩnh vực, phong trào, và “index” là tên tệp của mỗi trang. Đơn
vị, quyết định, lĩnh vực, phong trào hay điển hình mang mã như vậy sẽ tranh địa chỉ với trang kia.
Hãy thêm chữ cho mã, rồi sửa ở những chỗ nhắc tới mã đó.

Mã chỉ gồm chữ thường, nên không có hai mã chỉ khác nhau ở chữ hoa và chữ thường.

Đúng::

    # vocabulary/fields.yml
    trang-tri-khu-dan-cu: {name: Trang trí khu dân cư}

Sai::

    # vocabulary/fields.yml
    trang-2: {name: Trang trí khu dân cư}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from honour_roll.model.ids import UNDATED
from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message

RULE = Rule("id-reserved", Severity.ERROR)

_FILE_OF_A_PAGE = "index"
_PAGE_OF_A_LIST = re.compile(r"trang(-[0-9]+)?")
_WITH_PAGES = ("fields", "movements")
"""Vocabularies whose terms have pages of their own."""


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """A record, or an old address of it, under a name of the site's own."""
    file = record_file(record.id)
    if _is_file_of_a_page(record.id):
        yield _reserved(file, (), _FILE_OF_A_PAGE)
    for n, former in enumerate(record.former_ids):
        if _is_file_of_a_page(former):
            yield _reserved(file, ("former_ids", n), _FILE_OF_A_PAGE)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Units, decisions, booklets and terms under a name of the site's own."""
    reference = roll.reference
    for id in filter(_is_reserved, reference.units):
        yield _reserved(reference.unit_files[id], roll.unit_paths[id], id)
    for id, unit in reference.units.items():
        for n, former in enumerate(unit.former_ids):
            if _is_reserved(former):
                path: Path = (*roll.unit_paths[id], "former_ids", n)
                yield _reserved(reference.unit_files[id], path, former)
    for kind, ids in (("decisions", reference.decisions), ("booklets", reference.booklets)):
        for id in filter(_is_reserved, ids):
            yield _reserved(f"{kind}/{id}.yml", (), id)
    for vocabulary in _WITH_PAGES:
        for id in _reserved_terms(reference.vocabulary.get(vocabulary, ())):
            yield _reserved(f"vocabulary/{vocabulary}.yml", (id,), id)


def _is_reserved(id: str) -> bool:
    return id == _FILE_OF_A_PAGE or _PAGE_OF_A_LIST.fullmatch(id) is not None


def _is_file_of_a_page(id: str) -> bool:
    return _FILE_OF_A_PAGE in id.split("/")


def _reserved_terms(ids: Iterable[str]) -> Iterator[str]:
    return (id for id in ids if _is_reserved(id) or id == UNDATED)


def _reserved(file: str, path: Path, id: str) -> Finding:
    return RULE.at(
        file,
        path,
        Message(f"trang web tự dùng tên “{id}”", f"the site itself uses the name “{id}”"),
        Message(
            "Đổi mã, thêm một chữ nói rõ hơn, rồi sửa ở những chỗ nhắc tới mã này.",
            "Take another id, and change it wherever it is referred to.",
        ),
        key=bool(path) and path[0] != "former_ids",
    )
