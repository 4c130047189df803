"""What a browser complains of while a test walks through pages."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Dialog, Page, Request, Response

# Chromium's word, under load, of a tap that came while a page was still scrolling.
_OF_TIMING = "Ignored attempt to cancel a touch"


class Watch:
    """What goes wrong on a page: messages of the console, errors, requests, dialogs.

    ``home`` is how the addresses begin from which pages may load.
    """

    def __init__(self, page: Page, home: str = "http://127.0.0.1:") -> None:
        self.complaints: list[str] = []
        self._homes = (home, "data:")
        page.on("console", self._see_message)
        page.on("pageerror", lambda error: self._note("error", str(error)))
        page.on("requestfailed", self._see_failure)
        page.on("request", self._see_request)
        page.on("response", self._see_response)
        page.on("dialog", self._see_dialog)

    def _note(self, what: str, about: str) -> None:
        self.complaints.append(f"{what}: {about}")

    def _see_message(self, message: ConsoleMessage) -> None:
        if not message.text.startswith(_OF_TIMING):
            self._note("console", message.text)

    def _see_request(self, request: Request) -> None:
        if not request.url.startswith(self._homes):
            self._note("another host", request.url)

    def _see_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the browser itself left for another page
            self._note("failed", request.url)

    def _see_response(self, response: Response) -> None:
        if response.status >= 400:
            self._note(str(response.status), response.url)

    def _see_dialog(self, dialog: Dialog) -> None:
        self._note("dialog", dialog.message)
        dialog.dismiss()
