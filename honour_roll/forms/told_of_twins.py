"""What is told where two papers are about one honouree or award, or may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from honour_roll.forms.differing import Differing, side_by_side
from honour_roll.intake.draft import Draft, Place, Told, told
from honour_roll.intake.namesakes import MAYBE_SAME
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.place_names import VillageLikeness, village_likeness
from honour_roll.text.quoting import quoted

_WORDS: Mapping[str, Message] = {
    Kind.INDIVIDUAL: Message("người", "person"),
    Kind.HOUSEHOLD: Message("hộ", "household"),
}
_NUMBER = "Số, ký hiệu"
_YEAR_TELLS = Message(
    "Ghi năm sinh ở cả hai nơi (cùng năm là một người), hoặc ghi thôn, bản nếu là người khác.",
    "Give the year of birth at both places, or the village of another person.",
)
_YEAR_ALONE_TELLS = Message(
    "Ghi năm sinh ở cả hai nơi: cùng năm là một người, khác năm là người khác.",
    "Give the year of birth at both places: the same one means the same person.",
)
_DECISION_TELLS = Message(
    "Cùng một quyết định thì ghi số quyết định vào nơi còn thiếu là đủ.",
    "If one decision honours both, its number at the place that lacks it is enough.",
)
_VILLAGE_TELLS = Message(
    "Ghi thôn, bản, tổ dân phố ở cả hai nơi: cùng thôn là một hộ, khác thôn là hộ khác.",
    "Give the village at both places: the same one means the same household.",
)


def made_one(draft: Draft, first: Place, found: Sequence[Differing], *, again: bool) -> Told:
    """Two rows or files are about one honouree; ``again``: it was honoured once more.

    ``found``: where they don't agree.
    """
    name, word = _name(draft), _word(draft.data)
    vi = f"{quoted(name)} cũng có ở {first.words.vi}: "
    en = f"{quoted(name)} is also at {first.words.en}: "
    if again:
        vi += f"là một {word.vi}, nhiều lần ghi nhận, gộp vào một hồ sơ"
        en += f"one {word.en} honoured several times, made one record"
    else:
        vi, en = f"{vi}gộp làm một", f"{en}made one"
    if found:
        shown = side_by_side(found)
        vi += f"; khác nhau ở mục: {shown.vi}; lấy theo nơi ấy"
        en += f"; they differ in: {shown.en}; that is taken"
    return told(
        draft.place_of("name"),
        "said-differently" if found else "said-twice",
        Message(vi, en),
        _remedy_of_one(draft.data, has_differences=bool(found)),
        Severity.WARNING if found else Severity.HINT,
    )


def not_taken(draft: Draft, id: str, found: Sequence[Differing]) -> Told:
    """What the roll says otherwise of an honouree who gets an honour, or its decision."""
    shown = side_by_side(found)
    return told(
        draft.place_of("name"),
        "said-differently",
        Message(
            f"hồ sơ {id} đã ghi khác ở mục: {shown.vi}; giữ như trong Sổ",
            f"the record {id} says otherwise: {shown.en}; it stays as it is",
        ),
        Message(
            "Muốn lấy theo nơi này: xuất Excel (honour-roll export xlsx), sửa các mục ấy trên tệp "
            "xuất ra rồi nhập lại.",
            "To take what is here, export, edit those fields there and import again.",
        ),
        Severity.WARNING,
    )


def maybe_one(draft: Draft, other: Draft) -> Told:
    """Nothing tells two of one name apart, and nothing says that they are one."""
    word, where = _word(draft.data), other.at.words
    remedy = _tells_apart(draft, other.data.get("village"))
    decisions = [one.data["honours"][0].get("decision") for one in (draft, other)]
    if any(decisions) and not all(decisions):
        remedy = Message(f"{remedy.vi} {_DECISION_TELLS.vi}", f"{remedy.en} {_DECISION_TELLS.en}")
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"{where.vi} cũng có {quoted(_name(other))} cùng đơn vị; không rõ có phải một "
            f"{word.vi}",
            f"{quoted(_name(other))} of the same unit is at {where.en} too; is it the same?",
        ),
        remedy,
    )


def _tells_apart(draft: Draft, village: str | None) -> Message:
    """What is to be written; not the village where both have the same one already."""
    if draft.data.get("kind") == Kind.HOUSEHOLD:
        return _VILLAGE_TELLS
    return _YEAR_ALONE_TELLS if _is_of_village(draft, village) else _YEAR_TELLS


def _is_of_village(draft: Draft, village: str | None) -> bool:
    own = draft.data.get("village")
    if not own or not village:
        return False
    return village_likeness(own, village) is VillageLikeness.SAME


def twice_in_list(draft: Draft, other: Draft, found: Sequence[Differing]) -> Told:
    """Two rows of one list, for one award; ``found``: where they don't agree."""
    word, where, name = _word(draft.data), other.at.words, quoted(_name(other))
    vi = f"{where.vi} cũng có {name} cùng đơn vị, cùng lần khen"
    en = f"{where.en} has {name} of the same unit, for the same award"
    if found:
        shown = side_by_side(found)
        vi, en = f"{vi}, khác nhau ở mục: {shown.vi}", f"{en}; they differ in: {shown.en}"
    tells = "thôn, bản"
    if draft.data.get("kind") == Kind.INDIVIDUAL:
        is_born_then = _has_one_birth(draft, other)
        tells = "thôn, bản và chức vụ" if is_born_then else f"năm sinh, hoặc {tells}"
        if _is_of_village(draft, other.data.get("village")):
            tells = "chức vụ" if is_born_then else "năm sinh"
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"{vi}; không rõ là một {word.vi} ghi hai lần hay hai {word.vi}",
            f"{en}; is it the same {word.en}?",
        ),
        Message(
            f"Là một {word.vi} thì chỉ để một hàng, ghi đủ thành tích vào hàng ấy; là hai thì ghi "
            f"{tells} của từng {word.vi} ở cả hai hàng.",
            "If it is one, leave one row that says all; if they are two, give the years of birth, "
            "the villages or the positions.",
        ),
    )


