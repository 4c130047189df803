"""The form of the site, as far as ``mkdocs.yml`` asks for it and the set-up has brought it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from honour_roll.pages.assets import Asset
from honour_roll.pages.forge import Forge
from honour_roll.pages.policy import NO_GRANTS, Grants
from honour_roll.publish.other_files import Form
from honour_roll.roll import PublicRoll
from honour_roll.web_form.files import form_files, grants
from honour_roll.web_form.program import program
from mkdocs_honour_roll.config import FormConfig

log = get_plugin_logger("honour-roll")

_HOST = re.compile(r"https://[a-z0-9.-]+(?::[0-9]+)?", re.IGNORECASE)
_REPO = re.compile(r"[\w.-]+(?:/[\w.-]+)+", re.ASCII)


class SiteForm:
    """``forge`` is None where the site has no form; raises PluginError for a wrong setting."""

    def __init__(self, config: FormConfig | None) -> None:
        self.forge = _forge(config) if config and config.backend else None
        self._program = program() if self.forge else None
        if self.forge and self._program is None:
            log.info(
                "Trang chưa có biểu mẫu nhập liệu: máy này thiếu Decap CMS. Khi có mạng, chạy "
                "“python3 -m scripts.setup site” rồi dựng lại."
            )
            self.forge = None

    @property
    def grants(self) -> Grants:
        """What hosts must let the form use."""
        return grants(self.forge) if self.forge else NO_GRANTS

    @property
    def files(self) -> Form | None:
        """Makes its files."""
        return self._files if self.forge else None

    def _files(self, roll: PublicRoll) -> Iterable[Asset]:
        return form_files(roll, self.forge, self._program) if self._program else ()


def _forge(config: FormConfig) -> Forge:
    if not _REPO.fullmatch(config.repo):
        raise _wrong("repo phải có dạng to-chuc/kho")
    if config.backend == "github" and not _HOST.fullmatch(config.sign_in):
        raise _wrong("sign_in phải là địa chỉ dịch vụ đăng nhập của đơn vị, bắt đầu bằng https://")
    if config.backend == "gitlab" and not config.app_id:
        raise _wrong("thiếu app_id, mã của ứng dụng đã đăng ký ở GitLab")
    if not _HOST.fullmatch(config.host):
        raise _wrong("host phải là địa chỉ của GitLab, bắt đầu bằng https://")
    return Forge(
        "github" if config.backend == "github" else "gitlab",
        config.repo,
        config.branch,
        config.sign_in,
        config.app_id,
        config.host,
    )


def _wrong(what: str) -> PluginError:
    return PluginError(f"Mục “form” của honour-roll trong mkdocs.yml chưa đúng: {what}.")
