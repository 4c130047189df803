"""One honour gets one key, by whatever way it comes in."""

from __future__ import annotations

import pytest

from honour_roll.intake.ids import STATUS_WORDS, key_stem
from honour_roll.model.terms import Status
from honour_roll.text.slugs import is_slug


@pytest.mark.parametrize(
    ("honour", "decision", "key"),
    [
        ({"status": "recognised", "year": "2021"}, {}, "2021-ghi-danh"),
        ({"status": "commended", "date": "17/5/2020"}, {}, "2020-bieu-duong"),
        ({"status": "commended", "period": {"from": "2016", "to": "2020"}}, {}, "2016-bieu-duong"),
        ({"status": "commended"}, {"date": "2022-01-10", "form": "giay-khen"}, "2022-giay-khen"),
        ({"status": "commended", "form": "bang-khen"}, {"form": "giay-khen"}, "bang-khen"),
        ({"status": "named"}, {}, "neu"),
        ({"status": "commended", "form": "Gọi 0912345678"}, {}, "bieu-duong"),
        ({"status": "vớ vẩn", "year": "2021"}, {}, "2021-lan"),
    ],
)
def test_the_key_has_the_year_and_the_form_or_the_status(
    honour: dict[str, object], decision: dict[str, object], key: str
) -> None:
    assert key_stem(honour, decision) == key


def test_every_status_has_a_word_of_its_own() -> None:
    assert set(STATUS_WORDS) == set(Status)
    assert len(set(STATUS_WORDS.values())) == len(Status)
    assert all(map(is_slug, STATUS_WORDS.values()))
