"""Tệp phải được lưu bằng mã UTF-8.

UTF-8 là cách lưu chữ tiếng Việt mà mọi máy đọc giống nhau. Tệp lưu theo UTF-16, Windows-1258, TCVN3
(ABC) hay VNI chỉ đọc được đúng trên vài máy; ở đây Sổ nhận ra bảng mã và không đoán thay người
viết.

Với UTF-16: mở bằng Notepad, lưu thành (Save As) với mã hóa UTF-8. Với các bảng mã cũ: chép văn bản,
chuyển sang Unicode bằng UniKey Toolkit (Ctrl+Shift+F6), dán lại rồi lưu với mã hóa UTF-8. Thông báo
cho xem dòng đầu tiên sau khi chuyển.

Đúng::

    name: Nguyễn Thị Hiền

Sai::

    name: NguyÔn ThÞ HiÒn   (các byte của TCVN3)
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-encoding", Severity.ERROR)
