"""Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.

Mã là tên tệp và địa chỉ trang, nên không dấu, không cách, không chữ hoa. Đơn vị Sa Pa có mã
sa-pa.

Ghi tên hay số văn bản thay cho mã thì thông báo tìm mã mang tên, mang số ấy: “Ý bạn là …?”.

Đúng::

    unit: sa-pa

Sai::

    unit: Sa Pa
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("id-form", Severity.ERROR)
