"""Internal lists are never written where they would go online."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from honour_roll.cli.targets import check_target
from tests.commands import run, write_files

PAGE = {"index.html": "<!doctype html>"}


def refusal(file: Path) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        check_target(file, file.anchor / Path("khong-co-noi-dung"), ".xlsx")
    except click.UsageError as error:
        return error.message
    return ""


@pytest.mark.parametrize("mark", ["sitemap.xml", "du-lieu/so-ghi-danh.xlsx"])
@pytest.mark.parametrize("file", ["site/a.xlsx", "site/tai-ve/sau/a.xlsx"])
def test_a_built_site_takes_no_list(tmp_path: Path, mark: str, file: str) -> None:
    write_files(tmp_path / "site", {**PAGE, mark: ""})
    assert "nằm trong thư mục của trang web, có thể bị đăng lên trang" in refusal(tmp_path / file)


@pytest.mark.parametrize(
    ("settings", "refused", "taken"),
    [
        ("docs_dir: trang\nsite_dir: ra/web\n", ["trang", "trang/sau", "ra/web"], ["ra", "docs"]),
        ("site_name: Sổ\n", ["docs", "site"], ["trang"]),
        (
            "docs_dir: 'trang'  # nguồn\nx: !!python/name:material.x.y\nsite_url: !ENV [A, '']\n",
            ["trang", "site"],
            ["docs"],
        ),
        ("docs_dir: [trang]\n", ["docs", "site"], ["trang"]),
        ("docs_dir: {a: b\n", ["docs", "site"], ["trang"]),
        ("? [docs_dir]\n: trang\n", ["docs"], ["trang"]),
        ("", ["docs"], ["trang"]),
        ("- docs_dir\n", ["docs"], ["trang"]),
    ],
)
@pytest.mark.parametrize("name", ["mkdocs.yml", "mkdocs.yaml"])
def test_a_folder_that_settings_of_mkdocs_name_takes_no_list(
    tmp_path: Path, name: str, settings: str, refused: list[str], taken: list[str]
) -> None:
    write_files(tmp_path, {name: settings})
    assert all("trang web" in refusal(tmp_path / one / "a.xlsx") for one in refused)
    assert [refusal(tmp_path / one / "a.xlsx") for one in [*taken, "."]] == [""] * (len(taken) + 1)


def test_settings_that_are_no_text_name_the_usual_folders(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(b"\xff\xfe\x00docs_dir: trang")
    assert "trang web" in refusal(tmp_path / "site/a.xlsx")
    (tmp_path / "mkdocs.yml").write_text("[" * 100_000, encoding="utf-8")
    assert "trang web" in refusal(tmp_path / "site/a.xlsx")


def test_a_folder_with_pages_of_somebody_else_takes_lists(tmp_path: Path) -> None:
    write_files(tmp_path, PAGE)
    assert refusal(tmp_path / "a.xlsx") == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("reconcile", "--stages", "{}/a.xlsx"),
        ("report", "--unit", "sa-pa", "--from", "2020", "--to", "2020", "{}/a.docx"),
        ("export", "xlsx", "--out", "{}/moi"),
        ("template", "{}/a.docx"),
    ],
)
def test_every_command_that_writes_lists_asks(arguments: tuple[str, ...], tmp_path: Path) -> None:
    write_files(tmp_path, {"mkdocs.yml": "site_dir: ra\n"})
    outside = tmp_path / "ra"
    outside.mkdir()
    outcome = run(*(one.format(outside) for one in arguments))
    assert (outcome.status, "có thể bị đăng lên trang" in outcome.err) == (2, True), outcome
    assert not list(outside.iterdir())
