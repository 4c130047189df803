"""Tệp không được có ký tự điều khiển hay ký tự xuống dòng lạ.

Dán từ Word, Excel, PDF hay trang web có khi kéo theo ký tự ẩn (NUL, tab dọc, dấu ngắt trang…): mắt
không thấy, nhưng làm hỏng tìm kiếm và bản in. Đặt con trỏ đúng cột được nêu, xóa ký tự đó hoặc gõ
lại cả dòng.

Đúng::

    summary: Dòng một, dòng hai

Sai::

    summary: Dòng một␋dòng hai
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-control-character", Severity.ERROR)
