"""What the workbook says beyond the model's own titles and descriptions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

LIST_PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "honours": "Ghi nhận",
        "photos": "Ảnh",
        "sources": "Nguồn",
        "disseminated": "Tuyên truyền",
        "corrections": "Đính chính",
        "periods": "Giai đoạn",
    }
)
"""Lists of an entry → what heads the columns of their first item."""
LIST_SHEETS: Mapping[str, str] = MappingProxyType(
    {
        "honours": "Ghi nhận thêm",
        "photos": "Ảnh thêm",
        "sources": "Nguồn thêm",
        "disseminated": "Tuyên truyền thêm",
        "corrections": "Đính chính thêm",
        "periods": "Giai đoạn thêm",
    }
)
"""Lists of an entry → the sheet of their further items."""
ID, OWNER, NUMBER, SEEN = "Mã", "Của", "Thứ tự", "Dấu kiểm (không sửa)"
GUIDE, LISTS = "Hướng dẫn", "Danh mục"
DECISIONS, UNITS = "Quyết định", "Đơn vị"
EXAMPLE = "(ví dụ)"
"""A row with this in its first column, or in a name, is an example."""
KEPT = "⟦Giữ nguyên nội dung trong Sổ: ô Excel không chứa được⟧"
"""Stands for a text that no cell can hold; the import leaves that text alone."""

NOTES: Mapping[str, str] = MappingProxyType(
    {
        "honours.key": "Bỏ trống: máy tự đặt. Đã có thì giữ nguyên.",
        "honours.year": "Năm được tính. Chỉ điền một trong ba: năm, ngày, giai đoạn.",
        "honours.date": "Ngày được ghi nhận, ví dụ: 17/5/2020.",
        "honours.period.from": "Khi ghi nhận cho nhiều năm, ví dụ từ 2016 đến 2020.",
        "honours.number": "Khi khác số của quyết định, hoặc quyết định không có trong danh sách.",
        "honours.revokes": "Mã của lần ghi nhận bị hủy; dùng với trạng thái Hủy bỏ.",
        "corrections.honour": "Mã của lần ghi nhận đã sửa; chỉ khi sửa ở các lần ghi nhận.",
        "photos.file": "Tên tệp ảnh đặt cùng thư mục với bảng tính này, ví dụ: hoi-nghi.jpg.",
        "photos.focus": "Vị trí khuôn mặt, ngang rồi dọc, từ 0 đến 1, ví dụ: 0,5; 0,3.",
        "photos.people": "Từ trái sang phải, mỗi người một dòng (Alt+Enter) hoặc cách nhau bằng "
        "dấu chấm phẩy: họ và tên, hoặc mã.",
        "name": "Họ và tên, tên tập thể hoặc tên mô hình.",
        "story": "Nhiều đoạn: bấm Alt+Enter hai lần giữa hai đoạn.",
        "other_names": "Mỗi tên một dòng (Alt+Enter), hoặc cách nhau bằng dấu chấm phẩy.",
        "also_units": "Mỗi đơn vị một dòng (Alt+Enter), hoặc cách nhau bằng dấu chấm phẩy.",
        "successors": "Mỗi đơn vị một dòng (Alt+Enter), hoặc cách nhau bằng dấu chấm phẩy.",
        "former_ids": "Mỗi mã một dòng (Alt+Enter), hoặc cách nhau bằng dấu chấm phẩy.",
        "replicated_from": "Mã của mô hình gốc, xem cột Mã.",
        "consent.withdrawn": "Từ khi có ngày này, hồ sơ không được công bố nữa.",
    }
)
"""Fields whose description in the model speaks of YAML → what is said here."""
CHOOSE = "Chọn trong danh sách."
CHOOSE_FROM: Mapping[str, str] = MappingProxyType(
    {
        "units": "Gõ vài chữ đầu rồi mở danh sách, hoặc gõ đủ tên.",
        "decisions": "Chọn, hoặc ghi số của quyết định mới có ở trang Quyết định.",
    }
)
NEW_ENTRIES: Mapping[str, Message] = MappingProxyType(
    {
        "units": Message(
            f"; đơn vị chưa có thì ghi trước một hàng ở trang {quoted(UNITS)}, rồi ghi đúng tên ấy "
            "ở đây",
            f"; add a new unit to the sheet {quoted(UNITS)} first and write its name here",
        ),
        "decisions": Message(
            f"; quyết định chưa có thì ghi trước một hàng ở trang {quoted(DECISIONS)}, rồi ghi "
            "đúng số của nó ở đây",
            f"; add a new one to the sheet {quoted(DECISIONS)} first and write its number here",
        ),
        "authorities": Message(
            '; cơ quan chưa có trong Sổ thì biên tập viên thêm vào lệnh --new-authority "tên cơ '
            'quan" khi nhập tệp',
            '; for a new one the editor adds --new-authority "name" when importing',
        ),
    }
)
"""Where what is in no list yet is written."""
