"""Giá trị bắt đầu bằng ký hiệu của YAML phải nằm trong dấu nháy.

Các dấu %, @, `, dấu phẩy, dấu hỏi, ngoặc đóng ở đầu giá trị có nghĩa riêng trong YAML. Đặt cả giá
trị trong dấu nháy kép thẳng.

Đúng::

    summary: "@thanhdoansapa giới thiệu mô hình này."

Sai::

    summary: @thanhdoansapa giới thiệu mô hình này.
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-start-character", Severity.ERROR)
