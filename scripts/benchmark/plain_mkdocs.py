"""The same site by MkDocs alone: each page of ours as a Markdown file, no plugin but search."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from scripts.benchmark.markdown import markdown

_TITLE = re.compile(r"<title>(.*?)(?: - [^<]*)?</title>")
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
_BODY = re.compile(
    r'<article class="md-content__inner md-typeset">(.*?)'
    r'(?:<p class="hr-permalink">|</article>\s*</div>\s*<script>var target)',
    re.DOTALL,
)
_SETTINGS = (("docs_dir: content/pages", "docs_dir: docs"), ("- honour-roll", "- search"))


def write_project(config: Path, site: Path, folder: Path) -> None:
    """A MkDocs project in ``folder``: ``config`` without our plugin, and the pages of ``site``.

    Its menu is that of ``config``; records and lists stand in no menu, which would make every
    page as long as the roll.
    """
    settings = config.read_text(encoding="utf-8")
    for ours, plain in _SETTINGS:
        if ours not in settings:
            raise SystemExit(f"{config} does not say “{ours}”")
        settings = settings.replace(ours, plain)
    folder.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8", newline="\n")
    for page in sorted(site.rglob("index.html")):
        target = folder / "docs" / page.relative_to(site).with_name("index.md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_page(page), encoding="utf-8", newline="\n")


def _page(page: Path) -> str:
    text = page.read_text(encoding="utf-8")
    found = [pattern.search(text) for pattern in (_TITLE, _DESCRIPTION, _BODY)]
    title, description, body = (match[1] if match else "" for match in found)
    if not body:
        raise SystemExit(f"{page} has no body to cut out")
    front_matter = {
        "title": html.unescape(title),
        "description": html.unescape(description),
        "hide": ["navigation", "toc"],
    }
    # JSON is YAML as well.
    lines = (
        f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front_matter.items()
    )
    return "---\n" + "\n".join(lines) + f"\n---\n\n{markdown(body)}"
