"""Tệp phải đúng cú pháp YAML.

Đây là các lỗi hiếm mà Sổ chưa có lời giải thích riêng. Kiểm tra dấu nháy, dấu ngoặc, dấu hai chấm
và thụt lề ở dòng được nêu và dòng ngay trên; so với một hồ sơ đã có.

Đúng::

    name: Nguyễn Văn An

Sai::

    name: Nguyễn Văn An ]: {
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-syntax", Severity.ERROR)
