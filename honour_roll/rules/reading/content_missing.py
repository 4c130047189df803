"""Lệnh kiểm tra phải được chạy ở nơi có thư mục nội dung.

Không có thư mục nội dung thì không có gì để kiểm tra hay công bố. Chạy lệnh ở thư mục gốc của kho
(nơi có tệp mkdocs.yml), hoặc chỉ rõ thư mục bằng --content.

Đúng::

    # trong thư mục gốc của kho
    honour-roll: check

Sai::

    # trong thư mục content/records
    honour-roll: check
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("content-missing", Severity.ERROR)
