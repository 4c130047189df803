"""``honour-roll withdraw``: what it changes, what it leaves to the editor, and how it is lifted."""

from __future__ import annotations

import zipfile

import pytest

from honour_roll.model.pictured import UNNAMED
from honour_roll.publish.lock import SiteLock
from tests.builders import roll_in
from tests.commands import run
from tests.site.trees import Tree, snapshot
from tests.withdrawal.scenes import FILE, FORMER, ID, NAME, PHOTO, person, picture, withdraw


def done(tree: Tree, id: str = ID) -> str:
    outcome = withdraw(tree, id, "--write")
    assert (outcome.status, outcome.err) == (0, "")
    return outcome.out


def errors(tree: Tree) -> str:
    outcome = run("check", cwd=tree.root)
    return "" if outcome.status == 0 else outcome.out


def test_the_content_is_as_if_it_had_never_been_there(tree: Tree) -> None:
    before = snapshot(tree.root / "content")
    told = done(tree)
    after = snapshot(tree.root / "content")
    assert before.keys() - after.keys() == {
        FILE.removeprefix("content/"),
        PHOTO.removeprefix("content/"),
        "booklets/tap-1/tap-1-web.pdf",
        "booklets/tap-1/tap-1.epub",
        "booklets/tap-1/cover.webp",
    }
    assert after.keys() - before.keys() == {"withdrawn.yml"}
    assert errors(tree) == ""
    assert "Số điển hình được công bố: 4 → 3" in told
    roll = roll_in(tree.root / "content")
    assert roll.records["xa-mau/2020/mo-hinh-con"].replicated_from is None
    assert roll.records["xa-mau/2020/nguoi-khac"].photos[0].people == ("Lê Văn Khác", UNNAMED)
    replica, other = roll.reference.volumes["tap-1"].entries
    assert (replica.record, replica.origin) == ("xa-mau/2020/mo-hinh-con", None)
    assert other.page == "9"


def test_comments_of_a_booklet_stay(tree: Tree) -> None:
    done(tree)
    text = (tree.root / "content/booklets/tap-1.yml").read_text(encoding="utf-8")
    assert text == (
        "# Tập đầu của xã\ntitle: Tập một\nselection:\n  # luôn có hai người này\n  include:\n"
        "    - xa-mau/2020/nguoi-khac\n"
    )


def test_a_list_on_one_line_is_written_anew_and_its_comments_are_told(tree: Tree) -> None:
    text = f"title: Tập một # hay\nselection: {{years: [2020], include: [{ID}]}}\n"
    tree.write("content/booklets/tap-1.yml", text)
    assert "tap-1.yml (ghi chú sau dấu # trong tệp này sẽ mất)" in done(tree)
    booklet = roll_in(tree.root / "content").reference.booklets["tap-1"]
    assert (booklet.selection.include, booklet.selection.years) == ((), (2020,))


def test_the_editor_is_told_what_is_left_to_do(tree: Tree) -> None:
    tree.record("xa-mau/2020/ban-hoc", name="Bạn học", story=f"Cùng lớp với chị {NAME.upper()}.")
    tree.write("content/records/xa-mau/2021/anh-cu.jpg", (tree.root / PHOTO).read_bytes())
    with zipfile.ZipFile(tree.root / "thu-den.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", f"<w:t>{NAME}</w:t>")
    told = withdraw(tree, ID).out
    assert "content/decisions/co-quan-2020-1.yml" in told
    assert "tap-1 (Tập một), trang 7\n    Đã in: thu hồi hoặc đính chính bản giấy." in told
    _, _, left = told.partition("Còn nêu tên, mã hoặc có ảnh")
    assert "ban-hoc.yml:" in left
    assert "anh-cu.jpg" in left
    assert "thu-den.zip:1 (trong tệp nén: word/document.xml)" in left
    assert "vu-thi-zuyen" not in left.partition("Chưa ghi gì")[0]


def test_the_list_of_printed_volumes_is_to_be_copied_as_nothing_tells_it_afterwards(
    tree: Tree,
) -> None:
    for told in (withdraw(tree, ID).out, done(tree)):
        _, _, after = told.partition("tap-1 (Tập một), trang 7")
        assert "CHÉP LẠI tên tập và trang đã in" in after
        assert "không để trong Sổ" in after
    known = run("volumes", ID, cwd=tree.root)
    assert known.status == 0
    assert "Mã này đã gỡ." in known.out
    assert "xem danh sách đã chép lại khi gỡ" in known.out
    named = run("volumes", NAME, cwd=tree.root)
    assert "xem danh sách đã chép lại khi gỡ" in named.err
    listed = run("volumes", cwd=tree.root)
    assert "tap-1 (Tập một, đã in): 2 điển hình còn trong bản kê" in listed.out


