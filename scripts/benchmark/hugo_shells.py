"""Our own pages as Hugo's base templates: the same bytes around every body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

# Section of Hugo's → one of our pages like those of its terms.
_TERMS = {
    "don-vi": "don-vi/*",
    "ky": "don-vi/*/*",
    "nam": "nam/*",
    "doi-tuong": "doi-tuong/*",
    "linh-vuc": "linh-vuc/*",
    "phong-trao": "phong-trao/*",
    "quyet-dinh": "quyet-dinh/*",
    "muc-luc": "muc-luc/*/*",
    "so-ghi-danh": "so-ghi-danh/*",
}
_LANDINGS = ({*_TERMS} - {"ky"}) | {"nguon"}
_PAGED = 2
"""How many folders deeper Hugo puts the further pages of a list: ``trang/2/``."""

_BODY_BEGINS = '<nav class="hr-crumbs"'
_BODY_ENDS = re.compile(r'\s*<p class="hr-permalink">|\s*</article>\s*</div>\s*<script>var target')
_TITLE = re.compile(r"<title>(.*?) - [^<]*</title>")
_TOPIC = r'(data-md-component="header-topic">\s*<span class="md-ellipsis">\s*)'
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
OF_ONE_PAGE = re.compile(r'<meta property="og:type".*?</script>\s*', re.DOTALL)
"""What links to a page look like elsewhere, and JSON-LD: Hugo's pages do without."""
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')

_MAIN = '{{ block "main" . }}{{ end }}'
_ABOUT = """\
{{- $pages := .Paginate {pages} -}}
{{- $title := .Title -}}{{- $description := .Title -}}{{- $address := .Permalink -}}
{{- if eq .Kind "term" -}}
{{- $one := index hugo.Data.terms .Type .Data.Term -}}
{{- $title = $one.title -}}{{- $description = $one.description -}}
{{- end -}}
{{- $number := $pages.PageNumber -}}
{{- if gt $number 1 -}}
{{- $title = printf "%s – trang %d" $title $number -}}{{- $address = $pages.URL | absURL -}}
{{- end -}}
"""


@dataclass(frozen=True)
class Actions:
    """What Hugo is to put in the place of a page's own values, escaped by itself."""

    title: str
    description: str
    address: str


_OF_RECORD = Actions("{{ .Title }}", "{{ .Description }}", "{{ .Permalink }}")
_OF_LIST = Actions("{{ $title }}", "{{ $description }}", "{{ $address }}")


@dataclass(frozen=True)
class Shell:
    """A page of ours before and after its body, ``depth`` folders below the site's root."""

    head: str
    tail: str
    depth: int

    def at(self, depth: int) -> Shell:
        """The same for a page at another depth: links to the root go up as many folders."""
        here = re.compile(rf"(?<![./]){re.escape(_up(self.depth))}(?!/?\.\.)")
        head, tail = (here.sub(_up(depth), part) for part in (self.head, self.tail))
        return Shell(head, tail, depth)


def write_shells(site: Path, layouts: Path) -> None:
    """A base template for each section of ``site``, and the home page as it is.

    Raises SystemExit where a page of ours is not cut as expected.
    """
    record = _cut(site, "dien-hinh/*/*/*", _OF_RECORD)
    _write(layouts / "dien-hinh", f"{record.head}{_MAIN}{record.tail}")
    for section in sorted({*_TERMS, *_LANDINGS}):
        variants = []
        if section in _TERMS:
            term = _cut(site, _TERMS[section], _OF_LIST)
            variants += [('eq .Kind "term"', term)]
        if section in _LANDINGS:
            variants += [('ne .Kind "term"', _cut(site, section, _OF_LIST))]
        pages = '(partialCached "records.html" site)' if section == "nguon" else ".Pages"
        _write(layouts / section, _ABOUT.replace("{pages}", pages) + _around_main(variants))
    home = (site / "index.html").read_text(encoding="utf-8")
    (layouts / "home.html").write_text(home, encoding="utf-8", newline="\n")


def _around_main(variants: list[tuple[str, Shell]]) -> str:
    choices = [
        (f"and ({condition}) ({which} $number 1)", shell.at(shell.depth + deeper))
        for condition, shell in variants
        for which, deeper in (("eq", 0), ("gt", _PAGED))
    ]
    heads = _chosen([(condition, shell.head) for condition, shell in choices])
    tails = _chosen([(condition, shell.tail) for condition, shell in choices])
    return f"{heads}{_MAIN}{tails}"


def _chosen(choices: list[tuple[str, str]]) -> str:
    tests = "{{- else ".join(f"if {condition} -}}}}{text}" for condition, text in choices)
    return f"{{{{- {tests}{{{{- end -}}}}"


def _cut(site: Path, pattern: str, actions: Actions) -> Shell:
    folders = (folder for folder in sorted(site.glob(pattern)) if _holds_list_or_record(folder))
    page = next(folders, None)
    if page is None:
        raise SystemExit(f"our site has no page {pattern} to cut a shell from")
    html = (page / "index.html").read_text(encoding="utf-8")
    values = [found.search(html) for found in (_TITLE, _DESCRIPTION, _CANONICAL)]
    end = _BODY_ENDS.search(html)
    title, description, canonical = values
    if not (title and description and canonical and end and _BODY_BEGINS in html):
        raise SystemExit(f"{page} cannot be cut: its title, description, address or body is gone")
    head, tail = OF_ONE_PAGE.sub("", html[: html.index(_BODY_BEGINS)]), html[end.start() :]
    head = head.replace(f"<title>{title[1]} - ", f"<title>{actions.title} - ")
    topic = re.compile(_TOPIC + re.escape(title[1]))
    head = topic.sub(lambda found: found[1] + actions.title, head)
    head = head.replace(f'content="{description[1]}"', f'content="{actions.description}"')
    head, tail = (part.replace(canonical[1], actions.address) for part in (head, tail))
    return Shell(head, tail, len(page.relative_to(site).parts))


def _holds_list_or_record(folder: Path) -> bool:
    return (folder / "index.html").is_file() and not folder.name.startswith("trang-")


def _up(depth: int) -> str:
    return "/".join([".."] * depth)


def _write(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "baseof.html").write_text(text, encoding="utf-8", newline="\n")
