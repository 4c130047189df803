"""Dấu nháy mở phải có dấu nháy đóng cùng loại, và không có chữ thừa sau nó.

Từ dấu nháy mở, mọi chữ đều thuộc giá trị cho tới dấu nháy đóng; quên đóng thì cả phần sau của tệp
bị nuốt vào. Nếu bên trong giá trị có nháy kép, bao ngoài bằng nháy đơn.

Đúng::

    name: 'Mô hình "Dân vận khéo"'

Sai::

    name: "Mô hình "Dân vận khéo""
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-quote", Severity.ERROR)
