"""Where the form in the browser sends entries: a repository at GitHub or GitLab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Forge:
    """``repo`` is ``owner/name``; ``host`` is where GitLab runs, without a slash at the end.

    GitHub needs ``sign_in``, the address of the operator's own sign-in service (OAuth), GitLab
    ``app_id``, the number of an application that was registered there.
    """

    kind: Literal["github", "gitlab"]
    repo: str
    branch: str
    sign_in: str
    app_id: str
    host: str

    @property
    def name(self) -> str:
        """As people call it."""
        return "GitHub" if self.kind == "github" else "GitLab"

    @property
    def asked(self) -> str:
        """The only other host that the form speaks to."""
        return "https://api.github.com" if self.kind == "github" else self.host
