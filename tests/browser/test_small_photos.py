"""Photographs with few pixels are not blown up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.photos.pictures import encoded, quarters
from tests.site.trees import Build, plain_tree

ADDRESS = "dien-hinh/xa-mau/2020/co-mau/"
SIZES = [(10, 12), (160, 90), (10, 180), (60, 60), (900, 600)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    tree = plain_tree(tmp_path_factory.mktemp("small"))
    for n, size in enumerate(SIZES, start=1):
        tree.write(f"content/records/xa-mau/2020/{n}.jpg", encoded(quarters(*size), "JPEG"))
    tree.record(photos=[{"file": f"{n}.jpg"} for n in range(1, len(SIZES) + 1)])
    build = tree.build()
    assert build.code == 0, build.output
    return build


@pytest.mark.parametrize("width", [360, 800, 1440])
def test_they_have_their_own_size(
    site: Build, page: Page, serve: Callable[[Path], str], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(serve(site.site) + ADDRESS)
    boxes = [one.bounding_box() for one in page.locator(".hr-photo img").all()]
    sizes = [(round(box["width"]), round(box["height"])) for box in boxes if box]
    assert sizes[:-1] == SIZES[:-1]
    assert sizes[-1][0] > 300
