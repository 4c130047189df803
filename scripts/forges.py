"""Comments on a contribution, on GitHub, Forgejo and GitLab: found again, renewed, never piled up.

Standard library only: it runs where a token may write.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.error import URLError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

MARKER = "<!-- so-ghi-danh: tóm tắt cho người duyệt -->"
_PAGES, _PER_PAGE = 30, 100
_SECONDS = 60
_MOST_BYTES = 20_000_000


class ForgeError(Exception):
    """The forge can't be asked, or says no."""


@dataclass(frozen=True)
class Api:
    """A forge's address and the headers that name who asks."""

    address: str
    headers: Mapping[str, str]

    def ask(self, method: str, path: str, data: object = None) -> Any:
        """What the forge answers, as JSON. Raises ForgeError."""
        if not self.address.startswith(("https://", "http://127.0.0.1:")):
            raise ForgeError(f"not an address of a forge: {self.address}")
        body = None if data is None else json.dumps(data).encode()
        headers = {"Content-Type": "application/json", "User-Agent": "so-ghi-danh", **self.headers}
        request = Request(f"{self.address}{path}", body, headers, method=method)  # noqa: S310
        try:
            with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - see above
                return json.loads(answer.read(_MOST_BYTES) or b"null")
        except (URLError, OSError, ValueError) as error:
            raise ForgeError(f"{method} {path}: {error}") from error

    def all(self, path: str, **wanted: str) -> Iterator[dict[str, Any]]:
        """Every item of a list that comes by pages."""
        for page in range(1, _PAGES + 1):
            query = urlencode({**wanted, "per_page": _PER_PAGE, "limit": _PER_PAGE, "page": page})
            items = self.ask("GET", f"{path}?{query}")
            yield from items
            if len(items) < _PER_PAGE:
                return


class Forge(Protocol):
    """Where contributions are discussed."""

    def comments(self, number: int) -> Iterator[tuple[int, str]]:
        """Our own comments on a contribution, by their id."""

    def write(self, number: int, text: str, id: int | None) -> None:
        """Put ``text`` in the place of a comment, or add it."""


@dataclass(frozen=True)
class GitHub:
    """GitHub, and Forgejo, which has the same paths; ``author`` is who its workflows write as."""

    api: Api
    repository: str
    author: str = "github-actions[bot]"

    def comments(self, number: int) -> Iterator[tuple[int, str]]:
        """Our own comments on a contribution, by their id."""
        for one in self.api.all(f"/repos/{self.repository}/issues/{number}/comments"):
            if one["user"]["login"] == self.author:
                yield one["id"], one["body"]

    def write(self, number: int, text: str, id: int | None) -> None:
        """Put ``text`` in the place of a comment, or add it."""
        place = f"/repos/{self.repository}/issues"
        if id is None:
            self.api.ask("POST", f"{place}/{number}/comments", {"body": text})
        else:
            self.api.ask("PATCH", f"{place}/comments/{id}", {"body": text})

    def number_of(self, owner: str, branch: str, commit: str) -> int | None:
        """The open pull request from ``owner``'s ``branch`` that is at ``commit`` now."""
        found = self.api.all(
            f"/repos/{self.repository}/pulls", state="open", head=f"{owner}:{branch}"
        )
        return next((one["number"] for one in found if one["head"]["sha"] == commit), None)

    def changed_files(self, number: int) -> Iterator[str]:
        """The paths that a pull request changes, under their old and new names."""
        for one in self.api.all(f"/repos/{self.repository}/pulls/{number}/files"):
            yield from {one["filename"], one.get("previous_filename") or one["filename"]}


@dataclass(frozen=True)
class GitLab:
    """A project on GitLab; ``project`` is its number or its path."""

    api: Api
    project: str

    @property
    def _requests(self) -> str:
        return f"/projects/{quote(self.project, safe='')}/merge_requests"

    def comments(self, number: int) -> Iterator[tuple[int, str]]:
        """Our own comments on a contribution, by their id."""
        author = self.api.ask("GET", "/user")["id"]
        for one in self.api.all(f"{self._requests}/{number}/notes"):
            if one["author"]["id"] == author:
                yield one["id"], one["body"]

    def write(self, number: int, text: str, id: int | None) -> None:
        """Put ``text`` in the place of a comment, or add it."""
        place = f"{self._requests}/{number}/notes"
        if id is None:
            self.api.ask("POST", place, {"body": text})
        else:
            self.api.ask("PUT", f"{place}/{id}", {"body": text})

    def open_requests(self, branch: str) -> Iterator[tuple[int, str]]:
        """Number and commit of every open merge request into ``branch``."""
        for one in self.api.all(self._requests, state="opened", target_branch=branch):
            yield one["iid"], one["sha"]


def renew(forge: Forge, number: int, text: str) -> None:
    """Let there be one comment of ours on a contribution, which says ``text``."""
    ours = [id for id, body in forge.comments(number) if body.startswith(MARKER)]
    forge.write(number, f"{MARKER}\n{text}", ours[0] if ours else None)
