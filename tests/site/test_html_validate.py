"""html-validate on one page of each type: nothing beyond an explained baseline."""

from __future__ import annotations

import json
import subprocess
import sysconfig
from collections.abc import Iterable
from pathlib import Path

import pytest

from scripts.web_tools import node_in
from tests.site.baseline import WEB, Allowance, Finding, allowances, idle, unexplained
from tests.site.page_types import EXAMPLE, OWN, file_of
from tests.site.trees import Build

PROGRAM = WEB / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
ALLOWED = allowances("html-validate")
PAGES = [
    *(("example", address) for address in EXAMPLE.values()),
    ("example", "dien-hinh/suoi-hoa/2019/bep-lua-am/"),  # moved: no page of the theme
    *(("own", address) for address in OWN.values()),
]


def judge(files: Iterable[Path], folder: Path) -> list[Finding]:
    """Everything that html-validate has to say of ``files``; ``page`` is the path."""
    # Not to stdout: the program ends before a pipe has taken all of a long report.
    report = folder / "report.json"
    options = [f"--config={WEB / 'htmlvalidate.json'}", f"--formatter=json={report}"]
    command = [node_in(Path(sysconfig.get_path("purelib"))), PROGRAM, *options, *files]
    done = subprocess.run(list(map(str, command)), capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    return [
        Finding(file["filePath"], message["ruleId"], message["selector"] or "", message["message"])
        for file in json.loads(report.read_text(encoding="utf-8"))
        for message in file["messages"]
    ]


@pytest.fixture(scope="module")
def findings(
    tmp_path_factory: pytest.TempPathFactory, example_site: Build, own_site: Build
) -> list[Finding]:
    sites = {"example": example_site.site, "own": own_site.site}
    files = [sites[site] / file_of(address) for site, address in PAGES]
    written = (file for file in files if file.is_file())
    return judge(written, tmp_path_factory.mktemp("html-validate"))


@pytest.mark.parametrize(("site", "address"), PAGES)
def test_a_page_is_valid_html(
    request: pytest.FixtureRequest, findings: list[Finding], site: str, address: str
) -> None:
    build: Build = request.getfixturevalue(f"{site}_site")
    file = build.site / file_of(address)
    assert file.is_file()
    complaints = unexplained([f for f in findings if Path(f.page) == file], ALLOWED)
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("allowance", ALLOWED, ids=Allowance.__str__)
def test_what_html_validate_is_allowed_has_a_reason_and_is_needed(
    findings: list[Finding], allowance: Allowance
) -> None:
    assert allowance.reason
    assert idle(findings, [allowance]) == []


def test_the_judge_sees_what_is_wrong(tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text(
        '<!DOCTYPE html>\n<html lang="vi"><p id="a"><p id="a"><img src="x"></html>', "utf-8"
    )
    rules = {finding.rule for finding in judge([bad], tmp_path)}
    assert rules >= {"no-dup-id", "wcag/h37", "no-implicit-close"}
