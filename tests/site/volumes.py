"""A volume of everybody, for rolls that are edited at random."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from honour_roll.model.volume import Volume
from honour_roll.source.yaml_writer import dump
from honour_roll.volumes import printed
from tests.builders import roll_in

ID = "tap-1"


def shelve_everybody(root: Path) -> None:
    """Let the volume of ``root`` hold all public records as they are, some a page."""
    public = roll_in(root).public()
    entries = [
        {
            "record": id,
            "page": str(number // 2),
            "honours": [award.key for award in entry.awards],
            "origin": entry.replicated_from,
            "printed": printed(public, public.full(id)).to_data(),
        }
        for number, (id, entry) in enumerate(public.records.items(), start=10)
    ]
    folder = root / "booklets" / ID
    files = [{"profile": "web", "name": f"{ID}-web.pdf", "sha256": "0"}]
    data = {"id": ID, "title": "Tập thử", "pages": "40", "cover": "cover.webp"}
    volume = Volume.model_validate({**data, "files": files, "entries": entries})
    folder.mkdir(exist_ok=True)
    (folder / "manifest.yml").write_text(dump(volume.to_data()), encoding="utf-8")
    (folder / f"{ID}-web.pdf").write_bytes(b"%PDF-1.7\n")
    cover(folder / "cover.webp", "maroon")


def cover(path: Path, colour: str) -> None:
    """A cover of one colour."""
    file = BytesIO()
    Image.new("RGB", (74, 105), colour).save(file, "WEBP")
    path.write_bytes(file.getvalue())
