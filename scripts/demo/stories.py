"""Summaries and stories of the made-up roll, put together from a bank of sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from scripts.demo.dice import Dice
from scripts.demo.fields import PUPIL_WORDS, FieldWords
from scripts.demo.vocabulary import FIELDS


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a story is about: ``ref`` is how it speaks of them.

    ``where`` is their village, school or office, ``place`` the commune or district around it.
    """

    kind: str
    name: str
    ref: str
    post: str
    where: str
    place: str
    field: str
    words: FieldWords
    year: int
    gone: bool = False
    """Whether the person has died."""


_OPENINGS = {
    "individual": (
        "Ở {where}, nhắc đến **{name}**, ai cũng nói về một người ít nói mà làm nhiều.",
        "{Ref} là người được mọi người ở {where} tin yêu từ nhiều năm nay.",
        "Nhiều năm qua, {ref} lặng lẽ làm những việc có ích cho {where}.",
        "Câu chuyện của {ref} bắt đầu từ một việc rất nhỏ, vào năm {year}.",
        "Học Bác từ những việc nhỏ nhất, {ref} chọn làm thật đều, làm thật kỹ.",
    ),
    "collective": (
        "**{name}** bắt đầu từ việc nhỏ nhất: giữ đúng lời đã hứa với dân.",
        "Ở {where}, tập thể này được nhắc đến như một mái nhà chung.",
        "Từ năm {year}, tập thể chọn mỗi năm một việc khó để làm đến nơi đến chốn.",
        "Đoàn kết, phân công rõ việc và công khai kết quả là nền nếp của tập thể.",
    ),
    "model": (
        "Mô hình được triển khai ở {where} từ năm {year}, lúc đầu chỉ có {m} hộ tham gia.",
        "Cách làm này ra đời từ một cuộc họp dân ở {where}.",
        "Xuất phát từ điều bà con băn khoăn, {where} làm thử *{name}* rồi mới nhân rộng.",
    ),
    "household": (
        "{Ref} ở {where} được xóm giềng quý mến vì nếp sống thuận hòa.",
        "Ba thế hệ dưới một mái nhà, {ref} giữ nền nếp bằng những việc làm hằng ngày.",
        "Từ hai bàn tay trắng, {ref} gây dựng cuộc sống rồi quay lại giúp người khác.",
    ),
}
_MODEL_ACTIONS = (
    "Mỗi nhóm cử một người phụ trách, việc gì cũng bàn chung, ghi sổ và công khai hằng tháng.",
    "Không đợi kinh phí, bà con góp công, góp của, ai có gì giúp nấy.",
    "Người làm trước hướng dẫn người làm sau, nhờ vậy ai cũng theo được.",
    "Cấp ủy, Mặt trận và các đoàn thể cùng theo dõi, mỗi quý rút kinh nghiệm một lần.",
)
_BRIDGES = (
    "Lúc đầu không phải ai cũng tin.",
    "Việc tưởng dễ mà làm đều thì không dễ.",
    "Khó khăn nhất là thay đổi một thói quen đã có từ lâu.",
    "Không có bí quyết gì ngoài sự kiên trì.",
    "Bắt tay vào làm mới thấy hết những điều phải học.",
)
_QUOTES = (
    "> Mình làm được thì nói mới có người nghe.",
    "> Giúp được một người bớt khổ là mình thấy vui cả ngày.",
    "> Học Bác không phải việc gì xa xôi, cứ làm tốt việc của mình trước đã.",
    "> Một người làm thì ít, cả xóm cùng làm thì thành nền nếp.",
)
_CLOSINGS = (
    "Cách làm ấy nay đã được nhiều nơi ở {place} học theo.",
    "Những việc làm bình dị ấy đang lan tỏa để có thêm nhiều người cùng làm.",
    "Từ một việc nhỏ, nếp sống đẹp đã bén rễ ở {where}.",
)
_ACTIVE_CLOSINGS = (
    *_CLOSINGS,
    "Với {ref}, phần thưởng lớn nhất là niềm tin của nhân dân.",
    "Thời gian tới, {ref} tiếp tục giữ nền nếp đã có và giúp các nơi khác cùng làm.",
)
_PUPIL_CLOSINGS = (
    "Thầy cô và bạn bè đều quý {ref}.",
    "Ước mơ của {ref} là học thật giỏi để sau này làm việc có ích cho quê hương.",
)
_FAREWELL = "{Ref} đã đi xa, nhưng những việc tốt vẫn được người ở lại làm tiếp."
_HOW = ("Cách làm có thể tóm lại như sau:", "Kinh nghiệm được rút ra:", "Các bước đã thực hiện:")


def summarise(dice: Dice, subject: Subject) -> str:
    """One sentence on the honouree."""
    deed = dice.pick(subject.words.deeds)
    if subject.kind == "model":
        what = FIELDS[subject.field][0].lower() + FIELDS[subject.field][1:]
        return f"Cách làm của {subject.where} trong lĩnh vực {what}, được nhân dân hưởng ứng."
    if subject.kind == "individual":
        return f"{subject.post}: {deed}."
    return f"{_capital(subject.ref)} ở {subject.place}: {deed}."


def write_story(dice: Dice, subject: Subject) -> str:
    """One to four paragraphs of CommonMark, some with a list or a quotation."""
    words = subject.words
    slots = _slots(dice, subject)
    results = dice.some(words.results, len(words.results))
    actions = dice.some(_MODEL_ACTIONS if subject.kind == "model" else words.actions, 3)
    length = dice.between(1, 4)
    blocks = [" ".join([dice.pick(_OPENINGS[subject.kind]), *actions[: dice.between(1, 2)]])]
    if length > 1:
        blocks.append(" ".join([dice.pick(_BRIDGES), *actions[2:], results[0]]))
    if length > 2:
        blocks += _middle(dice, words)
    if length > 3:
        blocks.append(" ".join(results[1 : dice.between(2, 3)]))
    closing = _closing(dice, subject)
    blocks[-1] += ("\n\n" if blocks[-1].startswith(("-", ">", "1.")) else " ") + closing
    return "\n\n".join(blocks).format_map(slots) + "\n"


def _closing(dice: Dice, subject: Subject) -> str:
    if subject.gone:
        return _FAREWELL
    if subject.words is PUPIL_WORDS:
        return dice.pick(_PUPIL_CLOSINGS)
    return dice.pick(_CLOSINGS if subject.kind == "model" else _ACTIVE_CLOSINGS)


def _middle(dice: Dice, words: FieldWords) -> list[str]:
    if dice.chance(40):
        return [dice.pick(_QUOTES)]
    numbered = dice.chance(40)
    marks = [f"{place}." if numbered else "-" for place in range(1, len(words.steps) + 1)]
    steps = dice.some(words.steps, len(words.steps))
    listed = [f"{mark} **{step}.**" for mark, step in zip(marks, steps, strict=True)]
    return [dice.pick(_HOW), "\n".join(listed)]


def _slots(dice: Dice, subject: Subject) -> dict[str, Any]:
    return {
        "Ref": _capital(subject.ref),
        "ref": subject.ref,
        "name": subject.name,
        "where": subject.where,
        "place": subject.place,
        "year": subject.year,
        "n": dice.between(6, 60) * 5,
        "m": dice.between(5, 28),
        "pct": dice.between(71, 98),
        "money": f"{dice.between(4, 60) * 5} triệu đồng",
    }


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
