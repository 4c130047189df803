"""A record keeps its address when its name is mended: what is told of its old name is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import Delivery, form


@pytest.mark.parametrize(
    ("mended", "said"),
    [
        (
            "Lò Thị Ún",
            "hợp với tên “Lò Thị Út”, mà hồ sơ ấy nay tên “Lò Thị Ún”: có thể tên đã được",
        ),
        ("Lò Thị Ụt", "“Lò Thị Út” chỉ khác dấu với “Lò Thị Ụt”"),
    ],
)
def test_only_marks_are_said_to_be_marks(tmp_path: Path, mended: str, said: str) -> None:
    delivery = Delivery(tmp_path)
    delivery.send({"a.docx": form(Tên="Lò Thị Út")})
    (id,) = delivery.records("lo-thi-ut")
    file = delivery.content / f"records/{id}.yml"
    file.write_text(file.read_text("utf-8").replace("Lò Thị Út", mended), encoding="utf-8")
    told = delivery.send({"a.docx": form(Tên="Lò Thị Út")}, "thu-2").out
    assert said in told
    assert ("chỉ khác dấu" in told) == ("chỉ khác dấu" in said)
