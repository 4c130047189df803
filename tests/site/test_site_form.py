"""The form is part of a site that says where it sends entries, and of no other."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from honour_roll.pages.policy import stated_grants
from honour_roll.publish.hosting import grants_in, sent_along
from honour_roll.web_form.program import NAME, PLACE, program
from tests.site.trees import Tree, plain_tree

GITHUB = {"backend": "github", "repo": "to-chuc/so", "sign_in": "https://dang-nhap.example.org"}
GITLAB = {"backend": "gitlab", "repo": "nhom/so", "app_id": "x", "host": "https://git.example.org"}
FORM = "nhap-lieu/bieu-mau"


def tree_with(root: Path, form: dict[str, str]) -> Tree:
    tree = plain_tree(root)
    tree.configure(plugins=[{"honour-roll": {"form": form}}])
    return tree


@pytest.mark.parametrize(
    ("form", "host", "name"),
    [(GITHUB, "https://api.github.com", "GitHub"), (GITLAB, "https://git.example.org", "GitLab")],
)
def test_the_form_is_built_and_speaks_to_its_forge_alone(
    tmp_path: Path, form: dict[str, str], host: str, name: str
) -> None:
    build = tree_with(tmp_path, form).build("--strict")
    assert build.code == 0, build.output
    folder = build.site / FORM
    assert (folder / NAME).read_bytes() == program()
    told: dict[str, Any] = json.loads((folder / "bieu-mau.json").read_text(encoding="utf-8"))
    assert told["config"]["backend"]["repo"] == form["repo"]
    assert told["choices"]["units"][0][1] == "Xã Mẫu"
    html = (folder / "index.html").read_text(encoding="utf-8")
    assert stated_grants(html) == {
        "style-src": ["'unsafe-inline'"],
        "img-src": ["blob:"],
        "connect-src": ["blob:", host],
    }
    assert f"tài khoản {name}" in build.page("nhap-lieu")
    assert f"{FORM}/" in build.page("nhap-lieu")


def test_only_the_forms_own_page_may_do_more(tmp_path: Path) -> None:
    build = tree_with(tmp_path, GITHUB).build("--strict")
    for page in build.site.rglob("*.html"):
        is_form = page.parent == build.site / FORM
        assert bool(stated_grants(page.read_text(encoding="utf-8"))) == is_form, page
    sent = sent_along([], grants_in(build.site))
    assert "connect-src 'self' blob: https://api.github.com;" in sent["Content-Security-Policy"]
    assert sent["Cross-Origin-Opener-Policy"] == "same-origin-allow-popups"
    headers = (build.site / "_headers").read_text(encoding="utf-8")
    assert "https://api.github.com" in headers
    assert FORM not in (build.site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_later_build_keeps_the_form_and_a_changed_setting_reaches_it(tmp_path: Path) -> None:
    tree = tree_with(tmp_path, GITHUB)
    first = tree.build("--strict")
    told = first.site / FORM / "bieu-mau.json"
    before = told.read_bytes()
    assert tree.build("--strict").code == 0
    assert told.read_bytes() == before
    tree.configure(plugins=[{"honour-roll": {"form": {**GITHUB, "branch": "chinh"}}}])
    assert tree.build("--strict").code == 0
    assert '"branch":"chinh"' in told.read_text(encoding="utf-8")
    tree.configure()
    assert tree.build("--strict").code == 0
    assert not (first.site / FORM).exists()


def test_without_a_setting_the_page_tells_of_the_form_on_this_machine(tmp_path: Path) -> None:
    build = plain_tree(tmp_path).build("--strict")
    assert not (build.site / FORM).exists()
    assert "honour-roll form" in build.page("nhap-lieu")
    assert "bấm đúp <strong>So-ghi-danh.cmd</strong>" in build.page("nhap-lieu")
    assert grants_in(build.site) == {}
    assert sent_along([], grants_in(build.site))["Cross-Origin-Opener-Policy"] == "same-origin"


def test_without_the_program_the_site_is_built_with_a_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = f"import sys; sys.prefix = {str(tmp_path)!r}\n"
    (tmp_path / "sitecustomize.py").write_text(hidden, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert not (tmp_path / PLACE).exists()
    before = os.environ.get("PYTHONPATH", "")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(tmp_path), before))))
    build = tree_with(tmp_path / "so", GITHUB).build("--strict")
    assert build.code == 0, build.output
    assert "thiếu Decap CMS" in build.output
    assert not (build.site / FORM).exists()
    assert "honour-roll form" in build.page("nhap-lieu")


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({**GITHUB, "sign_in": ""}, "sign_in"),
        ({**GITHUB, "sign_in": "http://example.org"}, "sign_in"),
        ({**GITHUB, "repo": "so"}, "repo"),
        ({**GITLAB, "app_id": ""}, "app_id"),
        ({**GITLAB, "host": "https://git.example.org; img-src *"}, "host"),
        ({**GITHUB, "backend": "khac"}, "backend"),
    ],
)
def test_a_wrong_setting_is_told(tmp_path: Path, form: dict[str, str], told: str) -> None:
    build = tree_with(tmp_path, form).build()
    assert build.code != 0
    assert told in build.output
    assert "Traceback" not in build.output
