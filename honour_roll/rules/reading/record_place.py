"""Hồ sơ nằm ở records/<đơn vị>/<năm>/<tên-không-dấu>.yml.

Chỗ của tệp là mã hồ sơ và là địa chỉ trang web của điển hình, giữ nguyên mãi. Năm là năm được ghi
nhận lần đầu, không rõ thì “khong-ro”. Chuyển tệp về đúng chỗ; chỉ dùng chữ thường không dấu, chữ số
và dấu gạch nối.

Đúng::

    # records/sa-pa/2020/con-dan-cho.yml
    name: Còn dân chờ, còn giờ làm

Sai::

    # records/Sa Pa/con-dan-cho.yml
    name: Còn dân chờ, còn giờ làm
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("record-place", Severity.ERROR)
