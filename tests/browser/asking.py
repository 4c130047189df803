"""The engine itself, asked in the browser what it finds in a small roll and in which order."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from honour_roll.model.record import Record
from honour_roll.model.unit import Unit
from honour_roll.search.entries import SearchPage, texts_of
from honour_roll.search.index import FOLDER, STUB, search_files
from tests.builders import record, view_index

ASK = """async ([folder, parts, query]) => {
  window.engine ??= await honourSearch.Engine.open(folder, parts);
  let answer = null;
  await window.engine.box(query, (data) => { answer = data; });
  return answer.items.map(([item]) => {
    const html = `<h1>${item.title}</h1>${item.text}`;
    const parts = new DOMParser().parseFromString(html, 'text/html');
    return {
      title: parts.querySelector('h1').textContent,
      asked: [...parts.querySelectorAll('h1 mark')].map((mark) => mark.textContent),
      place: parts.querySelector('.hr-hit__place')?.textContent ?? '',
      why: parts.querySelector('.hr-hit__why')?.textContent ?? '',
      label: parts.querySelector('data')?.value ?? '',
      location: item.location,
    };
  });
}"""
PAGE = '<!doctype html><meta charset="utf-8"><title>Thử</title>'
Ask = Callable[[str], list[dict[str, Any]]]
Open = Callable[..., Ask]


@pytest.fixture
def opened(page: Page, serve: Callable[[Path], str], tmp_path: Path) -> Open:
    """Makes an index and gives a function that asks it."""

    def open_index(
        records: Iterable[Record],
        units: Iterable[Unit] = (),
        pages: Iterable[SearchPage] = (),
        **more: Any,
    ) -> Ask:
        (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
        index = view_index(records, units, **more)
        for file in search_files(index, list(pages), texts_of(index)):
            path = tmp_path / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
        parts = json.loads((tmp_path / STUB).read_text(encoding="utf-8"))["docs"]
        page.goto(serve(tmp_path))
        page.add_script_tag(url=f"{FOLDER}{parts['engine']}/engine.js")
        return lambda query: list(page.evaluate(ASK, [FOLDER, parts, query]))

    return open_index


def people(*names: str, **fields: Any) -> list[Record]:
    return [record(f"xa-thu/2020/nguoi-{n}", name=name, **fields) for n, name in enumerate(names)]


def titles(hits: list[dict[str, Any]]) -> list[str]:
    return [hit["title"] for hit in hits]
