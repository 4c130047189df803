"""No figure is printed of builds that made different sites."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.benchmark.agreement import of_counts
from scripts.benchmark.census import Census
from scripts.benchmark.subjects import COPY, HUGO, MKDOCS, OURS, PIPELINE

SITE = Census(300, 9000, 100, 100, 300, 9000, "abc")


@pytest.mark.parametrize("key", [HUGO, MKDOCS, PIPELINE, COPY])
def test_equal_sites_agree(key: str) -> None:
    assert len(list(of_counts({OURS: SITE, key: SITE}))) == 1


def test_a_few_lists_more_or_less_are_no_difference() -> None:
    other = replace(SITE, lists=98, digest="other", files=10)
    assert list(of_counts({OURS: SITE, HUGO: other})) == [
        "Hugo: 100 record pages as ours, 98 of 100 lists"
    ]


@pytest.mark.parametrize(
    ("key", "other"),
    [
        (HUGO, replace(SITE, records=99)),
        (MKDOCS, replace(SITE, records=101)),
        (HUGO, replace(SITE, lists=96)),
        (PIPELINE, replace(SITE, digest="other")),
        (COPY, replace(SITE, digest="other")),
    ],
)
def test_other_sites_stop_the_benchmark(key: str, other: Census) -> None:
    with pytest.raises(SystemExit):
        list(of_counts({OURS: SITE, key: other}))


def test_empty_sites_agree_with_nothing() -> None:
    empty = replace(SITE, records=0)
    with pytest.raises(SystemExit):
        list(of_counts({OURS: empty, HUGO: empty}))
