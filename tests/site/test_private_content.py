"""Content that says it is private is shown to its own machine at most, never published."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_honour_roll.build import is_local_preview
from tests.commands import run
from tests.site.trees import HONOUR, Tree, plain_tree


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    tree = plain_tree(tmp_path)
    tree.write("content/site.yml", {"private": "true"})
    nominated = {**HONOUR, "status": "nominated"}
    tree.record("xa-mau/2020/de-nghi", kind="individual", name="Lê Văn Mẫu", honours=[nominated])
    return tree


def test_persons_in_any_state_may_stand_in_it(tree: Tree) -> None:
    assert run("check", cwd=tree.root).status == 0
    tree.write("content/site.yml", {"private": "false"})
    assert "(private-status)" in run("check", cwd=tree.root).out


@pytest.mark.parametrize("arguments", [(), ("--strict",), ("-d", "khac")])
def test_it_is_not_built(tree: Tree, arguments: tuple[str, ...]) -> None:
    build = tree.build(*arguments)
    assert build.code != 0
    assert "kho tiếp nhận nội bộ" in build.output
    assert "honour-roll promote" in build.output
    assert not tree.site.exists()
    assert not (tree.root / "khac").exists()


@pytest.mark.parametrize(
    ("address", "is_serving", "is_shown"),
    [
        ("127.0.0.1:8000", True, True),
        ("localhost:8000", True, True),
        ("[::1]:8000", True, True),
        ("0.0.0.0:8000", True, False),
        ("192.168.1.7:8000", True, False),
        ("127.0.0.1:8000", False, False),
    ],
)
def test_a_preview_is_for_this_machine_alone(
    address: str, is_serving: bool, is_shown: bool
) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Sổ", "dev_addr": address})
    config.validate()
    assert is_local_preview(config, is_serving=is_serving) is is_shown


def test_papers_of_consent_are_not_published_from_the_pages(tmp_path: Path) -> None:
    tree = plain_tree(tmp_path)
    tree.write("content/pages/Giấy đồng ý.pdf", b"%PDF-1.7\n")
    build = tree.build()
    assert build.code != 0
    assert "(consent-paper)" in build.output
