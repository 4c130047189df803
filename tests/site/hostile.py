"""A roll whose every text tries to break out of its place, and the same roll in plain words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from honour_roll.pages import shell
from tests.photos.pictures import encoded, quarters
from tests.site.trees import Tree

HOSTILE = (
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    '" onmouseover="window.hit=1" autofocus onfocus="window.hit=1" x="',
    "' onclick='window.hit=1' x='",
    "</title></textarea></style></script><svg onload=window.hit=1>",
    "--><script>alert(1)</script><!-- ]]> <![CDATA[ x",
    "{{ config }} {{ 7*7 }} {% raw %} {% include 'x' %} {# x #} ${7*7} #{7*7}",
    '{: onclick="window.hit=1" #noi-dung .x } [x]{onclick=1} ::: x !!! note',
    "&lt;b&gt; &amp;amp; &#60;script&#62; &quot; &",
    "“ngoặc kép” ‘ngoặc đơn’ «x» `x` \"x\" 'x' \\u003cscript\\u003e \\",
    "🇻🇳 👩‍🌾 H'Hen Niê שלום مرحبا",
    # What turns the direction of writing, or can't be seen, is refused before any page is made.
    "\u017a\u0302\u0303\u0304 \u0e01\u0e33 \ufdfd",
    "W" * 300,
    f"{shell.TITLE} {shell.DESCRIPTION} {shell.CANONICAL} {shell.BODY}",
    r"\1 \g<0> $1 $& %s %(x)s {0} {x} %00 %3Cscript%3E",
    "hrslot4 hr4 1. * - # > | x | javascript:window.hit=1",
)
WITHOUT_PHOTO = 4
STORY = """
<script>window.hit=1</script>

<div onclick="window.hit=1" id="noi-dung">x</div>

