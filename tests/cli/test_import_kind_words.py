"""The word of a kind is nobody's name, by whatever door it comes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import Delivery, form, listed, person
from tests.sheets.officers import ROW, Desk

SAID = "là chữ chỉ loại, không phải tên (name-kind-word)"


@pytest.mark.parametrize("name", ["Tập thể", "CÁ NHÂN", "Mô hình", "ca nhan"])
def test_the_word_of_a_kind_is_no_name_in_a_list_or_a_form(tmp_path: Path, name: str) -> None:
    for file, content in {
        "ds.xlsx": listed(person("Lò Văn Thử"), person(name, "1971")),
        "phieu.docx": form(Tên=name),
    }.items():
        delivery = Delivery(tmp_path / file)
        done = delivery.send({file: content})
        assert done.status == 1
        assert SAID in done.out
        assert not any(delivery.records(stem) for stem in ("tap-the", "ca-nhan", "mo-hinh"))


def test_nor_in_a_workbook(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    file = tmp_path / "so.xlsx"
    Desk(delivery.content, file).template().fill("Tập thể", [ROW | {"Tên": "Tập thể"}])
    done = delivery.send({"so.xlsx": file.read_bytes()})
    assert done.status == 1
    assert "trang tính “Tập thể”" in done.out
    assert SAID in done.out
