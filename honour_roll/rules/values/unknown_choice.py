"""Giá trị phải là một trong các lựa chọn.

Loại, trạng thái, cấp… chỉ nhận những từ có sẵn; thông báo kể hết các từ đó kèm nghĩa tiếng Việt.

Đúng::

    kind: collective

Sai::

    kind: tập thể
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("unknown-choice", Severity.ERROR)