def test_a_volume_that_is_not_printed_gives_nothing_to_copy_down(tree: Tree) -> None:
    manifest = "content/booklets/tap-1/manifest.yml"
    text = (tree.root / manifest).read_text(encoding="utf-8")
    tree.write(manifest, text.replace("frozen: true\n", "").replace("frozen: có\n", ""))
    told = withdraw(tree, ID).out
    assert "Chưa in: làm lại bằng" in told
    assert "CHÉP LẠI" not in told


def test_a_photo_that_another_record_shows_stays(tree: Tree) -> None:
    photos = [{"file": "vu-thi-zuyen.jpg", "alt": "Hai chị"}]
    tree.record("xa-mau/2020/ban-hoc", name="Bạn học", photos=photos)
    assert "Giữ lại, vì hồ sơ khác cũng dùng" in done(tree)
    assert (tree.root / PHOTO).is_file()


def test_a_record_with_mistakes_goes_as_well(tree: Tree) -> None:
    tree.write(FILE, f"kind: x\nname: {NAME}\nunit: xa-mau\n")
    done(tree)
    assert not (tree.root / FILE).exists()
    tree.write(FILE, person())
    assert "withdrawn-record" in errors(tree)


def test_a_second_try_finds_the_rest(tree: Tree) -> None:
    done(tree)
    barred = (tree.root / "content/withdrawn.yml").read_bytes()
    tree.write("content/booklets/tap-2.yml", f"title: Hai\nselection: {{include: [{ID}]}}\n")
    assert "tap-2.yml" in done(tree)
    assert (tree.root / "content/withdrawn.yml").read_bytes() == barred


@pytest.mark.parametrize("id", [ID, FORMER, "xa-mau/2020/chi-zuyen-2", "xa-mau/2021/vu-thi-zuyen"])
def test_it_does_not_come_back_unnoticed(tree: Tree, id: str) -> None:
    done(tree)
    tree.write(f"content/records/{id}.yml", person(name="VŨ THI ZUYẾN", photos=[], former_ids=[]))
    assert "(withdrawn-record)" in errors(tree)


@pytest.mark.parametrize(
    "name", [f"{NAME} (Chín)", f"Nghệ nhân Ưu tú {NAME}", "Vũ Thị-Zuyến", f"{NAME} - nông dân"]
)
def test_nor_in_other_dress(tree: Tree, name: str) -> None:
    done(tree)
    tree.record("xa-mau/2022/nguoi-moi", kind="individual", name=name)
    assert "(withdrawn-record)" in errors(tree)


def test_nor_in_a_household_that_names_her_with_another(tree: Tree) -> None:
    done(tree)
    name = f"Hộ ông Vàng A Mẫu và bà {NAME}"
    tree.record("xa-mau/2022/vang-a-mau", kind="household", name=name)
    assert "(withdrawn-record)" in errors(tree)
    withdraw(tree, "xa-mau/2022/vang-a-mau", "--lift", "--write")
    assert "(withdrawn-record)" not in errors(tree)


def test_a_model_called_after_her_is_told(tree: Tree) -> None:
    done(tree)
    tree.record("xa-mau/2022/mo-hinh", name=f"Mô hình chị {NAME}")
    assert "(withdrawn-record)" in errors(tree)


def test_a_namesake_who_was_there_all_along_stays_and_is_told(tree: Tree) -> None:
    beside, later = "xa-mau/2019/vu-thi-zuyen", "xa-mau/2023/vu-thi-zuyen"
    tree.record(beside, kind="individual", name=NAME, born="1950")
    _, _, told = done(tree).partition("vẫn ở lại như người khác trùng tên")
    assert f"{beside}: {NAME}, Cá nhân, Xã Mẫu, sinh 1950" in told
    assert "withdrawn-record" not in errors(tree)
    done(tree)
    tree.record(later, kind="individual", name=NAME)
    said = errors(tree)
    assert said.count("(withdrawn-record)") == 1
    assert "Có thể đây là người khác trùng tên" in said
    assert f"honour-roll withdraw {later} --lift --write" in said
    assert "xóa tệp" not in said
    done(tree, beside)
    tree.record(beside, kind="individual", name=NAME)
    assert errors(tree).count("(withdrawn-record)") == 2


def test_who_came_back_in_spite_of_it_is_no_namesake(tree: Tree) -> None:
    done(tree)
    tree.record("xa-mau/2022/nguoi-moi", kind="individual", name=NAME)
    assert "vẫn ở lại" not in done(tree)
    assert "(withdrawn-record)" in errors(tree)


