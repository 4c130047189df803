"""Tệp trong thư mục vocabulary phải mang tên một danh mục có sẵn.

Danh mục mang tên lạ không được hồ sơ nào dùng tới, thường là gõ nhầm tên tệp. Đổi tên tệp theo gợi
ý, hoặc xóa tệp.

Đúng::

    # vocabulary/fields.yml
    an-sinh: {name: An sinh xã hội}

Sai::

    # vocabulary/linh-vuc.yml
    an-sinh: {name: An sinh xã hội}
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("vocabulary-unknown", Severity.ERROR)
