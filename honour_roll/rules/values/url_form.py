"""Địa chỉ trang web phải đủ https:// hoặc http://.

Chép nguyên địa chỉ từ trình duyệt. Địa chỉ có dấu cách, dấu nháy hay bắt đầu bằng thứ khác đều
không nhận.

Đúng::

    sources:
      - {title: Tên bài, url: "https://baolaocai.vn/bai-viet"}

Sai::

    sources:
      - {title: Tên bài, url: baolaocai.vn/bai-viet}
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("url-form", Severity.ERROR)
