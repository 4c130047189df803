"""Mỗi đơn vị chỉ được khai báo một lần.

Hai nơi cùng khai báo một mã đơn vị thì không biết tin nơi nào: tên, cấp, đơn vị cấp trên có thể
khác nhau. Giữ nơi đúng, xóa nơi kia. Nếu là hai đơn vị khác nhau trùng tên, thêm tên tỉnh vào mã,
ví dụ tan-an-bac-giang.

Đúng::

    units:
      muong-bo: {periods: [{name: Xã Mường Bo, level: commune}]}

Sai::

    # đã có tệp units/muong-bo.yml
    units:
      muong-bo: {periods: [{name: Xã Mường Bo, level: commune}]}
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("unit-twice", Severity.ERROR)
