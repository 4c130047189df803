"""Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.

Mã (của đơn vị, lĩnh vực, hình thức…) là thứ các hồ sơ dùng để nhắc tới nhau và là một phần địa chỉ
trang web, nên phải gõ giống nhau trên mọi máy. Tên đầy đủ có dấu viết ở mục name.

Đúng::

    cai-cach-hanh-chinh: {name: Cải cách hành chính}

Sai::

    Cải cách hành chính: {name: Cải cách hành chính}
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("id-form", Severity.ERROR)