[một](javascript:window.hit=1) [hai](JaVaScRiPt:window.hit=1)
[ba](data:text/html,<script>1</script>)
[bốn](https://example.org/"onmouseover="window.hit=1) <javascript:window.hit=1>
[năm](vbscript:x "x\\" onclick=\\"window.hit=1") ![ảnh](x" onerror="window.hit=1)

## Đề mục {: onclick="window.hit=1" }

```html onclick="window.hit=1"
<script>window.hit=1</script> {{ config }}
```

{% raw %} {{ config }} {% endraw %} <!-- x --> <![CDATA[ x ]]> &lt;script&gt;

- [ ] <img src=x onerror=window.hit=1>

"""
PLAIN_STORY = "Một đoạn văn.\n\n## Đề mục\n\n- Một ý.\n"


def hostile_tree(tree: Tree) -> Tree:
    """One record for each hostile text, and that text wherever words are read."""
    return _fill(tree, lambda number: HOSTILE[number], STORY)


def harmless_tree(tree: Tree) -> Tree:
    """The same records at the same addresses in plain words."""
    return _fill(tree, lambda number: f"Chữ thường số {number}", PLAIN_STORY)


def _fill(tree: Tree, word: Callable[[int], str], story: str) -> Tree:
    tree.configure(site_url="https://example.org/")
    tree.write("content/pages/index.md", "# Sổ thử\n")
    picture = encoded(quarters(), "JPEG")
    for number in range(len(HOSTILE)):
        folder = f"content/records/don-vi-{number % 2}/2020"
        if number != WITHOUT_PHOTO:
            tree.write(f"{folder}/anh-{number}.jpg", picture)
        tree.write(f"{folder}/thu-{number}.yml", _record(number, word(number), story))
    for number in (0, 1):
        tree.write(f"content/units/don-vi-{number}.yml", _unit(word(number)))
        tree.write(f"content/tallies/don-vi-{number}/so.yml", _tally(number, word(number)))
    tree.write("content/units/don-vi-2.yml", _ended_unit(word(8)))
    tree.write("content/booklets/sach.yml", _booklet(word(0), story))
    endless = word(HOSTILE.index("W" * 300))
    tree.write("content/booklets/sach/manifest.yml", _volume(endless, word(3)))
    tree.write("content/booklets/sach/sach-web.pdf", b"%PDF-1.7")
    tree.write("content/decisions/co-quan-2020-1.yml", _decision(word(5)))
    for place, name in enumerate(("authorities", "channels", "fields", "forms", "movements")):
        tree.write(f"content/vocabulary/{name}.yml", {"tu": _named(word(place), name)})
    tree.write("content/vocabulary/subjects.yml", {"tu": {"name": word(6)}})
    tree.write("content/vocabulary/measures.yml", {"honourees": {"name": word(7)}})
    tree.write("content/site.yml", _site(word(2)))
    return tree


def _named(text: str, vocabulary: str) -> dict[str, Any]:
    return {"name": text, "short_name": text} if vocabulary == "movements" else {"name": text}


def _record(number: int, text: str, story: str) -> dict[str, Any]:
    kind = ("individual", "collective", "model", "household")[number % 4]
    honour = {"key": "mot", "status": "commended", "movement": "tu", "decision": "co-quan-2020-1"}
    honour |= {"position": text, "name_as_printed": text, "note": text, "form": "tu"}
    undated = {"key": "hai", "status": "named", "movement": "tu", "unit": "don-vi-0"}
    long = undated | {"key": "ba", "period": {"from": 2016, "to": 2020}, "note": text}
    photo = {"file": f"anh-{number}.jpg", "caption": text, "alt": text, "credit": text}
    person = {"title": text, "position": text, "sort_name": text} if number % 4 == 0 else {}
    return person | {
        "kind": kind,
        "name": text,
        "other_names": [text],
        "unit": f"don-vi-{number % 2}",
        "hometown": text,
        "village": text,
        "field": "tu",
        "subject": "tu",
        "summary": text,
        "story": story + text,
        "story_author": text,
        "honours": [honour, undated, long],
        "photos": [photo] if number != WITHOUT_PHOTO else [],
        "sources": [
            {"title": text, "publisher": text, "author": text, "note": text, "date": 2020},
            {"title": text, "url": "https://example.org/?a=1&b={{x}}&javascript:1#{%x%}"},
        ],
        "disseminated": [{"channel": "tu", "on": 2021, "title": text}],
        "consent": {"basis": "consent", "given": 2020, "by": "self"},
        "note": text,
        "updated": "2020-05-17",
    }


def _volume(title: str, text: str) -> dict[str, Any]:
    """Everybody is in it, and was mended since."""
    printed = {"page": text, "printed": {"story": "0"}}
    return {
        "title": title,
        "frozen": True,
        "pages": text,
        "files": [{"profile": "web", "name": "sach-web.pdf", "sha256": text}],
        "entries": [
            {"record": f"don-vi-{number % 2}/2020/thu-{number}", **printed}
            for number in range(len(HOSTILE))
        ],
    }


def _unit(text: str) -> dict[str, Any]:
    period = {"name": text, "level": "commune", "committee": text, "code": text, "note": text}
    return {"periods": [period], "note": text, "sources": [{"title": text, "publisher": text}]}


def _ended_unit(text: str) -> dict[str, Any]:
    return _unit(text) | {
        "periods": [{"name": text, "level": "commune", "until": "2020-12-31", "note": text}],
        "end": "merger",
        "successors": ["don-vi-0"],
    }


def _booklet(text: str, story: str) -> dict[str, Any]:
    imprint = dict.fromkeys(("responsible", "permit", "printed_by", "deposited"), text)
    words = {"title": text, "publisher": text, "editors": [text], "imprint": imprint}
    words |= {"front_matter": story, "back_matter": story, "volume": text}
    return words | {"selection": {"units": ["don-vi-0"], "forms": ["tu"], "fields": ["tu"]}}


def _tally(number: int, text: str) -> dict[str, Any]:
    total = {"key": "mot", "title": text, "value": 5, "names": [text], "note": text}
    total |= {"kinds": ["model"], "status": "commended", "year": 2020}
    source = {"title": text, "publisher": text, "date": 2020}
    return {"unit": f"don-vi-{number}", "movement": "tu", "source": source, "totals": [total]}


def _decision(text: str) -> dict[str, Any]:
    words = {"number": text, "authority": "tu", "title": text, "note": text}
    return words | {"date": "2020-12-30", "level": "commune", "form": "tu"}


def _site(text: str) -> dict[str, Any]:
    return {
        "operator": text,
        "responsible": text,
        "address": text,
        "phone": text,
        "licence": text,
        "email": "thu@example.org",
        "licence_url": "https://example.org/?a=1&b=2",
        "reconciliation": True,
    }
