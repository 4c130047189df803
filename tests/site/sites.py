"""Sites that many tests look at, each built once a run."""

from __future__ import annotations

import pytest

from tests.site.hostile import harmless_tree, hostile_tree
from tests.site.trees import REPOSITORY, Build, Tree, copied_tree

EXAMPLE = REPOSITORY / "tests" / "content"


def _built(tree: Tree, *arguments: str) -> Build:
    build = tree.build(*arguments)
    assert build.code == 0, build.output
    return build


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The repository's own content."""
    return _built(copied_tree(tmp_path_factory.mktemp("own")), "--strict")


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The made-up roll of the tests."""
    return _built(copied_tree(tmp_path_factory.mktemp("example"), EXAMPLE), "--strict")


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The hostile roll."""
    return _built(hostile_tree(Tree(tmp_path_factory.mktemp("hostile"))))


@pytest.fixture(scope="session")
def harmless_site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The hostile roll in plain words."""
    return _built(harmless_tree(Tree(tmp_path_factory.mktemp("harmless"))))
