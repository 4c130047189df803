"""Tệp lạ trong thư mục nội dung không được dùng.

Sổ chỉ dùng tệp “.yml” và ảnh JPEG, PNG, WebP, HEIC. Văn bản Word, bảng Excel, tệp nén nằm ở đây
không hiện trên trang, nhưng ai xem kho cũng thấy, kể cả điều riêng tư trong đó. Nếu là hồ sơ, chép
nội dung vào tệp “.yml”; nếu không, chuyển tệp ra ngoài thư mục nội dung.

Đúng::

    # records/sa-pa/2020/con-dan-cho.yml
    name: Còn dân chờ, còn giờ làm

Sai::

    # records/sa-pa/2020/con-dan-cho.docx
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("file-unused", Severity.HINT)
