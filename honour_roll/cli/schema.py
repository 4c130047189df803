"""``honour-roll schema``: JSON Schema of the content's files, for editors and forms."""

from __future__ import annotations

import json
from pathlib import Path

import click

from honour_roll.cli.vietnamese import Command
from honour_roll.model.json_schema import NAMES
from honour_roll.model.json_schema import schema as schema_of

_NAMES = ", ".join(NAMES)


@click.command(
    cls=Command,
    short_help="In lược đồ JSON của một loại tệp, hoặc ghi tất cả.",
    help="In lược đồ JSON (JSON Schema) của một loại tệp nội dung, hoặc ghi tất cả vào một "
    f"thư mục bằng --out. Các loại: {_NAMES}.",
)
@click.argument("name", metavar="[LOẠI]", required=False)
@click.option(
    "--out",
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path),
    help="Ghi mọi lược đồ vào thư mục này, mỗi loại một tệp.",
)
def schema(name: str | None, out: Path | None) -> None:
    """Print the schema called ``name``, or write them all to ``out``."""
    if (name is None) == (out is None):
        raise click.UsageError(f"ghi tên một loại tệp, hoặc --out THƯ_MỤC. Các loại: {_NAMES}.")
    if out is not None:
        _write_all(out)
    elif name in NAMES:
        click.echo(_text(name), nl=False)
    else:
        raise click.UsageError(f"không có loại tệp “{name}”. Các loại: {_NAMES}.")


def _write_all(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        path = folder / f"{name}.schema.json"
        path.write_text(_text(name), encoding="utf-8", newline="\n")
    click.echo(f"Đã ghi {len(NAMES)} tệp vào {folder}.")


def _text(name: str) -> str:
    return json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"