def test_a_former_id_brings_nobody_back_either(tree: Tree) -> None:
    done(tree)
    tree.record("xa-mau/2020/nguoi-moi", name="Nguyễn Mới", former_ids=[FORMER])
    assert "former_ids[0]: mã cũ này là của hồ sơ đã gỡ" in errors(tree)


def test_an_editor_lifts_it_for_one_record(tree: Tree) -> None:
    done(tree)
    other = "xa-mau/2020/vu-thi-zuyen-2"
    tree.write(f"content/records/{other}.yml", person(photos=[], former_ids=[]))
    assert "withdrawn-record" in errors(tree)
    shown = withdraw(tree, other, "--lift")
    assert "người đã gỡ vẫn không được đưa lại" in shown.out
    assert "withdrawn-record" in errors(tree)
    assert withdraw(tree, other, "--lift", "--write").status == 0
    assert "withdrawn-record" not in errors(tree)
    tree.write(FILE, person(photos=[]))
    assert "withdrawn-record" in errors(tree)
    assert withdraw(tree, ID, "--lift", "--write").status == 0
    assert "withdrawn-record" not in errors(tree)
    assert "Không có gì chặn" in withdraw(tree, ID, "--lift").out


def test_a_name_is_looked_up_and_never_written_by(tree: Tree) -> None:
    outcome = withdraw(tree, "vu zuyen")
    assert outcome.out.startswith(f"Gỡ {ID}: {NAME}, Cá nhân, Xã Mẫu")
    outcome = withdraw(tree, "vu zuyen", "--write")
    assert outcome.status == 2
    assert f"hãy ghi đúng mã của điển hình:\n  {ID}: {NAME}" in outcome.err
    assert (tree.root / FILE).exists()
    assert withdraw(tree, "khong ai").status == 2
    assert withdraw(tree, "bà vũ thị ZUYẾN").out.startswith(f"Gỡ {ID}: {NAME}")


def test_a_build_at_work_is_waited_for_and_nothing_is_half_done(tree: Tree) -> None:
    before = snapshot(tree.root / "content")
    lock = SiteLock(tree.site)
    outcome = withdraw(tree, ID, "--write")
    lock.release()
    assert outcome.status == 1
    assert "đang được dựng" in outcome.err
    assert snapshot(tree.root / "content") == before


def test_folders_that_are_not_ours_are_left_alone(tree: Tree) -> None:
    tree.write("site/index.html", "Trang của người khác")
    tree.write("dist/so-ghi-danh/thu.txt", "Việc riêng")
    done(tree)
    assert (tree.root / "site/index.html").is_file()
    assert (tree.root / "dist/so-ghi-danh/thu.txt").is_file()


def test_exports_where_they_are_known_to_lie_go_and_others_are_told(tree: Tree) -> None:
    for folder in ("trao-doi", "trao-doi/xuat-excel-2", "gui"):
        (tree.root / folder).mkdir(exist_ok=True)
        assert run("export", "xlsx", "--out", folder, cwd=tree.root).status == 0
    tree.write("trao-doi/thu.txt", "Việc riêng")
    told = done(tree)
    left = {path.relative_to(tree.root).as_posix() for path in tree.root.rglob("*.xlsx")}
    assert left == {"gui/so-ghi-danh.xlsx"}
    assert "gui/so-ghi-danh.xlsx" in told.partition("Còn nêu tên")[2]
    assert (tree.root / "trao-doi/thu.txt").exists()


def test_what_the_host_keeps_in_the_site_stays(tree: Tree) -> None:
    for name in ("index.html", "search/search_index.json", ".git/HEAD"):
        tree.write(f"site/{name}", "x")
    done(tree)
    assert [path.name for path in tree.site.iterdir()] == [".git"]


def test_a_list_that_cannot_be_read_stops_everything(tree: Tree) -> None:
    tree.write("content/withdrawn.yml", "salt: [")
    outcome = withdraw(tree, ID, "--write")
    assert outcome.status == 1
    assert (tree.root / FILE).exists()


def test_the_list_tells_nothing_of_whom_or_when(tree: Tree) -> None:
    tree.write("content/records/xa-mau/2020/hai.jpg", picture("green"))
    done(tree)
    done(tree, "xa-mau/2020/nguoi-khac")
    text = (tree.root / "content/withdrawn.yml").read_text(encoding="utf-8")
    digests = [line.strip(" -") for line in text.splitlines() if ":" not in line]
    assert all(len(one) == 32 and one.isalpha() for one in digests)
    firsts = text.split("- ids:\n")[1:]
    assert firsts == sorted(firsts)
