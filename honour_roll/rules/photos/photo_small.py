"""Ảnh phải đủ lớn để in rõ.

Máy in cần 300 điểm ảnh cho mỗi inch (2,54 cm): ảnh có cạnh dài 600 điểm ảnh chỉ in rõ được 5 cm.
Ảnh lấy từ Zalo, Facebook hay trang web thường đã bị thu nhỏ; hãy xin ảnh gốc, gửi “dạng tệp” qua
Zalo hoặc qua thư điện tử. Đừng phóng to ảnh nhỏ: chữ số tăng nhưng ảnh không rõ hơn.

Trang web vẫn hiện ảnh này. Ảnh hẹp hơn 480 điểm ảnh không lên trang đầu; ảnh có cạnh dài dưới 200
điểm ảnh chỉ hiện ở trang hồ sơ, đúng cỡ của nó, không phóng to.

Đúng::

    photos:
      - file: bua-com.jpg   # 4.000 × 3.000 điểm ảnh

Sai::

    photos:
      - file: bua-com.jpg   # 640 × 480 điểm ảnh
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.photos.container import TINY
from honour_roll.photos.decode import PhotoInfo
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message
from honour_roll.text.numbers import format_count

RULE = Rule("photo-small", Severity.HINT)
LEAST_SIDE = 1_181
"""Pixels of the longer side: 10 cm at 300 dpi, across a page of A5."""
_PIXELS_A_CM = 300 / 2.54
_AS_IT_IS = Message(
    "; trên trang chỉ hiện đúng cỡ ấy, ở trang hồ sơ",
    "; pages show it at that size, the record's page alone",
)


def check_photo(photo: PhotoInfo, file: str, path: Path) -> Iterator[Finding]:
    """A photo that would be blurred in a booklet."""
    if max(photo.width, photo.height) >= LEAST_SIDE:
        return
    width, height = (f"{side / _PIXELS_A_CM:.1f}" for side in (photo.width, photo.height))
    size = f"{format_count(photo.width)} × {format_count(photo.height)}"
    shown = _AS_IT_IS if max(photo.width, photo.height) < TINY else Message("", "")
    wanted = f"{LEAST_SIDE / _PIXELS_A_CM:.0f}"
    yield RULE.at(
        file,
        path,
        Message(
            f"ảnh {size} điểm ảnh chỉ in rõ được cỡ {width.replace('.', ',')} × "
            f"{height.replace('.', ',')} cm (300 dpi){shown.vi}",
            f"{photo.width} × {photo.height} pixels print well at {width} × {height} cm only "
            f"(300 dpi){shown.en}",
        ),
        Message(
            f"Tìm ảnh gốc có cạnh dài từ {format_count(LEAST_SIDE)} điểm ảnh ({wanted} cm) trở "
            "lên; không phóng to ảnh này.",
            f"Find the original, {LEAST_SIDE} pixels ({wanted} cm) or more on its longer side.",
        ),
    )
