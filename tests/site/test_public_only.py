"""What is not public appears nowhere in the whole site, in no file of any kind."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from typing import Any

import pytest

from honour_roll.model.terms import Status
from tests.photos.pictures import encoded, quarters
from tests.site.test_page_shell import without_shells
from tests.site.trees import HONOUR, SOURCES, Build, Tree, plain_tree, snapshot

HIDDEN_NAME = "Bí Mật Zyx"
SLUG = "bi-mat-zyx"
HIDDEN_DECISION = f"co-quan-2020-{SLUG}"
SHARED_DECISION = "co-quan-2020-7"
HIDDEN = [status for status in Status if not status.is_public and status is not Status.REVOKED]
WITHDRAWN = {"basis": "consent", "given": 2020, "by": "self", "withdrawn": 2021}
REVOKED = [
    {
        **HONOUR,
        "key": "mot",
        "status": "recognised",
        "note": HIDDEN_NAME,
        "name_as_printed": HIDDEN_NAME,
    },
    {
        **HONOUR,
        "key": "hai",
        "status": "revoked",
        "year": 2021,
        "revokes": "mot",
        "note": HIDDEN_NAME,
    },
]


def hidden_records() -> dict[str, dict[str, Any]]:
    """Records of which nothing may be shown: the end of the id → fields."""
    hidden: dict[str, dict[str, Any]] = {
        f"{status}-{SLUG}": {"honours": [{**HONOUR, "status": status.value}]} for status in HIDDEN
    }
    hidden[f"rut-lai-{SLUG}"] = {"kind": "individual", "consent": WITHDRAWN}
    hidden[f"huy-bo-{SLUG}"] = {"honours": REVOKED}
    return hidden


def words(text: str) -> dict[str, Any]:
    """Every field of a record that holds words, all saying ``text``."""
    return {
        "name": text,
        "other_names": [text],
        "hometown": text,
        "summary": text,
        "story": text,
        "story_author": text,
        "note": text,
        "sources": [{"title": text, "date": 2020}],
        "photos": [{"file": f"{SLUG}.jpg", "caption": text}],
        "corrections": [{"on": 2020, "field": "summary", "was": text, "now": text}],
    }


def write_decisions(tree: Tree) -> None:
    """One that honours nobody in public, and one that honours some in public and some not."""
    tree.write("content/vocabulary/authorities.yml", {"co-quan": {"name": "Cơ quan mẫu"}})
    decided = {"authority": "co-quan", "sources": SOURCES}
    tree.write(f"content/decisions/{HIDDEN_DECISION}.yml", {**decided, "title": HIDDEN_NAME})
    tree.write(f"content/decisions/{SHARED_DECISION}.yml", {**decided, "title": "Về việc mẫu"})
    for decision in (HIDDEN_DECISION, SHARED_DECISION):
        honours = [{**HONOUR, "status": "nominated", "decision": decision}]
        slug = f"{decision[-1]}-{SLUG}"
        tree.record(f"xa-mau/2020/{slug}", **words(HIDDEN_NAME), village=slug, honours=honours)
    revoked = [{**honour, "decision": HIDDEN_DECISION} for honour in REVOKED]
    slug = f"huy-{SLUG}"
    tree.record(f"xa-mau/2020/{slug}", **words(HIDDEN_NAME), village=slug, honours=revoked)


PRINTED: dict[str, dict[str, Any]] = {
    "ten": {"record": f"xa-mau/2020/planned-{SLUG}", "page": "7"},
    "lan": {"record": "xa-mau/2020/nua", "page": "8", "honours": ["2020-neu", "cho"]},
    "goc": {"record": "xa-mau/2020/co-mau", "page": "9", "origin": f"xa-mau/2020/planned-{SLUG}"},
}
"""Booklet → what its volume shows besides what is public: a record, an honour, an origin."""


def write_volumes(tree: Tree) -> None:
    """Volumes that were made when more was public."""
    for id, entry in PRINTED.items():
        tree.write(f"content/booklets/{id}.yml", {"title": f"Tập {id}", "selection": {}})
        file = {"profile": "web", "name": f"{id}-web.pdf", "sha256": "0"}
        printed = {"printed": {"story": "0", "facts": "0"}}
        entries = [{**entry, **printed}, {"record": "xa-mau/2020/nua", "page": "5"}]
        volume = {"title": f"Tập {id}", "pages": "9", "cover": "bia.jpg"}
        manifest = {**volume, "files": [file], "entries": entries}
        tree.write(f"content/booklets/{id}/manifest.yml", manifest)
        tree.write(f"content/booklets/{id}/{id}-web.pdf", HIDDEN_NAME.encode())
        tree.write(f"content/booklets/{id}/bia.jpg", encoded(quarters(), "JPEG"))


@pytest.fixture(scope="module", params=["shells", "pipeline"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Build:
    tree = plain_tree(tmp_path_factory.mktemp("hidden"))
    tree.write(f"content/records/xa-mau/2020/{SLUG}.jpg", encoded(quarters(), "JPEG"))
    hidden = hidden_records()
    assert len(hidden) == 7
    for slug, fields in hidden.items():
        # Namesakes of one year, told apart by their villages.
        tree.record(f"xa-mau/2020/{slug}", **words(HIDDEN_NAME), village=slug, **fields)
    write_decisions(tree)
    # What is public may lead to what is not, or have a part that is not.
    tree.record(replicated_from=f"xa-mau/2020/planned-{SLUG}")
    private_part = {**HONOUR, "key": "cho", "status": "nominated", "note": HIDDEN_NAME}
    public_part = {**HONOUR, "year": 2022, "decision": SHARED_DECISION}
    hidden_part = {"on": 2023, "field": "honours", "honour": "cho", "now": HIDDEN_NAME}
    tree.record(
        "xa-mau/2020/nua",
        name="Nửa kín nửa hở",
        honours=[private_part, public_part],
        corrections=[hidden_part, {"on": 2022, "field": "summary", "now": "Điều đúng"}],
        updated=2023,
    )
    write_volumes(tree)
    if request.param == "pipeline":
        without_shells(tree)
    build = tree.build()
    assert build.code == 0, build.output
    return build


def test_the_hidden_appear_in_no_file_and_no_address(site: Build) -> None:
    wanted = (HIDDEN_NAME.encode(), SLUG.encode(), b"Zyx", b"zyx")
    for name, data in snapshot(site.site).items():
        assert SLUG not in name
        for text in _layers(data):
            assert not any(word in text for word in wanted), name


def _layers(data: bytes) -> list[bytes]:
    """The bytes, and what they hold when they are compressed."""
    layers = [data]
    if data[:2] == b"\x1f\x8b":
        layers.append(gzip.decompress(data))
    elif data[:1] == b"\x78":
        layers.append(zlib.decompress(data))
    return layers


@pytest.mark.parametrize("id", PRINTED)
def test_a_volume_that_shows_the_hidden_is_withheld(site: Build, id: str) -> None:
    files = {path.name for path in (site.site / "an-pham" / id).iterdir()}
    assert {name for name in files if not name.startswith("ma-qr-")} == {"index.html"}
    page = site.page(f"an-pham/{id}")
    assert "đang được làm lại" in page
    assert "Nửa kín nửa hở" in page
    assert "đã sửa" not in page


def test_the_public_records_beside_them_are_there(site: Build) -> None:
    assert "Mô hình mẫu" in site.page("dien-hinh/xa-mau/2020/co-mau")
    half = site.page("dien-hinh/xa-mau/2020/nua")
    assert "Được nêu trong bài" in half
    assert "Đề nghị cấp trên" not in half


def test_of_corrections_the_log_has_those_of_what_is_public(site: Build) -> None:
    page = site.page("dinh-chinh")
    assert page.count('<li>\n    <p><strong><a href="../dien-hinh/xa-mau/2020/nua/#dinh-chinh') == 1
    assert "nay sửa là <strong>Điều đúng</strong>" in page
    assert "(1)</span>" in page


def test_a_decision_shows_whom_it_honours_in_public_and_no_others(site: Build) -> None:
    assert {path.name for path in (site.site / "quyet-dinh").iterdir()} == {
        SHARED_DECISION,
        "index.html",
    }
    page = site.page(f"quyet-dinh/{SHARED_DECISION}")
    assert "Về việc mẫu" in page
    assert "Gồm 1 mô hình." in page
    assert page.count("data-slide-name") == 1
    assert "(1 mô hình)" in site.page("quyet-dinh")


def test_the_hidden_are_in_no_count(site: Build) -> None:
    assert 'href="./muc-luc/">2</a> điển hình trong Sổ' in site.page("")
    assert {path.name for path in (site.site / "nam").iterdir()} == {"2020", "2022", "index.html"}
    for address in ("nam/2020", "don-vi/xa-mau/2020"):
        assert site.page(address).count("hr-card__name") == 1


def test_who_withdrew_or_was_struck_off_is_nowhere_in_the_example(example_site: Build) -> None:
    hidden = ("Lê Thị Cúc", "le-thi-cuc", "Trần Thị Bình", "tran-thi-binh")
    for name, data in snapshot(example_site.site).items():
        assert not any(word in name or word.encode() in data for word in hidden), name


def test_an_undecided_honour_of_a_person_stops_the_build(tmp_path: Path) -> None:
    tree = plain_tree(tmp_path)
    tree.record(kind="individual", honours=[{**HONOUR, "status": "nominated"}])
    build = tree.build()
    assert build.code == 1
    assert "private-status" in build.output
    assert not tree.site.exists()
