"""What the first sheet of the workbook tells officers."""

from __future__ import annotations

from honour_roll.sheets import words
from honour_roll.text import labels

TITLE = "Sổ ghi danh: bảng nhập liệu"
_FURTHER = ", ".join(f"“{title}”" for title in words.LIST_SHEETS.values())
_KINDS = ", ".join(labels.KIND.values())

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Điền thế nào",
        (
            f"Mỗi hàng là một điển hình, ghi vào trang đúng loại: {_KINDS}.",
            "Cột có dấu * phải điền. Bấm vào ô để xem lời giải thích; ô có mũi tên thì chọn trong "
            "danh sách.",
            "Ô đơn vị: gõ vài chữ đầu (ví dụ “Xã T”) rồi mở danh sách để chỉ còn các tên bắt đầu "
            "như thế; gõ đủ tên cũng được.",
            "Các cột ít dùng đang thu gọn: bấm dấu + ở trên hàng tiêu đề để mở.",
            f"Để trống cột {words.ID} của hàng mới; máy tự đặt mã khi nhập.",
            f"Hàng chữ nghiêng có {words.EXAMPLE} là hàng mẫu, không được nhập: đừng gõ đè lên, "
            "điền từ hàng dưới nó; xóa đi cũng được.",
        ),
    ),
    (
        "Nhiều lần ghi nhận, nhiều ảnh, nhiều nguồn",
        (
            "Lần ghi nhận, ảnh và nguồn thứ nhất ghi ngay ở hàng của điển hình.",
            f"Lần thứ hai trở đi ghi ở các trang {_FURTHER}, mỗi lần một hàng; cột "
            f"{words.OWNER} ghi mã của điển hình, hoặc tên đúng như ở hàng của điển hình.",
            f"Quyết định mới: ghi vào trang {words.DECISIONS}, rồi ghi số của nó vào cột Quyết "
            "định của từng điển hình.",
        ),
    ),
    (
        "Ngày, ảnh và bài viết",
        (
            "Ngày ghi 17/5/2020, chỉ biết tháng thì 5/2020, chỉ biết năm thì 2020.",
            "Ảnh: đặt tệp ảnh cùng thư mục với bảng tính (hoặc trong thư mục con “anh”) rồi ghi "
            "tên tệp. Nơi chụp, giờ chụp và tên máy ghi ngầm trong ảnh được xóa khi nhập.",
            "Bài viết nhiều đoạn: bấm Alt+Enter hai lần giữa hai đoạn.",
            f"Ô ghi “{words.KEPT}” là bài dài quá sức chứa của Excel: để nguyên, bài "
            "vẫn còn trong Sổ.",
        ),
    ),
    (
        "Sửa tệp đã xuất",
        (
            "Hàng nào không sửa thì hồ sơ giữ nguyên từng chữ. Xóa hàng hay xóa cột không xóa gì "
            "trong Sổ; xóa nội dung một ô thì bỏ nội dung ấy.",
            f"Giữ nguyên cột {words.ID} và cột ẩn {words.SEEN}: nhờ đó máy biết hồ sơ đã được "
            "người khác sửa hay chưa và không ghi đè.",
            "Được đổi chỗ, ẩn hoặc bỏ bớt cột, thêm cột riêng, lọc và sắp xếp hàng.",
            "Không dùng công thức trong các cột của mẫu.",
        ),
    ),
    (
        "Không ghi vào đây",
        (
            "Số căn cước, số điện thoại, số nhà, ngày sinh đầy đủ của trẻ em, bệnh tật, nợ nần, "
            "tên và mặt người được giúp đỡ.",
        ),
    ),
    (
        "Nhập vào Sổ",
        (
            "Gửi bảng tính này cùng các ảnh cho người biên tập. Lệnh: honour-roll import TỆP.xlsx "
            "để xem trước và xem lỗi; thêm --write để ghi.",
        ),
    ),
)
