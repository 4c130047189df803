"""Every rule is listed, has its manual, and is shown by the smallest content that breaks it."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import pytest

from honour_roll import rules
from honour_roll.rules.all_rules import FAMILIES, MODULES
from honour_roll.rules.manual import manual_of
from honour_roll.source.yaml_reader import read_yaml
from tests.commands import REPOSITORY
from tests.rules.unkeepable import UNKEEPABLE

# They look at a thing once for several rules.
HELPERS = {
    "honour_roll.rules.photos.inspection",
    *(f"honour_roll.rules.booklets.{name}" for name in ("contents", "kinds", "named_files")),
}
BROKEN = REPOSITORY / "tests" / "broken"


def test_every_module_of_a_family_is_listed() -> None:
    packages = [package for package in pkgutil.iter_modules(rules.__path__) if package.ispkg]
    assert len(packages) == len(FAMILIES)
    found = {
        f"honour_roll.rules.{package.name}.{module.name}"
        for package in packages
        for module in pkgutil.iter_modules(
            importlib.import_module(f"honour_roll.rules.{package.name}").__path__
        )
    }
    assert {module.__name__ for module in MODULES} == found - HELPERS


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.code)
def test_a_rule_is_named_by_its_code_and_has_a_manual(module: ModuleType) -> None:
    assert module.__name__.rpartition(".")[2].replace("_", "-") == module.RULE.code
    manual = manual_of(module)
    assert manual.good != manual.bad
    assert manual.paragraphs


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.code)
def test_the_good_example_is_yaml(module: ModuleType) -> None:
    manual = manual_of(module)
    assert read_yaml(manual.good.encode(), "good")[1] == []


KEPT = [module for module in MODULES if module.RULE.code not in UNKEEPABLE]


@pytest.mark.parametrize("module", KEPT, ids=lambda module: module.RULE.code)
def test_a_rule_is_broken_by_a_folder_of_its_name(module: ModuleType) -> None:
    rule = module.RULE
    told = (BROKEN / rule.code / "expected.txt").read_text(encoding="utf-8")
    lines = [line for line in told.splitlines() if line.endswith(f"({rule.code})")]
    assert lines
    assert all(f"[{rule.severity.label.vi}]" in line for line in lines)


def test_no_code_is_used_twice() -> None:
    codes = [module.RULE.code for module in MODULES]
    assert len(codes) == len(set(codes))
