"""Family names of the peoples of Vietnam: a word that may begin a person's name."""

from __future__ import annotations

from honour_roll.text.folding import spelling_key

# Those that one person in a thousand or so bears somewhere, and that are seldom a middle name.
# Ông, Văn and Thị are left out on purpose: before them nothing can be told from the name alone.
_NAMES = """
âu bạch bàn bành bạc bế bồ bùi cà cái cam cao cát cầm cấn chảo chang cháng chẻo châu chế chu chung
chử chương cồ cù cung cư cứ danh diêm diệp doãn dư dương đàm đào đặng đậu đèo điền điêu đinh đoàn
đỗ đồng đới đường giang giàng giáp hà hạ hạng hán hàn hảng hầu hồ hoàng hứa huỳnh kha khổng khuất
khúc khương kiều kim la lã lạc lại lâm lầu lê lèng lềnh leo lèo liễu liêu lò lồ lỗ lộc lù lục lữ
lừu lường lương lưu lý ly lỳ ma má mã mạc mạch mai mẫn mè mông mua mùa nay ngải nghiêm ngô nguyễn
ngụy nhan nhữ ninh nông nùng phạm phan phàn phàng phí phù phùng pờ quách quan quàng quản rơ sa sái
sầm sằm sần sín siu sử sùng tạ tải tăng tẩn tào thạch thái thang thàng thào thân thẩm thền thi
thiều tiết tiêu tô tòng tôn tống trà tráng trần trang trầm triệu trịnh trình trưng trương tưởng từ
ung uông vàng vi vì vòng võ vũ vù vừ vương xa xồng
"""
_KEYS = frozenset(map(spelling_key, _NAMES.split()))


def is_family_name(word: str) -> bool:
    """Whether ``word`` is a known family name: Nguyễn, LÒ, Giàng.

    >>> is_family_name("Nguyễn"), is_family_name("Ích")
    (True, False)
    """
    return spelling_key(word) in _KEYS
