"""Mã điển hình có ba phần: đơn vị, năm, tên không dấu.

Mã là đường dẫn của tệp hồ sơ dưới records/, không có đuôi .yml.

Đúng::

    replicated_from: sa-pa/2020/con-dan-cho-con-gio-lam

Sai::

    replicated_from: con-dan-cho-con-gio-lam
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("record-id-form", Severity.ERROR)
