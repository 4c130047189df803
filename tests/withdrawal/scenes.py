"""A small site with one person to be taken down, and a search of every byte for what is left."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import escape
from pathlib import Path
from unicodedata import normalize

from PIL import Image

from honour_roll.photos.cache import PhotoCache
from honour_roll.source.yaml_writer import dump
from tests.commands import Outcome, run
from tests.site.trees import HONOUR, MOVEMENTS, Tree, plain_tree

ID = "xa-mau/2020/vu-thi-zuyen"
FORMER = "xa-mau/2020/chi-zuyen"
NAME = "Vũ Thị Zuyến"
WORDS = ("Zuyến", "Zulphát")
"""Syllables that no other record has: of the name, and of the story."""
FILE = f"content/records/{ID}.yml"
PHOTO = f"content/records/{ID}.jpg"


def person(**more: object) -> dict[str, object]:
    """Her record."""
    honour = {**HONOUR, "status": "recognised", "decision": "co-quan-2020-1"}
    return {
        "kind": "individual",
        "name": NAME,
        "unit": "xa-mau",
        "summary": "Trồng cây Zulphát.",
        "story": "Chị Zuyến trồng cây Zulphát từ năm 2010.",
        "honours": [honour],
        "photos": [{"file": "vu-thi-zuyen.jpg", "caption": "Chị Zuyến", "alt": "Chị Zuyến"}],
        "sources": [{"title": "Bài báo mẫu", "date": "2020-05-17"}],
        "corrections": [
            {"on": "2021", "field": "name", "was": "Vũ Thị Zuyển", "now": "Vũ Thị Zuyến"}
        ],
        "updated": "2021",
        "former_ids": [FORMER],
        **more,
    }


def picture(colour: str, size: tuple[int, int] = (1400, 900)) -> bytes:
    """A photo that is no plain colour, so that its renditions are told apart."""
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    image.paste(colour, (size[0] // 3, size[1] // 3, size[0] // 2, size[1] // 2))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=80)
    return stream.getvalue()


def scene(root: Path) -> Tree:
    """Her record, those that refer to it, a printed volume with her in it."""
    tree = plain_tree(root)
    tree.write("content/vocabulary/authorities.yml", {"co-quan": {"name": "Cơ quan mẫu"}})
    tree.write("content/vocabulary/movements.yml", MOVEMENTS)
    tree.write("content/decisions/co-quan-2020-1.yml", {"authority": "co-quan", "date": "2020"})
    tree.write(FILE, person())
    tree.write(PHOTO, picture("maroon"))
    tree.record("xa-mau/2020/mo-hinh-con", name="Mô hình con", replicated_from=ID)
    tree.record(
        "xa-mau/2020/nguoi-khac",
        kind="individual",
        name="Lê Văn Khác",
        photos=[{"file": "khac.jpg", "alt": "Ông Khác", "people": ["Lê Văn Khác", ID]}],
    )
    tree.write("content/records/xa-mau/2020/khac.jpg", picture("navy"))
    tree.write("content/booklets/tap-1.yml", BOOKLET)
    shelve(tree)
    return tree


BOOKLET = f"""\
# Tập đầu của xã
title: Tập một
selection:
  # luôn có hai người này
  include:
    - {ID}
    - xa-mau/2020/nguoi-khac
"""


def shelve(tree: Tree) -> None:
    """The volume as it was printed: a PDF and an EPUB in which she stands, compressed."""
    folder = tree.root / "content/booklets/tap-1"
    folder.mkdir()
    pdf = b"%PDF-1.7\nstream\n" + zlib.compress(NAME.encode()) + b"\nendstream\n"
    (folder / "tap-1-web.pdf").write_bytes(pdf)
    with zipfile.ZipFile(folder / "tap-1.epub", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("trang.xhtml", f"<p>{NAME}</p>")
    Image.new("RGB", (74, 105)).save(folder / "cover.webp")
    entries = [
        {"record": ID, "page": "7", "honours": ["2020-neu"], "printed": {"name": "abc"}},
        {"record": "xa-mau/2020/mo-hinh-con", "honours": ["2020-neu"], "origin": ID},
        {"record": "xa-mau/2020/nguoi-khac", "page": "9", "honours": ["2020-neu"]},
    ]
    files = [
        {"profile": profile, "name": name, "sha256": digest(folder / name)}
        for profile, name in (("web", "tap-1-web.pdf"), ("epub", "tap-1.epub"))
    ]
    data = {"title": "Tập một", "frozen": True, "pages": "12", "cover": "cover.webp"}
    manifest = dump({**data, "files": files, "entries": entries})
    (folder / "manifest.yml").write_text(manifest, encoding="utf-8")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def make_prints(tree: Tree) -> None:
    """What making a booklet leaves: a print in the cache, and files in an-pham."""
    tree.write(".cache/honour-roll/prints/tap-1/0a/1b.print", picture("maroon", (300, 200)))
    tree.write("an-pham/tap-1.docx", (tree.root / "content/booklets/tap-1/tap-1.epub").read_bytes())


def withdraw(tree: Tree, *arguments: str) -> Outcome:
    """The command, from the site's folder."""
    return run("withdraw", *arguments, cwd=tree.root)


def needles(tree: Tree) -> dict[str, bytes]:
    """What must be found nowhere, by what it is; taken before the takedown."""
    found = {"id": ID.encode(), "former id": FORMER.encode(), "slug": b"vu-thi-zuyen"}
    for word in (*WORDS, NAME):
        plain = normalize("NFD", word).encode("ascii", "ignore").lower()
        found |= {
            f"{word} NFC": word.encode(),
            f"{word} NFD": normalize("NFD", word).encode(),
            f"{word} folded": plain,
            f"{word} capitals": plain.upper(),
            f"{word} in JSON": json.dumps(word)[1:-1].encode(),
            f"{word} in HTML": escape(word).encode("ascii", "xmlcharrefreplace"),
            f"{word} UTF-16": word.encode("utf-16-le"),
        }
    photo = tree.root / PHOTO
    cache = PhotoCache(tree.root / ".cache/honour-roll/photos").prepared(photo)
    found |= {"photo's hash": digest(photo).encode(), "cache key": cache.key.encode()}
    for n, rendition in enumerate(cache.renditions):
        found[f"rendition {n}"] = rendition.data[-200:]
    found["photo"] = photo.read_bytes()[-200:]
    return found | {"print": picture("maroon", (300, 200))[-200:]}


def traces(root: Path, wanted: dict[str, bytes]) -> list[str]:
    """Each needle that is in the name or the bytes of any file, hidden or packed."""
    found = []
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        contents = [name.encode()]
        if path.is_file():
            contents += unpacked(path.read_bytes())
        for what, needle in wanted.items():
            if any(needle in content for content in contents):
                found.append(f"{name}: {what}")
    return found


def unpacked(data: bytes) -> Iterator[bytes]:
    """The bytes, and what a reader would unpack of them."""
    yield data
    if data.startswith(b"\x1f\x8b"):
        yield gzip.decompress(data)
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield name.encode()
                yield from unpacked(packed.read(name))
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            continue
