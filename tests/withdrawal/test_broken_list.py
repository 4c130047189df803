"""Where the list of those taken down can't be read, nobody comes in by any way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from honour_roll.web_form.desk import Desk
from honour_roll.web_form.refusal import DeskError
from tests.cli.deliveries import Delivery, form
from tests.commands import run
from tests.site.trees import Tree, as_yaml
from tests.withdrawal.scenes import FILE, ID, person, withdraw

Break = Callable[[Path], object]


def conflicting(path: Path) -> None:
    path.write_bytes(b"<<<<<<< HEAD\n" + path.read_bytes())


BREAKS = pytest.mark.parametrize(
    "breaks",
    [
        conflicting,
        lambda path: path.write_bytes(b"\xff\xfe\x00"),
        lambda path: path.write_bytes(path.read_bytes().replace(b"ids:", b"id:")),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=["git's marks", "no text", "another key", "a folder"],
)


@pytest.fixture
def gone(tree: Tree) -> Tree:
    """The site without her."""
    assert withdraw(tree, ID, "--write").status == 0
    return tree


@BREAKS
def test_nothing_is_imported_and_the_file_is_named(tmp_path: Path, breaks: Break) -> None:
    delivery = Delivery(tmp_path)
    content = ("--content", str(delivery.content))
    assert delivery.send({"a.docx": form()}).status == 0
    assert run("withdraw", "suoi-hoa/2024/nguyen-van-thu", *content, "--write").status == 0
    breaks(delivery.content / "withdrawn.yml")
    told = [line for line in delivery.check().out.splitlines() if "withdrawn.yml" in line]
    assert told
    done = delivery.send({"a.docx": form()}, "lai")
    assert (done.status, delivery.records("nguyen-van-thu")) == (1, {}), done.out
    assert "content/withdrawn.yml" in done.err
    assert "Chưa biết ai đã gỡ khỏi Sổ nên chưa nhập gì." in done.err
    new = run("new", *content)
    assert (new.status, "Chưa biết ai đã gỡ khỏi Sổ" in new.err) == (1, True)


@BREAKS
def test_the_form_saves_nothing(gone: Tree, breaks: Break) -> None:
    breaks(gone.root / "content/withdrawn.yml")
    entry = {"path": f"content/records/{ID}.yml", "raw": as_yaml(person(photos=[]))}
    with pytest.raises(DeskError, match=r"tệp withdrawn\.yml\) có lỗi"):
        Desk(gone.root / "content").save(entry, [])
    assert not (gone.root / FILE).exists()


def test_nothing_is_promoted(gone: Tree, tmp_path: Path) -> None:
    private = Tree(tmp_path / "rieng")
    for name in ("units/xa-mau.yml", "vocabulary/movements.yml", "vocabulary/authorities.yml"):
        private.write(f"content/{name}", (gone.root / "content" / name).read_bytes())
    private.write("content/decisions/co-quan-2020-1.yml", {"authority": "co-quan", "date": "2020"})
    private.write("content/site.yml", "private: true\n")
    said = person(consent={"basis": "public-record"})
    for key in ("photos", "former_ids", "corrections", "updated"):
        del said[key]
    private.write(FILE, said)
    conflicting(gone.root / "content/withdrawn.yml")
    folders = ("--to", str(gone.root / "content"), "--content", str(private.root / "content"))
    done = run("promote", ID, *folders, "--write")
    assert (done.status, (gone.root / FILE).exists()) == (1, False), done.out
    assert "content/withdrawn.yml" in done.out
