"""Who writes a name where an id should stand is told the id, in one message."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.problems import Problem
from honour_roll.rules import check_content
from tests.commands import write_files

BASE = {
    "units/sa-pa.yml": "periods:\n  - {name: Huyện Sa Pa, level: district}\n"
    "  - {name: Thị xã Sa Pa, level: district, from: 2020}\n",
    "units/xa-tan-lap-mot.yml": "periods: [{name: Xã Tân Lập, level: commune}]\n",
    "units/xa-tan-lap-hai.yml": "periods: [{name: Xã Tân Lập, level: commune}]\n",
    "vocabulary/fields.yml": "nong-thon-moi: {name: Xây dựng nông thôn mới}\n"
    "giao-duc: {name: Giáo dục và đào tạo}\n",
    "vocabulary/forms.yml": "bang-khen: {name: Bằng khen}\n",
    "vocabulary/authorities.yml": "tinh-uy: {name: Tỉnh ủy Lào Cai}\n",
    "decisions/tinh-uy-2020-12.yml": "authority: tinh-uy\ndate: 2/9/2020\n"
    "number: 12-QĐ/TU\ntitle: Về việc tặng Bằng khen\n",
}


def told(root: Path, field: str, value: str) -> list[Problem]:
    """All that is said of ``value`` in the field of a record or of its honour."""
    own, honour = (f"{field}: {value}\n", "") if field in {"unit", "field"} else ("", value)
    unit = "" if field == "unit" else "unit: sa-pa\n"
    text = f"kind: model\nname: Minh hoạ\n{unit}{own}honours:\n  - key: a\n    year: 2020\n"
    text += "    status: recognised\n" if field != "status" else ""
    text += f"    {field}: {honour}\n" if honour else ""
    files = {**BASE, "records/sa-pa/2020/minh-hoa.yml": text}
    problems = check_content(write_files(root, files))[1]
    return [p for p in problems if p.where.field.rpartition(".")[2] == field]


@pytest.mark.parametrize(
    ("field", "value", "code", "meant"),
    [
        ("unit", "Thị xã Sa Pa", "id-form", "sa-pa"),
        ("unit", "huyện sa pa", "id-form", "sa-pa"),
        ("unit", "Sa Pa", "id-form", "sa-pa"),
        ("unit", "phuong-sa-pa", "unknown-reference", "sa-pa"),
        ("unit", "xa-tan-lap-ha", "unknown-reference", "xa-tan-lap-hai"),
        ("field", "Nông thôn mới", "id-form", "nong-thon-moi"),
        ("field", "Giáo dục", "id-form", "giao-duc"),
        ("field", "Giáo dục, đào tạo", "id-form", "giao-duc"),
        ("field", "nong-thon", "unknown-reference", "nong-thon-moi"),
        ("form", "Bằng khen", "id-form", "bang-khen"),
        ("form", "Bằng khen của Tỉnh ủy", "id-form", "bang-khen"),
        ("authority", "Tỉnh ủy Lào Cai", "id-form", "tinh-uy"),
        ("decision", "12-QĐ/TU", "id-form", "tinh-uy-2020-12"),
        ("decision", "tinh-uy-2020", "unknown-reference", "tinh-uy-2020-12"),
        ("status", "biểu dương", "unknown-choice", "commended"),
        ("status", "khen thưởng", "unknown-choice", "commended"),
        ("level", "tỉnh", "unknown-choice", "province"),
        ("level", "Cấp tỉnh", "unknown-choice", "province"),
        ("level", "xã", "unknown-choice", "commune"),
    ],
)
def test_what_was_meant_is_told_in_one_message(
    tmp_path: Path, field: str, value: str, code: str, meant: str
) -> None:
    (problem,) = told(tmp_path, field, value)
    assert problem.code == code
    assert problem.remedy.vi.startswith(f"Ý bạn là “{meant}”?")
    assert problem.remedy.en.startswith(f"Did you mean “{meant}”?")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("unit", "Xã Tân Lập"),
        ("unit", "xa-tan-lap"),
        ("unit", "Huyện Văn Bàn"),
        ("form", "Huân chương"),
        ("decision", "34/QĐ-UBND"),
        ("status", "công nhận"),
        ("level", "cấp"),
    ],
)
def test_what_may_be_several_or_none_is_not_guessed(tmp_path: Path, field: str, value: str) -> None:
    (problem,) = told(tmp_path, field, value)
    assert "Ý bạn" not in problem.remedy.vi


def test_the_remedy_tells_where_the_ids_are(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "form", "Huân chương")
    assert "mã của hình thức ghi nhận, có trong vocabulary/forms.yml" in problem.remedy.vi
    assert "sa-pa" not in problem.remedy.vi


def test_a_name_that_windows_keeps_is_told_as_before(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "form", "con")
    assert "con-1" in problem.remedy.vi
