"""Thụt lề bằng dấu cách, không bằng phím Tab.

Phím Tab rộng hẹp khác nhau trên mỗi máy nên YAML không nhận. Xóa Tab, gõ hai dấu cách cho mỗi bậc.
Trong VS Code: bấm vào chữ “Tab Size” ở góc dưới, chọn “Convert Indentation to Spaces”.

Đúng::

    honours:
      - key: 2020-neu

Sai::

    honours:
    → - key: 2020-neu   (→ là phím Tab)
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-tab", Severity.ERROR)
