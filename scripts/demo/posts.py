"""What the made-up people do: their posts, with the field and the ages that go with each."""

from __future__ import annotations

from typing import NamedTuple

from scripts.demo.dice import Dice
from scripts.demo.names import Gender
from scripts.demo.places import PlaceKind


class Post(NamedTuple):
    """``words`` may name {village} and {place}; ages are those at the first honour."""

    words: str
    field: str
    youngest: int
    oldest: int
    gender: Gender | None = None


_LEADERS: dict[PlaceKind, tuple[Post, ...]] = {
    "commune": (
        Post("Bí thư Chi bộ {village}", "xay-dung-dang", 35, 66),
        Post("Trưởng {village}", "nong-thon-moi", 32, 64),
        Post("Bí thư Đảng ủy {place}", "xay-dung-dang", 38, 58),
        Post("Chủ tịch Ủy ban nhân dân {place}", "cai-cach-hanh-chinh", 36, 58),
        Post("Chủ tịch Hội Liên hiệp Phụ nữ {place}", "an-sinh-xa-hoi", 30, 54, "female"),
        Post("Chủ tịch Hội Nông dân {place}", "phat-trien-kinh-te", 32, 58),
        Post("Chủ tịch Hội Cựu chiến binh {place}", "doan-ket", 48, 66, "male"),
        Post("Bí thư Đoàn Thanh niên {place}", "chuyen-doi-so", 24, 34),
        Post("Trưởng Ban công tác Mặt trận {village}", "doan-ket", 45, 70),
        Post("Trưởng Công an {place}", "quoc-phong-an-ninh", 32, 55, "male"),
        Post("Trưởng Trạm Y tế {place}", "y-te", 35, 58),
        Post("Giám đốc hợp tác xã ở {village}", "phat-trien-kinh-te", 30, 60),
    ),
    "school": (
        Post("Hiệu trưởng {place}", "giao-duc", 36, 58),
        Post("Bí thư Chi bộ, Hiệu trưởng {place}", "giao-duc", 38, 58),
        Post("Chủ tịch Công đoàn {place}", "giao-duc", 32, 55),
    ),
    "agency": (
        Post("Bí thư Chi bộ, Trưởng phòng thuộc {place}", "cai-cach-hanh-chinh", 36, 58),
        Post("Phó thủ trưởng {place}", "xay-dung-dang", 38, 58),
    ),
    "district": (
        Post("Trưởng phòng chuyên môn của {place}", "cai-cach-hanh-chinh", 36, 58),
        Post("Bí thư Đoàn Thanh niên {place}", "chuyen-doi-so", 26, 36),
        Post("Chủ tịch Hội Liên hiệp Phụ nữ {place}", "an-sinh-xa-hoi", 35, 54, "female"),
    ),
    "province": (
        Post("Trưởng phòng, cơ quan tham mưu của {place}", "xay-dung-dang", 38, 58),
        Post("Giám đốc trung tâm thuộc {place}", "chuyen-doi-so", 38, 58),
    ),
}
_MEMBERS: dict[PlaceKind, tuple[Post, ...]] = {
    "commune": (
        Post("Nông dân, {village}", "phat-trien-kinh-te", 25, 68),
        Post("Nông dân, {village}", "nong-thon-moi", 25, 68),
        Post("Đảng viên Chi bộ {village}", "xay-dung-dang", 26, 75),
        Post("Cựu chiến binh, {village}", "an-sinh-xa-hoi", 52, 82, "male"),
        Post("Hội viên Hội Phụ nữ, {village}", "an-sinh-xa-hoi", 25, 70, "female"),
        Post("Hội viên Hội Phụ nữ, {village}", "moi-truong", 25, 66, "female"),
        Post("Cán bộ hưu trí, {village}", "giao-duc", 60, 84),
        Post("Công chức Văn phòng – Thống kê {place}", "cai-cach-hanh-chinh", 25, 55),
        Post("Công chức Tư pháp – Hộ tịch {place}", "cai-cach-hanh-chinh", 26, 55),
        Post("Dân quân thường trực {place}", "quoc-phong-an-ninh", 19, 32, "male"),
        Post("Tổ viên tổ bảo vệ an ninh, trật tự {village}", "quoc-phong-an-ninh", 24, 58),
        Post("Y sĩ Trạm Y tế {place}", "y-te", 26, 56),
        Post("Nhân viên y tế thôn bản, {village}", "y-te", 26, 58),
        Post("Nghệ nhân, chủ nhiệm câu lạc bộ văn nghệ {village}", "van-hoa", 40, 80),
        Post("Người có uy tín, {village}", "doan-ket", 50, 82),
        Post("Đoàn viên thanh niên, {village}", "chuyen-doi-so", 18, 30),
        Post("Học sinh, {village}", "giao-duc", 11, 17),
    ),
    "school": (
        Post("Giáo viên {place}", "giao-duc", 24, 56),
        Post("Tổ trưởng tổ chuyên môn {place}", "giao-duc", 30, 56),
        Post("Tổng phụ trách Đội {place}", "an-sinh-xa-hoi", 24, 38),
        Post("Nhân viên thư viện {place}", "van-hoa", 24, 55),
    ),
    "agency": (
        Post("Chuyên viên {place}", "chuyen-doi-so", 25, 56),
        Post("Viên chức {place}", "cai-cach-hanh-chinh", 25, 56),
        Post("Nhân viên {place}", "moi-truong", 24, 56),
    ),
    "district": (
        Post("Chuyên viên cơ quan của {place}", "cai-cach-hanh-chinh", 25, 56),
        Post("Cán bộ Ủy ban Mặt trận Tổ quốc {place}", "doan-ket", 28, 58),
    ),
    "province": (
        Post("Chuyên viên cơ quan của {place}", "chuyen-doi-so", 26, 56),
        Post("Báo cáo viên của {place}", "xay-dung-dang", 30, 58),
    ),
}
CLERIC = Post("Người tu hành, {place}", "an-sinh-xa-hoi", 30, 80)


def choose_post(dice: Dice, kind: PlaceKind, gender: Gender, *, leader: bool) -> Post:
    """A post that people of ``gender`` hold in a place of ``kind``."""
    posts = (_LEADERS if leader else _MEMBERS)[kind]
    return dice.pick([post for post in posts if post.gender in (None, gender)])
