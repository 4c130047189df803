"""Hugo gets our pages cut where we cut them ourselves, with its own actions in the places."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.benchmark.hugo_shells import Shell, write_shells


def page(title: str, depth: int) -> str:
    up = "/".join([".."] * depth)
    return (
        f"<title>{title} - Sổ</title>"
        f'<meta name="description" content="Tả {title}">'
        f'<link rel="canonical" href="https://a.vn/{title}/"><link href="{up}/a.css">'
        f'<header data-md-component="header-topic"><span class="md-ellipsis"> {title}</span>'
        f'<a href="{up}">Về {title}</a>'
        f'<nav class="hr-crumbs">{title}</nav><h1>{title}</h1>\n\n'
        f'<p class="hr-permalink">https://a.vn/{title}/</p><script src="{up}/b.js"></script>'
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    names = "don-vi nam doi-tuong linh-vuc phong-trao quyet-dinh so-ghi-danh".split()
    places = [*names, *(f"{name}/x" for name in names), "don-vi/x/2020", "nguon"]
    for place in [*places, "muc-luc", "muc-luc/ca-nhan/a", "dien-hinh/u/2020/x"]:
        folder = tmp_path / "site" / place
        folder.mkdir(parents=True, exist_ok=True)
        html = page(f"T{place.count('/')}", place.count("/") + 1)
        (folder / "index.html").write_text(html, encoding="utf-8")
    (tmp_path / "site" / "index.html").write_text("home", encoding="utf-8")
    return tmp_path / "site"


def test_values_become_actions_and_the_body_is_cut_out(site: Path, tmp_path: Path) -> None:
    write_shells(site, tmp_path / "layouts")
    text = (tmp_path / "layouts" / "dien-hinh" / "baseof.html").read_text(encoding="utf-8")
    assert "<title>{{ .Title }} - Sổ</title>" in text
    assert 'content="{{ .Description }}"' in text
    assert 'href="{{ .Permalink }}"' in text
    assert '"md-ellipsis"> {{ .Title }}</span>' in text
    assert '<p class="hr-permalink">{{ .Permalink }}</p>' in text
    assert '{{ block "main" . }}{{ end }}\n\n<p class="hr-permalink">' in text
    assert "Về T3" in text, "other words of the page stay"
    assert "<h1>" not in text


def test_a_list_has_a_shell_for_each_depth(site: Path, tmp_path: Path) -> None:
    write_shells(site, tmp_path / "layouts")
    text = (tmp_path / "layouts" / "muc-luc" / "baseof.html").read_text(encoding="utf-8")
    ways = {
        text[at - 40 : at].rpartition('"')[2]
        for at in range(len(text))
        if text[at:].startswith("/a.css")
    }
    assert ways == {"..", "../../..", "../../../../.."}
    assert text.count('{{ block "main" . }}') == 1


def test_the_way_to_the_root_is_changed_as_a_whole() -> None:
    shell = Shell('<a href="../..">', '"../../a" "../../../b" "./.." "x../../y"', 2)
    assert shell.at(4).head == '<a href="../../../..">'
    assert shell.at(1).tail == '"../a" "../../../b" "./.." "x../y"'


def test_a_page_that_cannot_be_cut_is_told(site: Path, tmp_path: Path) -> None:
    (site / "nguon" / "index.html").write_text("<title>x - y</title>", encoding="utf-8")
    with pytest.raises(SystemExit, match="nguon cannot be cut"):
        write_shells(site, tmp_path / "layouts")
