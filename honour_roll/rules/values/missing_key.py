"""Mục bắt buộc không được thiếu.

Mỗi loại tệp có vài mục phải có: hồ sơ cần kind, name, unit và honours; mỗi lần ghi nhận cần key
và status. Thông báo nói rõ thiếu mục nào.

Đúng::

    kind: model
    name: Bữa cơm chung
    unit: sa-pa
    honours:
      - {key: 2020-neu, status: named, year: 2020}

Sai::

    kind: model
    unit: sa-pa
    honours:
      - {key: 2020-neu, status: named, year: 2020}
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("missing-key", Severity.ERROR)
