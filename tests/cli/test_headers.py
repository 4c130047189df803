"""``honour-roll headers`` prints what a host is to send, or says what is missing."""

from __future__ import annotations

from pathlib import Path

from honour_roll.pages.policy import policy, stated
from tests.commands import run


def test_a_hosts_lines_have_the_hashes_of_the_built_pages(tmp_path: Path) -> None:
    page = stated("<head>", policy(["'sha256-AAAA='"]))
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    outcome = run("headers", "nginx", "--site", str(tmp_path))
    assert (outcome.status, outcome.err) == (0, "")
    assert "script-src 'self' 'sha256-AAAA=';" in outcome.out
    assert "frame-ancestors 'none'" in outcome.out


def test_a_site_that_is_not_built_is_said_so(tmp_path: Path) -> None:
    outcome = run("headers", "apache", "--site", str(tmp_path / "site"))
    assert (outcome.status, outcome.out) == (1, "")
    assert "Hãy dựng trang trước" in outcome.err


def test_an_unknown_host_is_wrong_usage() -> None:
    outcome = run("headers", "tomcat")
    assert outcome.status == 2
    assert "nginx, apache, caddy, iis, netlify" in outcome.err
