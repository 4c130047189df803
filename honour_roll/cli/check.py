"""``honour-roll check``: what is wrong with the content, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.mending import lies_in, mend
from honour_roll.cli.reading import FileCount
from honour_roll.cli.telling import FORMS, Extent
from honour_roll.cli.vietnamese import Command
from honour_roll.photos.soundness import FILE, Look, SoundPhotos
from honour_roll.printing.report import Report
from honour_roll.problems import Problem, in_order
from honour_roll.review.debts import refused_in, report_against
from honour_roll.rules import check_content
from honour_roll.withdrawal.letting_in import in_folder

_SOUND = Path(".cache", "honour-roll", FILE)


@click.command(
    cls=Command,
    help="Kiểm tra toàn bộ nội dung. Ghi thêm tệp hoặc thư mục thì chỉ hiện lỗi ở đó. "
    "Kết quả: 0 không có lỗi, 1 có lỗi, 2 dùng lệnh sai.",
)
@click.argument("paths", metavar="[TỆP|THƯ_MỤC]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="text",
    help="text: cho người đọc; json: cho chương trình khác; github: chú thích trên GitHub; "
    "gitlab: báo cáo Code Quality của GitLab. Nếu không ghi: text.",
)
@click.option(
    "--base",
    metavar="BẢN_GỐC",
    help="So với một bản trong git (nhánh, thẻ hoặc mã commit): vấn đề đã có ở bản đó được nêu "
    "riêng và không tính vào kết quả.",
)
@click.option(
    "--from",
    "origin",
    metavar="ĐỀ_NGHỊ",
    help="Thư mục nội dung được chép ra từ bản này trong git: những gì không bao giờ được chép "
    "(liên kết, kho con, tên tệp lạ, tệp quá lớn) cũng là lỗi.",
)
@click.option(
    "--fix",
    is_flag=True,
    help="Trước khi kiểm tra, tự sửa những gì không đụng tới nội dung: dấu BOM, cách xuống dòng, "
    "dạng chữ có dấu, dấu cách cuối dòng, đuôi tệp, thứ tự mục, thụt lề và dấu nháy.",
)
@options.content
@options.language
def check(
    paths: tuple[Path, ...],
    form: str,
    base: str | None,
    origin: str | None,
    fix: bool,
    content: Path,
    language: str,
) -> int:
    """0 when no error is shown and, with ``fix``, all that is safe could be mended, else 1."""
    wanted = [_name_within(content, path) for path in paths]
    is_mended = True
    if fix:
        wanted, is_mended = mend(content, wanted, language, beside_data=form != "text")
    with FileCount(content) as count:
        sound = SoundPhotos(_SOUND, count.photo)
        _, read = check_content(content, count, sound.look)
        found = in_order([*read, *_refused(content, origin)])
        shown = [problem for problem in found if lies_in(_name(problem), wanted)]
        report = _report(content, shown, base, sound.look)
    told = replace(
        report,
        problems=[_as_given(content, problem) for problem in report.problems],
        debts=[_as_given(content, problem) for problem in report.debts],
    )
    FORMS[form](told, Extent(count.files, len(found) - len(shown)), language)
    return int(not is_mended or told.is_failed)


def _refused(content: Path, origin: str | None) -> list[Problem]:
    if origin is None:
        return []
    with options.told():
        return refused_in(origin, content)


def _report(content: Path, problems: Sequence[Problem], base: str | None, look: Look) -> Report:
    if base is None:
        return Report(problems)
    with options.told():
        return report_against(base, content, problems, look)


def _name_within(content: Path, path: Path) -> str:
    """What ``path`` is called under ``content``; empty for all of it."""
    root = content.resolve()
    if path.is_dir() and root.is_relative_to(path.resolve()):
        return ""
    # A link within the content folder is itself a problem: it is named, not followed.
    itself = path.parent.resolve() / path.name
    if not itself.is_relative_to(root):
        raise click.UsageError(f"“{path}” nằm ngoài thư mục nội dung “{content}”.")
    if not itself.exists() and not itself.is_symlink():
        raise click.UsageError(f"không có tệp hay thư mục nào tên “{path}”.")
    return itself.relative_to(root).as_posix()


def _as_given(content: Path, problem: Problem) -> Problem:
    """``problem`` with its file as a path that can be opened, its commands as run from here."""
    file = (content / _name(problem)).as_posix()
    problem = in_folder(problem, content)
    return replace(problem, where=replace(problem.where, file=file))


def _name(problem: Problem) -> str:
    """The file's name under the content folder."""
    return problem.where.file.partition("/")[2]
