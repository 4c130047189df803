"""Notes at the foot of pages, where Typst needs care."""

from __future__ import annotations

import re
from pathlib import Path

from tests.booklet import shelf


def test_every_note_stands_on_the_page_of_its_mark(tmp_path: Path) -> None:
    long = "position: 'Trưởng ban vận động ở thôn, kiêm nhiều việc khác của xã trong nhiều năm'"
    honours = "[{key: a, status: named, year: 2019}, "
    honours += f"{{key: b, status: commended, year: 2020, decision: qd, {long}}}, "
    honours += f"{{key: c, status: commended, year: 2021, number: 7/QĐ, {long}}}]"
    files: dict[str, str | bytes] = {
        f"records/xa/2019/nguoi-{n}.yml": shelf.record(
            f"Trần Thử {n}",
            story="|\n  " + "Một câu kể việc tốt. " * (3 + 7 * n % 37),
            honours=honours,
            note="Ghi chú dài hơn một dòng. " * (n % 4 + 1),
        )
        for n in range(60)
    }
    root = shelf.content(tmp_path, "title: Thử\nselection: {}\n", files)
    pages = shelf.pages(shelf.workshop(root, tmp_path / "folder"))
    marks = [re.findall(r"thưởng ?(\d+), chức", text) for text in pages.texts]
    notes = [re.findall(r"(\d+) ?(?:Quyết định|Văn bản) số", text) for text in pages.texts]
    assert sum(map(len, marks)) == 120
    assert notes == marks
