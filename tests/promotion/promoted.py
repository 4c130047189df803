"""A record that is promoted, and the two repositories that it is promoted between."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from tests.commands import Outcome, run, write_files
from tests.site.trees import as_yaml

ID = "xa-mau/2024/vu-thi-mau"
FILE = f"records/{ID}.yml"
HIDDEN = "xa-mau/2024/lo-van-kin"
"""Of somebody who isn't public."""
UNITS: dict[str, str | bytes] = {
    "units/xa-mau.yml": "periods: [{name: Xã Mẫu, level: commune}]\n",
    "vocabulary/movements.yml": "# Các phong trào\nphong-trao:\n  name: Phong trào mẫu\n",
}
CONSENT = {"basis": "consent", "given": "2024-03-02", "by": "self"}
RECOGNISED = {"key": "2024-ghi-danh", "status": "recognised", "year": 2024}
NOMINATED = {"key": "2024-de-nghi", "status": "nominated", "year": 2024}


def photo_with_place() -> bytes:
    """A photo whose Exif tells where it was taken and by what."""
    exif = Image.Exif()
    exif[0x010F] = "MayAnhBiMat"
    exif.get_ifd(0x8825)[1] = "N"
    stream = io.BytesIO()
    Image.effect_noise((1200, 900), 40).convert("RGB").save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def record(**more: object) -> str:
    plain = {
        "kind": "individual",
        "name": "Vũ Thị Mẫu",
        "unit": "xa-mau",
        "field": "nong-nghiep",
        "honours": [{**RECOGNISED, "decision": "ubnd-2024-7"}],
        "photos": [{"file": "vu-thi-mau.jpg", "alt": "Chị Mẫu trong vườn", "credit": "Xã Mẫu"}],
        "sources": [{"title": "Hồ sơ khen thưởng", "date": "2024-05-17"}],
        "consent": CONSENT,
    }
    return as_yaml({key: value for key, value in (plain | more).items() if value is not None})


def private_content(tmp_path: Path) -> Path:
    """The intake repository."""
    decision = {"authority": "ubnd", "date": "2024-04-01", "number": "7/QĐ-UBND"}
    return write_files(
        tmp_path / "noi-bo/content",
        UNITS
        | {
            "site.yml": "private: true\n",
            "decisions/ubnd-2024-7.yml": as_yaml(decision),
            "vocabulary/authorities.yml": "ubnd: {name: Ủy ban nhân dân Xã Mẫu, unit: xa-mau}\n",
            "vocabulary/fields.yml": "nong-nghiep:\n  name: Nông nghiệp\n",
            FILE: "# Ghi chú riêng của cán bộ\n" + record(),
            f"records/{ID}.jpg": photo_with_place(),
        },
    )


def public_content(tmp_path: Path) -> Path:
    """The public one."""
    return write_files(
        tmp_path / "cong-khai/content",
        UNITS | {"vocabulary/fields.yml": "# Lĩnh vực\ny-te: {name: Y tế}"},
    )


def promote(private: Path, public: Path, *options: str) -> Outcome:
    return run("promote", ID, "--content", str(private), "--to", str(public), *options)