def maybe_of_roll(draft: Draft, alike: Sequence[Entry]) -> Told:
    """The same of those who are in the roll."""
    shown = ", ".join(entry.id for entry in alike[:3])
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"trong Sổ đã có {quoted(alike[0].name)} cùng đơn vị ({shown}); không rõ có phải một "
            f"{_word(draft.data).vi}",
            f"the roll has {quoted(alike[0].name)} of the same unit ({shown}); is it the same?",
        ),
        _tells_apart(draft, alike[0].village),
    )


def given_to_other(draft: Draft, id: str, other: str) -> Told:
    """An honour for the record ``id`` stands in ``other``, of the same name and year of birth."""
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"hồ sơ {other}, cùng tên, đơn vị và năm sinh, đã có lần ghi nhận của quyết định này; "
            f"thêm vào hồ sơ {id} nữa thì một lần có thể được đếm hai lần",
            f"the record {other}, of the same name, unit and year of birth, has the honour of this "
            f"decision; added to {id} too it might count twice",
        ),
        Message(
            f"Là một người thì xóa tệp của hồ sơ {other} (ghi nhầm thôn) rồi nhập lại. Là hai "
            f"người cùng được ghi nhận thì xuất Excel (honour-roll export xlsx), ghi lần này ở "
            f"trang tính “Ghi nhận thêm”, cột “Của” ghi {id}, rồi nhập tệp ấy.",
            f"If it is one person, delete the file of {other} and import again. If they are two, "
            f"export, put this honour on the sheet “Ghi nhận thêm” under {id}, and import that.",
        ),
    )


def gender_differs(draft: Draft, first: Place) -> Told:
    """One person can't be both: somebody else, or a slip."""
    return told(
        draft.place_of("gender"),
        "gender-differs",
        Message(
            f"{quoted(_name(draft))} cùng năm sinh, cùng đơn vị ở {first.words.vi} ghi giới tính "
            "khác",
            f"{quoted(_name(draft))} at {first.words.en} has another gender",
        ),
        Message(
            "Là một người thì sửa giới tính cho đúng; là hai người thì ghi thôn, bản của từng "
            "người.",
            "Mend the gender of one person; of two give the village of each.",
        ),
    )


def award_joined(draft: Draft, n: int, other: Message, decision: str) -> Told:
    """An honour without decision and one with it are taken for one; ``other``: where that is."""
    return told(
        draft.place_of(f"honours[{n}].number"),
        "award-joined",
        Message(
            f"cùng hình thức, cấp và năm với lần ghi nhận ở {other.vi}: coi là một lần; năm, "
            f"hình thức, cấp lấy theo quyết định {quoted(decision)}",
            f"of the form, level and year of the honour at {other.en}: taken for one; year, form "
            f"and level are those of {quoted(decision)}",
        ),
        Message(
            f"Nếu là hai lần khác nhau, ghi số quyết định của từng lần (mục “{_NUMBER}”).",
            "If there were two, write the number of each decision.",
        ),
        Severity.HINT,
    )


def award_unsure(draft: Draft, n: int, other: Message) -> Told:
    """It can't be told whether two honours are one award."""
    return told(
        draft.place_of(f"honours[{n}].number"),
        "award-unsure",
        Message(
            f"không rõ lần ghi nhận này có phải là lần đã ghi ở {other.vi} hay không",
            f"is this the honour that is at {other.en}?",
        ),
        Message(
            f"Ghi cho đủ ở nơi còn thiếu: số quyết định (mục “{_NUMBER}”), hoặc năm, hình thức, "
            "cấp ghi nhận; hồ sơ trong Sổ thì xuất Excel rồi sửa ở đó. Giống nhau cả thì được coi "
            "là một lần, có mục khác nhau là hai lần.",
            "Write what is missing at one of them: the decision's number, or year, form and level; "
            "export a record of the roll and edit it there. If all is the same it is one honour, "
            "if something differs there are two.",
        ),
    )


def _remedy_of_one(data: Mapping[str, Any], *, has_differences: bool) -> Message:
    if data.get("born") and data.get("kind") == Kind.INDIVIDUAL:
        vi, en = "ghi thôn, bản và chức vụ của từng người", "give village and position of each"
    elif data.get("kind") != Kind.INDIVIDUAL:
        vi, en = f"ghi thôn, bản của từng {_word(data).vi}", "give the village of each"
    else:
        vi, en = "ghi năm sinh hoặc thôn, bản ở cả hai nơi", "give the years of birth or villages"
    if not has_differences:
        return Message(f"Không phải sửa gì. Nếu là hai, {vi}.", f"Nothing to mend. If two, {en}.")
    return Message(
        f"Nếu là một, sửa cho hai nơi giống nhau; nếu là hai, {vi}.",
        f"If it is one, mend one of them; if they are two, {en}.",
    )


def _name(draft: Draft) -> str:
    return str(draft.data.get("name") or "")


def _has_one_birth(draft: Draft, other: Draft) -> bool:
    born = draft.data.get("born")
    return bool(born) and born == other.data.get("born")


def _word(data: Mapping[str, Any]) -> Message:
    return _WORDS.get(str(data.get("kind")), Message("điển hình", "honouree"))
