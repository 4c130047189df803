"""Giấy đồng ý, giấy tờ tùy thân, hồ sơ đề nghị không để trong thư mục nội dung.

Giấy có chữ ký, số căn cước, địa chỉ: không bao giờ được nằm trong kho công khai. Kho tiếp nhận nội
bộ giữ giấy ở thư mục giay-dong-y, cạnh thư mục nội dung chứ không ở trong đó, nên không lệnh nào
chép nó đi. Hồ sơ chỉ ghi mục consent: căn cứ gì, ngày nào, ai đồng ý. Trích lục khai tử, đơn xin
rút, danh sách đề nghị, danh sách hộ nghèo cũng vậy. Tệp được nhận ra theo tên.

Đúng::

    consent: {basis: consent, given: 2025-03-02, by: self}

Sai::

    # cạnh hồ sơ có tệp giay-dong-y.pdf
    consent: {basis: consent, given: 2025-03-02, by: self}
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("consent-paper", Severity.ERROR)
