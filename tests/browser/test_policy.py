"""Every page works under its policy, and nothing that a page must not have gets past it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.searching import SearchBox
from tests.browser.slideshow import LIST, Slideshow
from tests.browser.watching import Watch
from tests.site.page_types import EXAMPLE, file_of
from tests.site.servers import Server
from tests.site.sites import EXAMPLE as EXAMPLE_CONTENT
from tests.site.trees import Build, Tree, copied_tree, plain_tree

RECORD = "dien-hinh/suoi-hoa/2020/bep-lua-am/"
ROOT = "https://example.org/"  # as in mkdocs.yml
OWN_PAGE = "sau/hon/nua/rat/sau/trang/"
REPORTS = """
window.reports = [];
document.addEventListener("securitypolicyviolation",
  event => reports.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""
PATIENCE = 100  # twentieths of a second
TOGGLE = "label[for^=__palette]:not([hidden])"
HARMS = {
    "an inline script": "<script>window.hit = 1</script>",
    "a handler": "<img src='404.html' onerror='window.hit = 1'>",
    "a link to a script": "<a id='harm' href='javascript:window.hit = 1'>x</a>",
    "a script of another host": "<script src='https://example.org/x.js'></script>",
    "a script in an address": "<script src='data:text/javascript,window.hit = 1'></script>",
    "a frame": "<iframe srcdoc='<script>parent.hit = 1</script>'></iframe>",
    "an object": "<object data='data:text/html,<script>parent.hit = 1</script>'></object>",
    "a picture of another host": "<img src='https://example.org/x.png'>",
    "a style of another host": "<link rel='stylesheet' href='https://example.org/x.css'>",
    "another base": "<base href='https://example.org/'>",
    "a style attribute": "<p style='position: fixed'>x</p>",
}


@pytest.fixture
def reports(page: Page) -> Callable[[], list[str]]:
    """What the policy has refused on the page that is shown."""
    page.add_init_script(REPORTS)

    def found() -> list[str]:
        reports: list[str] = page.evaluate("window.reports")
        return reports

    return found


@pytest.mark.parametrize("address", EXAMPLE.values(), ids=EXAMPLE.keys())
def test_a_page_works_under_its_policy_in_light_and_dark(
    page: Page,
    watch: Watch,
    reports: Callable[[], list[str]],
    example_site: Build,
    serve: Callable[[Path], str],
    address: str,
) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(serve(example_site.site) + address, wait_until="load")
    page.wait_for_selector("body[data-md-color-scheme=default]")
    page.click(TOGGLE)
    page.wait_for_selector("body[data-md-color-scheme=slate]")
    assert reports() == []
    page.reload(wait_until="domcontentloaded")  # a script in the page itself remembers it
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    page.emulate_media(media="print")
    assert (reports(), watch.complaints) == ([], [])


def test_both_searches_work_under_the_policy(
    page: Page,
    watch: Watch,
    reports: Callable[[], list[str]],
    example_site: Build,
    serve: Callable[[Path], str],
) -> None:
    root = serve(example_site.site)
    page.goto(root + RECORD, wait_until="load")
    box = SearchBox(page)
    box.open()
    box.input.fill("bep lua")
    expect(box.items.first).to_be_visible()
    assert reports() == []
    page.goto(f"{root}tim-kiem/?tim=bep+lua", wait_until="load")
    expect(page.locator("main .hr-card").first).to_be_visible()
    assert (reports(), watch.complaints) == ([], [])


def test_slides_and_the_code_on_paper_work_under_the_policy(
    page: Page,
    watch: Watch,
    reports: Callable[[], list[str]],
    example_site: Build,
    serve: Callable[[Path], str],
) -> None:
    root = serve(example_site.site)
    page.goto(root + LIST, wait_until="load")
    page.wait_for_selector(".hr-qr > svg", state="attached")
    assert reports() == []
    show = Slideshow(page).open(root + LIST)
    for _ in range(4):
        show.press("ArrowRight")
    assert (reports(), watch.complaints) == ([], [])


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS.keys())
def test_what_got_into_a_page_in_spite_of_all_is_refused(
    page: Page,
    watch: Watch,
    example_site: Build,
    serve: Callable[[Path], str],
    harm: str,
) -> None:
    def tamper(route: Route) -> None:
        html = (example_site.site / RECORD / "index.html").read_text(encoding="utf-8")
        html = html.replace("</article>", f"{harm}</article>", 1)
        route.fulfill(body=html, content_type="text/html")

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="")

    asked: list[str] = []
    page.route(f"**/{RECORD}", tamper)
    page.route("https://example.org/**", answer)
    page.goto(serve(example_site.site) + RECORD, wait_until="load")
    if page.query_selector("#harm"):
        page.evaluate("document.querySelector('#harm').click()")
    for _ in range(PATIENCE):
        if any("Content Security Policy" in complaint for complaint in watch.complaints):
            break
        page.wait_for_timeout(50)
    else:
        pytest.fail("nothing was refused")
    assert page.evaluate("window.hit ?? null") is None
    assert asked == []


