"""What hosts send along, in their own words."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from honour_roll.pages.policy import policy, stated
from honour_roll.publish.hosting import HOSTS, hashes_in, pages_in, sent_along, written

HASHES = ["'sha256-AAAA='", "'sha256-BBBB='"]


def test_the_policy_of_pages_is_sent_along_and_who_may_frame_them() -> None:
    sent = sent_along(HASHES)
    assert sent["Content-Security-Policy"].startswith(policy(HASHES))
    assert sent["Content-Security-Policy"].endswith("frame-ancestors 'none'")


@pytest.mark.parametrize("host", HOSTS)
def test_every_host_is_told_every_header_in_whole(host: str) -> None:
    text = written(host, HASHES)
    for name, value in sent_along(HASHES).items():
        assert name in text
        assert value in text or value.replace("'", "&#x27;") in text
    assert text.endswith("\n")
    assert "\n\n" not in text


def test_headers_in_quotes_hold_no_quotes() -> None:
    assert [v for v in sent_along(HASHES).values() if '"' in v or "\\" in v or "\n" in v] == []


def test_the_file_for_iis_is_xml() -> None:
    root = ElementTree.fromstring(written("iis", HASHES))  # noqa: S314 - our own
    found = {add.get("name"): add.get("value") for add in root.iter("add")}
    assert found == sent_along(HASHES)


def test_the_hashes_are_those_that_pages_state(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/index.html").write_text(stated("<head>", policy(HASHES[:1])), encoding="utf-8")
    (tmp_path / "404.html").write_text(stated("<head>", policy(HASHES[1:])), encoding="utf-8")
    (tmp_path / "x.txt").write_text(stated("<head>", policy(["'sha256-C'"])), encoding="utf-8")
    (tmp_path / "tho.html").write_bytes(b"\xff\xfe no text")
    assert hashes_in(pages_in(tmp_path)) == set(HASHES)
    assert hashes_in(pages_in(tmp_path / "missing")) == frozenset()
