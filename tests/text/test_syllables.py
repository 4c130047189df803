from __future__ import annotations

import pytest

from honour_roll.text.syllables import is_namelike, is_syllable


@pytest.mark.parametrize(
    "word",
    "Nguyễn nghiêng khuỷu khuya hoà hòa thuý quýt quốc giếng gì gìn ý uống yêu ĂN Đặng oẹ loóng "
    "ngoằn ngoèo ưu rượu chuếnh xuềnh huých uỳnh học phúc một lụt tách ếch".split(),
)
def test_vietnamese_words_are_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", "NguyÔn tôt tốn1 Kđăm Niê aò haó wa jazz éi hòá st".split())
def test_other_words_are_none(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize("word", "Hen Niê Sor Kđăm Hmôk Mlô Bôt Đinh Krông Rơ Byă".split())
def test_names_of_all_peoples_may_be_names(word: str) -> None:
    assert is_namelike(word)