@pytest.fixture(scope="module")
def instant_site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A site whose pages follow one another without being loaded, with a deep page of its own."""
    tree = copied_tree(tmp_path_factory.mktemp("instant"), EXAMPLE_CONTENT)
    tree.write(f"content/pages/{OWN_PAGE}index.md", "# Trang sâu\n\n| a |\n|--:|\n| 1 |\n")
    config = (tree.root / "mkdocs.yml").read_text(encoding="utf-8")
    more = "features:\n    - navigation.instant\n"
    tree.write("mkdocs.yml", config.replace("features:\n", more, 1))
    build = tree.build("--strict")
    assert build.code == 0, build.output
    return build


def test_pages_that_follow_without_loading_work_under_the_first_ones_policy(
    page: Page, watch: Watch, reports: Callable[[], list[str]], instant_site: Build
) -> None:
    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(ROOT).partition("?")[0]
        route.fulfill(path=instant_site.site / (file_of(name) if name[-1:] in "/" else name))

    page.route(f"{ROOT}**", answer)  # at its own address: the theme asks the sitemap
    page.goto(ROOT, wait_until="networkidle")
    page.evaluate("window.same = true")
    for address in ("doi-tuong/", "doi-tuong/mo-hinh/", RECORD):
        name = address.split("/")[-2]
        page.locator(f"article a:not([tabindex])[href$='/{name}/']").first.click()
        page.wait_for_url(f"**/{address}")
        page.wait_for_load_state("networkidle")
    assert page.evaluate("window.same") is True
    assert page.locator("h1").count() == 1
    others = [told for told in watch.complaints if not told.startswith(f"another host: {ROOT}")]
    assert (reports(), others) == ([], [])


def test_a_page_of_the_owner_works_at_any_depth(
    page: Page,
    watch: Watch,
    reports: Callable[[], list[str]],
    instant_site: Build,
    serve: Callable[[Path], str],
) -> None:
    page.goto(serve(instant_site.site) + OWN_PAGE, wait_until="load")
    assert page.evaluate("getComputedStyle(document.querySelector('td')).textAlign").endswith(
        "right"
    )
    assert page.evaluate("__md_scope.pathname") == "/"
    assert (reports(), watch.complaints) == ([], [])


def test_a_page_that_is_served_while_it_is_written_reloads_under_the_policy(
    page: Page, reports: Callable[[], list[str]], tmp_path: Path
) -> None:
    tree: Tree = plain_tree(tmp_path)
    server = Server(tree)
    try:
        server.wait(lambda: server.shows("", "Mô hình mẫu"))
        page.goto(server.address + "dien-hinh/xa-mau/2020/co-mau/", wait_until="load")
        assert reports() == []
        tree.record(name="Tên mới của mô hình")
        page.wait_for_selector("h1:has-text('Tên mới của mô hình')")
    finally:
        server.stop()
