"""Tên tệp và thư mục chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.

Tên tệp là mã của đơn vị, quyết định, tập sách và là một phần địa chỉ trang web, nên phải gõ được
trên mọi máy: Windows không nhận dấu hai chấm, dấu hỏi, dấu sao. Đổi tên tệp: bỏ dấu, thay dấu cách
bằng dấu gạch nối. Các tệp này nằm ngay trong thư mục của loại mình, không trong thư mục con.

Đúng::

    # tên tệp: units/muong-bo.yml
    periods: [{name: Xã Mường Bo, level: commune}]

Sai::

    # tên tệp: units/Mường Bo.yml
    periods: [{name: Xã Mường Bo, level: commune}]
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("file-name", Severity.ERROR)
