"""What is told of a person's name, whichever file it came in: none is guessed."""

from __future__ import annotations

from honour_roll.intake.draft import Place, Told, told
from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_FIELDS = {key: Record.written_fields()[key].title or "" for key in ("title", "position")}
TITLE_IN_NAME = "title-in-name"
_WHAT = {
    "title": Message("danh hiệu, cấp bậc", "a title"),
    "position": Message("chức vụ, danh xưng", "a position"),
}


def beside_name(place: Place, key: str, typed: str, written: str) -> Told:
    """Of a new person a title or a position went into its own field, ``key``."""
    field = _FIELDS[key]
    remedy = Message(
        f"Được tách khỏi tên, mục “{field}” ghi {quoted(written)}; không đúng thì sửa ô này.",
        f"It is parted from the name: “{field}” says {quoted(written)}. Mend it if not so.",
    )
    return _in_name(place, key, typed, remedy)


def title_of_roll(place: Place, typed: str, kept: str) -> Told:
    """Somebody in the roll came with another title than the record has."""
    field = _FIELDS["title"]
    return told(
        place,
        "title-kept",
        Message(
            f"tệp này ghi danh hiệu {quoted(typed)}, hồ sơ đã có trong Sổ ghi {quoted(kept)}",
            f"the title is {quoted(typed)} here and {quoted(kept)} in the roll",
        ),
        Message(
            f"Mục “{field}” của hồ sơ giữ nguyên. Cần bổ sung thì xuất Excel (honour-roll export "
            "xlsx) rồi sửa trên tệp ấy.",
            f"“{field}” of the record stays: export and edit that file to change it.",
        ),
        Severity.WARNING,
    )


def still_in_name(place: Place, key: str, typed: str, name: str) -> Told:
    """The same of somebody whom the roll has: what an editor wrote there stays."""
    field = _FIELDS[key]
    remedy = Message(
        f"Tên chỉ ghi {quoted(name)}; chuyển {quoted(typed)} sang mục “{field}”.",
        f"Write {quoted(name)} and put {quoted(typed)} into “{field}”.",
    )
    return _in_name(place, key, typed, remedy)


def _in_name(place: Place, key: str, typed: str, remedy: Message) -> Told:
    what = _WHAT[key]
    problem = Message(
        f"tên có kèm {what.vi}: {quoted(typed)}", f"the name holds {what.en}: {quoted(typed)}"
    )
    return told(place, f"{key}-in-name", problem, remedy, Severity.WARNING)


def name_unclear(place: Place, name: str, form: str) -> Told:
    """“Ông Văn Lộc”, “Cố Lò Văn Lộc”: a form of address, or somebody of that family."""
    bare = name[len(form) :].lstrip()
    whole = f"{'Bà' if 'thị' in name.lower().split() else 'Ông'} {name}"
    return told(
        place,
        "name-address",
        Message(
            f"không rõ {quoted(form)} ở đầu {quoted(name)} là cách gọi hay là họ",
            f"is {quoted(form)} in {quoted(name)} a form of address or the family name?",
        ),
        Message(
            f"Là cách gọi thì ghi đủ họ tên, không có {quoted(form)}"
            + (f": {quoted(bare)}" if " " in bare else "")
            + f"; là họ thì ghi thêm cách gọi phía trước: {quoted(whole)}.",
            f"Write the name without it, or, for the family name, {quoted(whole)}.",
        ),
    )


def name_with_letter(place: Place, name: str, letter: str) -> Told:
    """A letter before a name may be a form of address, or a part of the name."""
    return told(
        place,
        "name-letter",
        Message(
            f"không rõ {quoted(letter)} trước tên là viết tắt (ông, bà, anh, chị…) hay là "
            f"chữ của tên: {quoted(name)}",
            f"is {quoted(letter)} short for Mr or Mrs, or a part of {quoted(name)}?",
        ),
        Message(
            "Là viết tắt thì xóa đi, hoặc ghi đủ “Ông”, “Bà”; là chữ của tên thì ghi đủ tên.",
            "Delete it or write it out; write the name in full.",
        ),
    )


def name_shortened(place: Place, name: str, short: str) -> Told:
    """An abbreviation in a name that may mean several things, or that is unknown."""
    return told(
        place,
        "name-letter",
        Message(
            f"không rõ {quoted(short)} trong ô tên viết tắt cho gì: {quoted(name)}",
            f"what is {quoted(short)} in {quoted(name)} short for?",
        ),
        Message(
            f"Ô tên chỉ ghi đủ họ tên; {quoted(short)} là danh hiệu, chức vụ thì ghi đủ chữ ở mục "
            f"“{_FIELDS['title']}” hoặc “{_FIELDS['position']}”; không phải một người thì ghi rõ "
            "loại: tập thể, mô hình hay hộ gia đình.",
            "Write the name alone and in full; titles and positions have their own fields.",
        ),
    )


def name_of_several(place: Place, name: str) -> Told:
    """A household, or a couple, that was taken for one person."""
    return told(
        place,
        "name-household",
        Message(
            f"nhập như tên một người, mà {quoted(name)} là một hộ, vợ chồng hay mấy người trong "
            "nhà",
            f"{quoted(name)} is taken for a person, and is a household or several of one",
        ),
        Message(
            "Ghi nhận cả hộ thì ghi loại là hộ gia đình (mục “Loại”, hoặc để dưới một hàng “HỘ GIA "
            "ĐÌNH”); ghi nhận từng người thì mỗi người một hàng hay một phiếu, ô này chỉ ghi họ "
            "tên.",
            "Give “hộ gia đình” as the kind if it is the household; else every person has a row "
            "or a form, with the name alone.",
        ),
    )


def name_unfinished(place: Place, name: str) -> Told:
    """Dots stand for the rest of a name."""
    return told(
        place,
        "name-unfinished",
        Message(f"tên chưa ghi hết: {quoted(name)}", f"the name is not whole: {quoted(name)}"),
        Message("Ghi đủ họ tên vào ô này.", "Write the whole name here."),
    )


def name_behind_calling(place: Place, name: str, calling: str, bare: str) -> Told:
    """A calling stands before a name ``bare``, or before what may be a place, or half a name."""
    alone = quoted(bare) if bare else "đủ họ tên"
    return told(
        place,
        "name-more",
        Message(
            f"ô tên có thứ khác ngoài họ tên: {quoted(name)}",
            f"there is more than a name in {quoted(name)}",
        ),
        Message(
            f"Ô này chỉ ghi {alone}; {quoted(calling)} ghi sang mục “{_FIELDS['position']}” hoặc "
            f"“{_FIELDS['title']}”. Nếu không phải một người thì ghi rõ loại: tập thể, mô hình hay "
            "hộ gia đình.",
            f"Write the name alone, {quoted(calling)} as the position or title; say so if it is no "
            "person.",
        ),
    )
