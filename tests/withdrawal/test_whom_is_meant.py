"""Whom ``honour-roll withdraw`` takes down: by an earlier id, an address, a file; never nobody."""

from __future__ import annotations

import pytest

from honour_roll.withdrawal.asked import id_in
from tests.commands import run
from tests.site.trees import Tree, as_yaml, snapshot
from tests.withdrawal.scenes import FILE, FORMER, ID, NAME, PHOTO, person, picture, withdraw


@pytest.mark.parametrize(
    "words",
    [
        f"https://example.org/so/dien-hinh/{ID}/",
        f"https://example.org/so/dien-hinh/{ID}/index.html?a=1#anh",
        f"dien-hinh/{ID}/",
        f"/dien-hinh/{ID}",
        f"content/records/{ID}.yml",
        f"records/{ID}.yaml",
        "C:\\So\\content\\records\\" + ID.replace("/", "\\") + ".yml",
        f" {ID} ",
    ],
)
def test_an_address_and_a_path_have_the_id_in_them(words: str) -> None:
    assert id_in(words) == ID


@pytest.mark.parametrize("words", ["", "Vũ Thị Zuyến", "records/", "xa-mau/2020", "dien-hinh//"])
def test_other_words_have_none(words: str) -> None:
    assert id_in(words) is None


@pytest.mark.parametrize("words", [FORMER, f"https://example.org/dien-hinh/{FORMER}/", FILE])
def test_by_a_former_id_an_address_or_a_path_the_person_goes(tree: Tree, words: str) -> None:
    outcome = withdraw(tree, words, "--write")
    assert (outcome.status, outcome.err) == (0, "")
    assert f"Gỡ {ID}: {NAME}" in outcome.out
    assert not (tree.root / FILE).exists()
    assert not (tree.root / PHOTO).exists()
    tree.write(FILE, person(photos=[]))
    assert "withdrawn-record" in run("check", cwd=tree.root).out


def test_a_former_id_of_a_record_with_mistakes_is_its_owner(tree: Tree) -> None:
    tree.write(FILE, as_yaml({**person(), "kind": "x"}))
    assert f"{FORMER} là mã cũ của {ID}." in withdraw(tree, FORMER, "--write").out
    assert not (tree.root / FILE).exists()


def test_who_bears_the_id_of_one_taken_down_is_not_taken_for_that_one(tree: Tree) -> None:
    assert withdraw(tree, ID, "--write").status == 0
    borrower = tree.record("xa-mau/2020/nguoi-moi", name="Nguyễn Mới", former_ids=[FORMER])
    outcome = withdraw(tree, FORMER, "--write")
    assert outcome.status == 2
    assert "xa-mau/2020/nguoi-moi" in outcome.err
    assert borrower.exists()


def test_a_mistyped_id_is_refused_and_nothing_is_written(tree: Tree) -> None:
    before = snapshot(tree.root)
    outcome = withdraw(tree, "xa-mau/2020/vu-thi-zuyem", "--write")
    assert outcome.status == 2
    assert f"Ý bạn là “{ID}”?" in outcome.err
    assert snapshot(tree.root) == before


def test_an_id_that_is_nowhere_is_barred_when_told(tree: Tree) -> None:
    lost = "xa-mau/2019/da-xoa-tay"
    assert withdraw(tree, lost, "--write").status == 2
    assert withdraw(tree, lost, "--write", "--bar").status == 0
    tree.record(lost, name="Đã xóa tay")
    assert "withdrawn-record" in run("check", cwd=tree.root).out


@pytest.mark.parametrize("trace", ["photo", "manifest", "booklet"])
def test_a_record_deleted_by_hand_is_known_by_what_is_left_of_it(tree: Tree, trace: str) -> None:
    (tree.root / FILE).unlink()
    if trace != "photo":
        (tree.root / PHOTO).unlink()
    if trace != "booklet":
        (tree.root / "content/booklets/tap-1.yml").write_text("title: Một\n", encoding="utf-8")
    if trace != "manifest":
        (tree.root / "content/booklets/tap-1/manifest.yml").unlink()
    assert withdraw(tree, ID, "--write").status == 0
    assert not (tree.root / PHOTO).exists()
    files = [path for path in (tree.root / "content").rglob("*.yml") if path.is_file()]
    left = [path for path in files if ID in path.read_text(encoding="utf-8")]
    assert left == []


def test_a_record_with_the_wrong_ending_goes_whole(tree: Tree) -> None:
    (tree.root / FILE).rename(tree.root / FILE.replace(".yml", ".yaml"))
    outcome = withdraw(tree, ID, "--write")
    assert (outcome.status, outcome.err) == (0, "")
    assert not (tree.root / FILE.replace(".yml", ".yaml")).exists()
    assert not (tree.root / PHOTO).exists()
    tree.write("content/records/xa-mau/2020/ten-khac.yml", person(photos=[], former_ids=[]))
    assert "withdrawn-record" in run("check", cwd=tree.root).out


def test_of_a_record_that_cannot_be_read_what_is_unknown_is_told(tree: Tree) -> None:
    folder = tree.root / "content/records/xa-mau/2020"
    (folder / "IMG_1.jpg").write_bytes(picture("olive"))
    tree.write(FILE, "broken: [")
    outcome = withdraw(tree, ID, "--write")
    assert outcome.status == 1
    assert "KHÔNG ĐỌC ĐƯỢC hồ sơ này" in outcome.out
    assert "CHƯA gỡ hết" in outcome.out
    _, _, offered = outcome.out.partition("CHƯA XÓA")
    assert "IMG_1.jpg" in offered
    assert "khac.jpg" not in offered
    assert not (tree.root / FILE).exists()
    assert not (tree.root / PHOTO).exists()
    assert (folder / "IMG_1.jpg").exists()
    assert withdraw(tree, ID, "--write").status == 1
    assert withdraw(tree, ID, "--write", "--photos").status == 0
    assert not (folder / "IMG_1.jpg").exists()
    assert (folder / "khac.jpg").exists()
