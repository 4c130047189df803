"""Tên tệp hồ sơ phải kết thúc bằng “.yml” viết thường.

Tệp có đuôi khác (“.yaml”, “.YML”, “.yml.txt”) không được đọc, hồ sơ trong đó sẽ không hiện trên
trang. Notepad hay tự thêm “.txt”: khi lưu, chọn kiểu tệp “Tất cả các tệp” (All files) rồi gõ đủ
tên.

Windows thường giấu đuôi tệp; bật “Phần mở rộng tên tệp” (File name extensions) trong thẻ Xem (View)
để thấy.

Đúng::

    # tên tệp: nguyen-van-an.yml
    name: Nguyễn Văn An

Sai::

    # tên tệp: nguyen-van-an.yaml
    name: Nguyễn Văn An
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("file-ending", Severity.ERROR)
