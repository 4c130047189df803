"""Before a person's name: titles, ranks and degrees, and callings that are no part of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from honour_roll.text.address_forms import read_address
from honour_roll.text.family_names import is_family_name
from honour_roll.text.folding import collapse_spaces, place_tones, spelling_key
from honour_roll.text.syllables import is_syllable

# Abbreviations that mean one thing; LS, HT, NS, TT and CN mean several and are asked about.
_SHORT: Mapping[str, str] = {
    "gs": "Giáo sư",
    "pgs": "Phó giáo sư",
    "tskh": "Tiến sĩ khoa học",
    "ts": "Tiến sĩ",
    "ths": "Thạc sĩ",
    "bs": "Bác sĩ",
    "ks": "Kỹ sư",
    "kts": "Kiến trúc sư",
    "ngnd": "Nhà giáo nhân dân",
    "ngưt": "Nhà giáo ưu tú",
    "nsnd": "Nghệ sĩ nhân dân",
    "nsưt": "Nghệ sĩ ưu tú",
    "nnnd": "Nghệ nhân nhân dân",
    "nnưt": "Nghệ nhân ưu tú",
    "ttnd": "Thầy thuốc nhân dân",
    "ttưt": "Thầy thuốc ưu tú",
    "ahlđ": "Anh hùng Lao động",
    "ahllvtnd": "Anh hùng Lực lượng vũ trang nhân dân",
    "ahllvt": "Anh hùng Lực lượng vũ trang nhân dân",
    "bmvnah": "Bà mẹ Việt Nam anh hùng",
}
_IN_OTHER_WORDS: Mapping[str, str] = {
    "anh hùng lao động": "Anh hùng Lao động",
    "anh hùng llvtnd": "Anh hùng Lực lượng vũ trang nhân dân",
    "anh hùng llvt": "Anh hùng Lực lượng vũ trang nhân dân",
    "anh hùng lực lượng vũ trang nhân dân": "Anh hùng Lực lượng vũ trang nhân dân",
    "anh hùng lực lượng vũ trang": "Anh hùng Lực lượng vũ trang nhân dân",
    "anh hùng lđ": "Anh hùng Lao động",
    "em học sinh": "Học sinh",
    "ccb": "Cựu chiến binh",
    "cựu tnxp": "Cựu thanh niên xung phong",
}
_SPECIALIST = r"(?:(?P<of>bs|ds|đd)[. ]*)?ck[. ]*(?P<level>i{1,2}|[12])"
_SPECIALISTS = {"bs": "Bác sĩ", "ds": "Dược sĩ", "đd": "Điều dưỡng", "": "Bác sĩ"}
_MOTHER = r"(?:bà )?mẹ (?:việt nam|vn) ?(?:anh hùng|ah)|(?:bà )?mẹ vnah"
_OF_ARTS = r"(?: nhân dân| ưu tú| nd| ưt)?"
_ARTS_IN_FULL = {"nd": "nhân dân", "ưt": "ưu tú"}
_RANK = "(?:đại|thượng|trung|thiếu) (?:tướng|tá|[úu][ýyỳ])|chuẩn [úu][ýyỳ]"
# Of soldiers; behind a rank "CN" is this or a degree, and stays as it was typed.
_CORPS: Mapping[str, str] = {
    "qncn": " quân nhân chuyên nghiệp",
    "quân nhân chuyên nghiệp": " quân nhân chuyên nghiệp",
    "chuyên nghiệp": " chuyên nghiệp",
    "cn": ", CN",
}
_LONG = (
    "phó giáo sư|giáo sư|tiến s[ĩỹ](?: khoa học)?|thạc s[ĩỹ]|viện s[ĩỹ]"
    "|(?:bác|dược) s[ĩỹ](?: chuyên khoa(?: cấp)? (?:ii?|[12])| nội trú)?|y s[ĩỹ]|cử nhân"
    "|kỹ sư|kiến trúc sư|luật sư|nhạc s[ĩỹ]|h(?:ọa|oạ) s[ĩỹ]|nhà (?:văn|thơ|báo)"
    f"|{_RANK}|(?:nghệ nhân|nghệ s[ĩỹ]|nhà giáo|thầy thuốc){_OF_ARTS}"
    "|anh hùng(?: lao động| lđ| llvt(?:nd)?| lực lượng vũ trang(?: nhân dân)?)?|liệt s[ĩỹ]"
    "|h(?:òa|oà) thượng|thượng t(?:ọa|oạ)|đại đức|ni trưởng|ni sư|sư (?:cô|thầy|ông|bà|cụ)"
    "|linh mục|mục sư"
)
_CALLINGS = (
    "cựu chiến binh|ccb|cựu (?:thanh niên xung phong|tnxp)|(?:phó )?trưởng"
    " (?:thôn|bản|xóm|ấp|khu|khóm|buôn|làng|họ|ban|phòng)|phó (?:thôn|bản)|già làng|tổ trưởng"
    "|bí thư chi (?:bộ|đoàn)|(?:phó )?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng)"
    "|đảng viên|hội viên|đoàn viên|nông dân|doanh nhân|giáo viên|cô giáo|thầy giáo|cán bộ"
    "|(?:em )?học sinh|sinh viên|thương binh|bệnh binh|y tá|điều dưỡng|người có uy tín"
    "|(?:(?:bà )?mẹ|vợ|con|thân nhân) liệt s[ĩỹ]"
)
# What may begin something longer before a name.
_HEAD = re.compile(
    r"(?:nguyên |cựu |quyền )?(?:(?:phó |chi hội |đội |tổ |nhóm )?(?:trưởng|phó)"
    r"|(?:phó )?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|chủ nhiệm)|(?:ủy|uỷ) viên|cán bộ|công chức"
    r"|viên chức|nhân viên|giáo viên|công nhân|nông dân|hội viên|đoàn viên|đảng viên|đội viên"
    r"|(?:em )?học sinh|sinh viên|cựu|thương binh|bệnh binh|nghệ nhân|anh hùng|già làng|kế toán"
    r"|người|cô giáo|thầy giáo|bác sĩ|điều dưỡng|chiến sĩ|công an|dân quân|bộ đội"
    r"|chủ (?:hộ|cơ sở)) ",
    re.IGNORECASE,
)
_OTHER = re.compile(r"[(,;:]|\s[–-]\s|\d")
_MOST_WORDS = 4
_IN_THE_MIDDLE = ("văn", "thị")
_BEHIND = r"(?!\w)[\s.,:–-]*(?=\S+\s+\S)"
_TITLE = re.compile(
    rf"(?:(?P<ck>{_SPECIALIST})|(?P<mother>{_MOTHER})"
    rf"|(?P<rank>{_RANK})[ ,.–-]+(?P<corps>{'|'.join(_CORPS)})"
    rf"|(?P<words>{'|'.join(_SHORT)}|{_LONG}))"
    rf"{_BEHIND}",
    re.IGNORECASE,
)
_KNOWN = re.compile(rf"(?:{_LONG}|{_CALLINGS}) (?=\S)", re.IGNORECASE)
_CALLING = re.compile(rf"(?P<words>{_CALLINGS}){_BEHIND}", re.IGNORECASE)
_LATE = re.compile("cố ", re.IGNORECASE)
_LONGEST = 200
_MARKS = " ,:–-"


class Before(NamedTuple):
    """What stands before a name: as typed, in full words, and whether it is a title."""

    typed: str
    words: str
    is_title: bool


class PersonName(NamedTuple):
    """What a cell of names says of one person: the name, and what stands ``before`` it.

    ``doubtful`` is a form of address at the head of ``name`` that may be a family name.
    """

    name: str
    before: tuple[Before, ...] = ()
    doubtful: str = ""

    @property
    def title(self) -> str:
        """The titles together."""
        return ", ".join(dict.fromkeys(one.words for one in self.before if one.is_title))

    @property
    def calling(self) -> str:
        """The callings together, as a position is written."""
        found = ", ".join(dict.fromkeys(one.words for one in self.before if not one.is_title))
        return found.capitalize()

    def typed(self, *, titles: bool) -> str:
        """The titles, or the callings, as they stood in the cell."""
        return ", ".join(one.typed for one in self.before if one.is_title == titles)


def read_person_name(text: str) -> PersonName:
    """A person's name apart from what stands before it, in whatever order that does.

    Nothing is left out but forms of address and signs.

    >>> read_person_name("Đ/c BSCKII. Lò Văn Mẫu").title
    'Bác sĩ chuyên khoa II'
    >>> read_person_name("Trưởng thôn: ông Lò Văn Mẫu").name
    'Lò Văn Mẫu'
    """
    address = read_address(text)
    as_it_is = PersonName(address.name, (), address.doubtful)
    bare = address.name[len(address.doubtful) :].lstrip()
    late = _LATE.match(bare)
    first, rest = _first(bare[late.end() :] if late else bare)
    if first is None:
        return as_it_is
    found = read_person_name(rest)
    is_whole = bool(found.doubtful) or _is_whole_name(_words(found.name), bare)
    goes_on = found.name[:1].islower() and not bare.islower()
    if goes_on or not (first.is_title or is_whole):
        # A place, an office or a trade goes on behind it: what is the name can't be told.
        return as_it_is
    if late:
        first = first._replace(typed=f"{late[0]}{first.typed}")
    return found._replace(before=(first, *found.before))


def calling_before(name: str) -> tuple[str, str]:
    """What ``name`` begins with that is no name, and what follows if that surely is one.

    Both are empty where it may all be a name. For what ``read_person_name`` leaves together.

    >>> calling_before("Trưởng ban nữ công Lò Thị Mẫu")
    ('Trưởng ban nữ công', 'Lò Thị Mẫu')
    >>> calling_before("Trưởng thôn Suối Hoa")
    ('Trưởng thôn', '')
    """
    known = _KNOWN.match(name)
    is_phrase = known is not None and any(map(str.islower, known[0].split()[1:]))
    words = _words(name)
    for n in range(2, len(words)) if known or _HEAD.match(name) else ():
        before = words[:n]
        is_longer = any(map(str.islower, before)) or name.isupper()
        if is_longer and is_family_name(words[n]) and _is_whole_name(words[n:], name):
            return " ".join(before), " ".join(words[n:])
    return (known[0].strip(), "") if known and is_phrase else ("", "")


def without_titles(name: str) -> str:
    """A person's name without forms of address, titles and callings."""
    return read_person_name(name).name


