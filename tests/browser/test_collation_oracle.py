"""ICU's order for Vietnamese, as the browser has it, against our sort_key."""

from __future__ import annotations

import random
from itertools import pairwise
from unicodedata import normalize

import pytest
from playwright.sync_api import Page

from honour_roll.text.collation import sort_key

TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
VOWELS = "aăâeêioôơuưy"
ONSETS = " b c ch d đ g gh gi h k kh kl l m n ng ngh nh p ph pl q qu r s st t th tr v w x z f j"
RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in "
    "inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe "
    "oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân "
    "uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên "
    "uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêt yêu"
)
SIGNS = " \u00a0_-‐–—,;:!?.…·'‘’\"“”«»()[]{}§@*/\\&#%°©®+±÷×<=>|~^`´¤$£¥₫€²³\t\u200b\u00ad"
MINORITY_LETTERS = "ƀɃčČñÑĕĔĭĬŏŎŭŬðÐçÇéÉöÖüÜëå"
NAMES = """
Cù Chính Lan|La Văn Cầu|Nguyễn Quốc Trị|Nguyễn Thị Chiên|Ngô Gia Khảm|Trần Đại Nghĩa|Hoàng Hanh
H'Hen Niê|H’Hen Niê|H'hen Niê|K'Dung|K’Dung|Kdung|K Dung|Y Bhăm Êñuôl|Y-Bhăm Êñuôl|Đinh Núp
Giàng A Páo|Lò Văn Giá|Lò Văn Già|Ma-ri-a Nguyễn Thị Hoà|Maria Nguyễn Thị Hòa|Thích Quảng Độ
Lê An|Lề An|Lê Ánh|Lê-An|LêAn|lê an|LÊ AN|Lê  An|Lê\u00a0An|Đặng Thuý|Đặng Thúy|Dặng Thuý|Ðặng Thuý
Sa Pa|Sapa|Bắc Kạn|Bắc Cạn|Bác Kạn|Phổ Yên|Uông Bí|Lai Châu|Tả Van|Tả Phìn|Mường Bo|Bản Hồ
Còn dân chờ, còn giờ làm|Còn dân chờ còn giờ làm|“Còn dân chờ”|2 thạo 3 đúng 3 không|20 thạo|3 không
Chỉ thị 05-CT/TW|Chỉ thị 5-CT/TW|Tổ 1|Tổ 10|Tổ 2|Thôn 01|xã Ea H'leo|xã Ea Hleo|Đắk Lắk|Đăk Lăk
""".replace("\n", "|").split("|")

COMPARE = """(texts) => {
  const order = new Intl.Collator('vi', {sensitivity: 'variant'}).compare;
  const sorted = [...texts].sort(order);
  return sorted.map((text, i) => [text, i ? Math.sign(order(sorted[i - 1], text)) : 0]);
}"""


def _syllables(chance: random.Random) -> list[str]:
    found = []
    for rime in RIMES.split():
        for place, letter in enumerate(rime, 1):
            for tone in TONES if letter in VOWELS else []:
                syllable = chance.choice(ONSETS.split(" ")) + rime[:place] + tone + rime[place:]
                found += [syllable, syllable.capitalize()]
    return found


def _phrases(chance: random.Random, syllables: list[str]) -> list[str]:
    few = chance.sample(syllables, 40)
    joints = [" ", " ", " ", "-", ", ", "'", "\u00a0", " – "]
    return ["".join(chance.choice(few) + chance.choice(joints) for _ in "123") for _ in range(800)]


def _near_ties(chance: random.Random) -> list[str]:
    alphabet = ["a", "A", "ă", "â", "d", "đ", "Đ", "o", "ơ", " ", "-", "1", "\u0306", *TONES[1:]]
    return ["".join(chance.choices(alphabet, k=chance.randint(1, 5))) for _ in range(2500)]


def _single_letters() -> list[str]:
    letters = LETTERS + LETTERS.upper()
    toned = [normalize("NFC", letter + tone) for letter in letters for tone in TONES]
    return [*toned, *SIGNS, *MINORITY_LETTERS, *"0123456789"]


def _texts() -> list[str]:
    chance = random.Random(1952)  # noqa: S311  (no secret: the same texts each time)
    syllables = _syllables(chance)
    texts = [*NAMES, *syllables, *_single_letters(), *_phrases(chance, syllables)]
    texts += [a + b for a in "aAáz0 " for b in SIGNS + MINORITY_LETTERS]
    texts += [normalize("NFC", text) for text in texts]
    texts += [normalize("NFD", text) for text in chance.sample(texts, 900)]
    return sorted({*texts, *_near_ties(chance)})


@pytest.fixture
def in_icu_order(page: Page) -> list[tuple[str, int]]:
    """Texts in ICU's order, each with -1 after a smaller one and 0 after an equal one."""
    return [(text, sign) for text, sign in page.evaluate(COMPARE, _texts())]


def test_sort_key_orders_and_equates_vietnamese_text_as_icu_does(
    in_icu_order: list[tuple[str, int]],
) -> None:
    assert len(in_icu_order) > 5000
    wrong = []
    # Both orders are transitive, so that agreeing on all neighbours is agreeing on all pairs.
    for (before, _), (after, sign) in pairwise(in_icu_order):
        left, right = sort_key(before)[:3], sort_key(after)[:3]
        if (left > right) - (left < right) != sign:
            wrong.append((before, after, sign))
    assert wrong == []
