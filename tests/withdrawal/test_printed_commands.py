"""Every command that is advised of a name that was taken down works as it is printed."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from honour_roll.web_form.desk import Desk
from honour_roll.web_form.refusal import DeskError
from tests.commands import Outcome, run
from tests.site.trees import Tree, as_yaml
from tests.withdrawal.printed import commands, run_printed
from tests.withdrawal.scenes import FILE, ID, NAME, person, withdraw

OTHER = f"{ID}-2"
LATER = "xa-mau/2021/vu-thi-zuyen"
PLAIN: dict[str, object] = {"photos": [], "former_ids": [], "corrections": [], "updated": None}


def somebody(**more: object) -> dict[str, object]:
    """A record of her name."""
    return {key: said for key, said in person(**PLAIN).items() if said} | more


@pytest.fixture
def gone(tree: Tree) -> Tree:
    """The site without her."""
    assert withdraw(tree, ID, "--write").status == 0
    return tree


def check(tree: Tree) -> str:
    outcome = run("check", cwd=tree.root)
    return outcome.out if "withdrawn-record" in outcome.out else ""


def to_write(*arguments: str, cwd: Path) -> list[str]:
    """The command that a preview of a takedown prints last, word by word."""
    said = run("withdraw", *arguments, cwd=cwd)
    assert said.err == ""
    program, *words = shlex.split(said.out.partition("Làm thật: ")[2])
    assert program == "honour-roll"
    return words


def follow(tree: Tree, command: str) -> Outcome:
    done = run_printed(command, tree.root)
    assert (done.status, done.err) == (0, ""), command
    return done


def test_of_a_file_by_hand_the_other_person_gets_another_id(gone: Tree) -> None:
    gone.write(FILE, somebody())
    said = check(gone)
    assert "có thể là chính người ấy, cũng có thể là người khác trùng tên" in said
    _, let_in, lift = commands(said)
    assert OTHER in let_in
    assert f" {ID} " in lift
    assert "đổi tên tệp thành vu-thi-zuyen-2.yml" in said
    follow(gone, let_in)  # before the file is renamed, or after
    path = gone.root / FILE
    path.rename(path.with_name("vu-thi-zuyen-2.yml"))
    assert check(gone) == ""
    gone.write(FILE, somebody())
    assert check(gone) != ""


@pytest.mark.parametrize(("n", "is_left"), [(0, False), (2, True)])
def test_of_a_file_by_hand_the_same_person_goes_or_comes(gone: Tree, n: int, is_left: bool) -> None:
    path = gone.write(FILE, somebody())
    follow(gone, commands(check(gone))[n])
    assert (path.exists(), check(gone)) == (is_left, "")


@pytest.mark.parametrize(("n", "is_left"), [(0, False), (1, True), (2, True)])
def test_the_check_of_another_folder_prints_it(
    gone: Tree, tmp_path: Path, n: int, is_left: bool
) -> None:
    path = gone.write(FILE, somebody())
    (elsewhere := tmp_path / "nơi khác").mkdir()
    (content := gone.root / "Sổ $nhỏ").symlink_to("content")
    for folder in (str(content), "../content"):
        said = run("check", "--content", folder, cwd=elsewhere).out
        assert [shlex.split(one)[-3:-1] for one in commands(said)] == [["--content", folder]] * 3
    done = run_printed(commands(said)[n], elsewhere)
    assert (done.status, done.err, path.exists()) == (0, "", is_left), done.out


@pytest.mark.parametrize(("n", "is_left"), [(0, True), (1, False)])
def test_of_another_year_too(gone: Tree, n: int, is_left: bool) -> None:
    honour = {"key": "2021-neu", "status": "named", "year": 2021}
    path = gone.write(f"content/records/{LATER}.yml", somebody(honours=[honour]))
    follow(gone, commands(check(gone))[n])
    assert (path.exists(), check(gone)) == (is_left, "")


def test_the_form_takes_another_id_and_waits_for_the_editor(
    gone: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(gone.root / "content")
    assert desk.holds(ID)
    assert not desk.holds(OTHER)
    entry = {"path": f"content/records/{OTHER}.yml", "raw": as_yaml(somebody())}
    with pytest.raises(DeskError, match="trùng với một hồ sơ đã gỡ khỏi Sổ") as refused:
        desk.save(entry, [])
    (command,) = commands(str(refused.value))
    follow(gone, command)
    desk.save(entry, [])
    assert check(gone) == ""
    with pytest.raises(DeskError, match="đã gỡ khỏi Sổ"):
        desk.save({**entry, "path": f"content/records/{ID}-3.yml"}, [])


def test_the_form_with_her_own_id_is_told_both_ways(gone: Tree) -> None:
    desk = Desk(gone.root / "content")
    entry = {"path": f"content/records/{ID}.yml", "raw": as_yaml(somebody())}
    with pytest.raises(DeskError) as refused:
        desk.save(entry, [])
    let_in, lift = commands(str(refused.value))
    assert OTHER in let_in
    follow(gone, lift)
    desk.save(entry, [])
    assert check(gone) == ""


def test_the_form_with_her_id_as_a_former_one_names_its_folder(gone: Tree) -> None:
    desk = Desk(gone.root / "content")
    entry = {"path": f"content/records/{LATER}.yml", "raw": as_yaml(somebody(former_ids=[ID]))}
    with pytest.raises(DeskError) as refused:
        desk.save(entry, [])
    told = commands(str(refused.value))
    assert len(told) == 2
    assert all(f"--content {gone.root / 'content'}" in one for one in told)


@pytest.mark.parametrize("words", [("--lift",), ("--lift", "--bar")])
def test_an_id_that_is_not_written_yet_is_let_in_by_its_name(
    gone: Tree, words: tuple[str, ...]
) -> None:
    said = withdraw(gone, OTHER, *words)
    assert said.status == 2
    assert "thêm --name" in said.err
    done = withdraw(gone, OTHER, "--lift", "--name", NAME, "--write")
    assert (done.status, done.err) == (0, "")
    assert "người đã gỡ vẫn không được đưa lại" in done.out
    assert withdraw(gone, OTHER, "--name", NAME).status == 2


def test_a_private_record_passes_as_another_or_is_agreed_to_anew(
    gone: Tree, tmp_path: Path
) -> None:
    private = Tree(tmp_path / "rieng")
    for name in ("units/xa-mau.yml", "vocabulary/movements.yml", "vocabulary/authorities.yml"):
        private.write(f"content/{name}", (gone.root / "content" / name).read_bytes())
    private.write("content/decisions/co-quan-2020-1.yml", {"authority": "co-quan", "date": "2020"})
    private.write("content/site.yml", "private: true\n")
    path = private.write(FILE, somebody(consent={"basis": "public-record"}))
    folders = ("--to", str(gone.root / "content"), "--content", str(private.root / "content"))
    said = run("promote", ID, *folders, "--write")
    assert said.status == 1
    let_in, lift = commands(said.out)
    path.rename(path.with_name("vu-thi-zuyen-2.yml"))
    follow(private, let_in)
    assert run("promote", OTHER, *folders, "--write").status == 0
    assert check(gone) == ""
    path.with_name("vu-thi-zuyen-2.yml").rename(path)
    assert run("promote", ID, *folders, "--write").status == 1
    follow(private, lift)
    assert "withdrawn-record" not in run("promote", ID, *folders).out


def test_an_id_of_nothing_is_barred_as_printed(tree: Tree) -> None:
    words = to_write("xa-mau/2020/khong-con", "--bar", cwd=tree.root)
    assert words == ["withdraw", "xa-mau/2020/khong-con", "--bar", "--write"]
    assert run(*words, cwd=tree.root).status == 0
    assert (tree.root / "content/withdrawn.yml").exists()


def test_folders_that_were_given_are_in_the_printed_command(tree: Tree, tmp_path: Path) -> None:
    elsewhere = tmp_path / "nơi $khác"
    elsewhere.mkdir()
    given = ("--site", "trang đã dựng", "--out", "c's $d", "--photos", "--content", "../content")
    words = to_write(NAME, *given, cwd=elsewhere)
    assert words == ["withdraw", ID, *given, "--write"]
    assert run(*words, cwd=elsewhere).status == 0
    assert not (tree.root / FILE).exists()