def _first(name: str) -> tuple[Before | None, str]:
    """The title or the calling at the head of a name, and what is left."""
    if len(name) > _LONGEST:
        return None, name
    if found := _TITLE.match(name):
        one = Before(found[0].strip(_MARKS), _title_in_full(found), is_title=True)
    elif found := _CALLING.match(name):
        one = Before(found[0].strip(_MARKS), _in_full(found["words"]), is_title=False)
    else:
        return None, name
    return one, name[found.end() :]


def _title_in_full(found: re.Match[str]) -> str:
    if found["ck"]:
        level = {"1": "I", "2": "II"}.get(found["level"], found["level"].upper())
        return f"{_SPECIALISTS[(found['of'] or '').lower()]} chuyên khoa {level}"
    if found["corps"]:
        return f"{_in_full(found['rank'])}{_CORPS[spelling_key(found['corps'])]}"
    return _SHORT["bmvnah"] if found["mother"] else _in_full(found["words"])


def _in_full(words: str) -> str:
    key = place_tones(collapse_spaces(words)).lower().replace(" sỹ", " sĩ")
    head, _, last = key.rpartition(" ")
    if head and last in _ARTS_IN_FULL:
        key = f"{head} {_ARTS_IN_FULL[last]}"
    return _SHORT.get(key) or _IN_OTHER_WORDS.get(key) or key.capitalize()


def _words(text: str) -> list[str]:
    """Those of a name, without what stands behind it."""
    return _OTHER.split(text, maxsplit=1)[0].split()


def _is_whole_name(words: Sequence[str], of: str) -> bool:
    """Whether ``words`` of a text are surely a person's name: by the first, and by capitals."""
    if not 1 < len(words) <= _MOST_WORDS:
        return False
    first, second, is_mixed = words[0], words[1], not (of.isupper() or of.islower())
    if is_mixed and not all(word[0].isupper() for word in words):
        return False
    is_of_a_people = is_mixed and (len(first) == 1 or not is_syllable(first))
    return is_family_name(first) or is_of_a_people or second.lower() in _IN_THE_MIDDLE
