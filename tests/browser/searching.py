"""The theme's search box as a reader uses it."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

HINT = "Gõ tên, đơn vị, số quyết định, năm hoặc một việc làm; không cần gõ dấu."
NOTHING = "Không tìm thấy. Hãy thử ít từ hơn, hoặc xem mục lục tên."
BROKEN = "Chưa tải được danh mục tìm kiếm"
_ANSWERED = """([nothing]) => {
  const label = document.querySelector('.md-search-result__meta').textContent;
  const items = document.querySelectorAll('.md-search-result__item').length;
  const own = document.querySelector('.hr-search-label');
  if (items) return own && label === own.value && !/đang tìm/.test(label);
  return label === nothing;
}"""


@dataclass(frozen=True)
class Hit:
    """One result."""

    title: str
    facts: str


class SearchBox:
    """The box on a page that is open."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.input = page.locator(".md-search__input")
        self.label = page.locator(".md-search-result__meta")
        self.items = page.locator(".md-search-result__item")

    def open(self) -> None:
        """Go to the box by its key, once the theme has made it ready."""
        expect(self.label).to_have_text(HINT)
        self.open_again()

    def open_again(self) -> None:
        """Go back to the box after leaving it."""
        self.page.keyboard.press("/")
        expect(self.input).to_be_focused()
        # From here on the theme takes arrows and Enter for the box's.
        expect(self.page.locator("#__search")).to_be_checked()

    def ask(self, query: str) -> list[Hit]:
        """Type ``query`` into the empty box and read the results that the list shows at once."""
        self.input.fill("")
        expect(self.label).to_have_text(HINT)
        self.page.keyboard.insert_text(query)
        self.wait()
        return [self._hit(item) for item in self.items.all()]

    def wait(self) -> None:
        """Until the answer to what stands in the box is complete."""
        self.page.wait_for_function(_ANSWERED, arg=[NOTHING])

    @staticmethod
    def _hit(item: Locator) -> Hit:
        facts = " ".join(item.locator("span").all_inner_texts())
        return Hit(item.locator("h1").inner_text(), facts)
