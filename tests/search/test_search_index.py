"""All files of the index: what is in them, what never is, and what they are called."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import Any

from hypothesis import given

from honour_roll.roll import HonourRoll
from honour_roll.search.entries import SearchPage, texts_of
from honour_roll.search.index import SearchFile, search_files
from honour_roll.search.packing import pack
from honour_roll.search.words import plain_slug
from honour_roll.views.index import ViewIndex
from tests.builders import decision, honour, record, unit, view_index
from tests.search.test_search_packing import unpacked
from tests.worlds import rolls

PAGES = [
    SearchPage("gioi-thieu/", "Giới thiệu", "Trang", "Sổ này ghi những ai."),
    SearchPage("cach-tinh/", "Cách tính số liệu", "Trang"),
]


def parts(index: ViewIndex, pages: list[SearchPage] | None = None) -> dict[str, Any]:
    """What the stub leads to, by name; shards of cards, words and pairs with their numbers."""
    files = {file.name: file.data for file in search_files(index, pages or [], texts_of(index))}
    found = {
        name: json.loads(files[f"search/{digest}/{name}.json"])
        for name, digest in json.loads(files["search/search_index.json"])["docs"].items()
        if name != "engine"
    }
    shards = {"cards": found["cards"], **found["lexicon"]["shards"]}
    for folder, digests in shards.items():
        for number, digest in enumerate(digests):
            found[f"{folder}/{number}"] = json.loads(files[f"search/{folder}/{digest}.json"])
    return found


def addresses(names: dict[str, Any]) -> list[str]:
    """The addresses of all documents, as the browser puts them together."""
    folder_of = unpacked(names["folderOf"])
    found = []
    for number in range(names["records"]):
        slug = names["slugs"].get(str(number)) or plain_slug(names["titles"][number])
        found.append(f"dien-hinh/{names['folders'][folder_of[number]]}/{slug}/")
    return [*found, *(f"don-vi/{id}/" for id in names["units"]), *names["pages"]]


def test_records_come_first_by_id_then_units_then_pages() -> None:
    records = [record(f"xa-{n}/2020/nguoi-{n}", name=f"Người {n}") for n in (2, 1)]
    names = parts(view_index(records), PAGES)["names"]
    assert names["titles"] == [
        "Người 1",
        "Người 2",
        "Đơn vị xa-1",
        "Đơn vị xa-2",
        "Cách tính số liệu",
        "Giới thiệu",
    ]
    assert addresses(names) == [
        "dien-hinh/xa-1/2020/nguoi-1/",
        "dien-hinh/xa-2/2020/nguoi-2/",
        "don-vi/xa-1/",
        "don-vi/xa-2/",
        "cach-tinh/",
        "gioi-thieu/",
    ]


def test_namesakes_and_own_slugs_keep_their_addresses() -> None:
    ids = ["xa-thu/2020/la-van-cau", "xa-thu/2020/la-van-cau-2", "xa-thu/2020/tho-ren"]
    names = parts(view_index([record(id, name="La Văn Cầu") for id in ids]))["names"]
    assert addresses(names)[:3] == [f"dien-hinh/{id}/" for id in ids]
    assert names["slugs"] == {"1": "la-van-cau-2", "2": "tho-ren"}


def test_what_the_filters_need_is_said_of_every_honour() -> None:
    decided = decision(
        "co-quan-thu-2020-1", number="1436/QĐ-UBND", level="province", form="bang-khen"
    )
    found = parts(
        view_index(
            [
                record("xa-thu/2020/mot", honour(2020, decision=decided.id), field="linh-vuc-thu"),
                record(
                    "xa-thu/2020/hai",
                    honour((2016, 2020), **{"as": "leader"}),
                    honour(None, key="sau"),
                ),
            ],
            decisions=[decided],
        )
    )
    awards = found["awards"]
    assert unpacked(awards["counts"]) == [2, 1]
    times = [awards["times"][number][0] for number in unpacked(awards["timeOf"])]
    assert times == ["2016-2020", "khong-ro", "2020"]
    categories = [awards["categories"][number][0] for number in unpacked(awards["categoryOf"])]
    assert categories == ["nguoi-dung-dau", "ca-nhan", "ca-nhan"]
    assert unpacked(awards["levelOf"])[:2] == [0, 0]
    assert awards["levels"][unpacked(awards["levelOf"])[2] - 1][0] == "province"
    assert awards["forms"][unpacked(awards["formOf"])[2] - 1] == ["bang-khen", "Bằng khen thử"]
    assert awards["fields"] == [["linh-vuc-thu", "Lĩnh vực thử"]]
    assert found["numbers"] == {"numbers": ["1436/QĐ-UBND"], "records": [pack([1])]}
    assert unpacked(awards["fieldOf"]) == [0, 1]


def test_every_record_has_its_card_in_the_shard_that_its_place_says() -> None:
    records = [record(f"xa-thu/2020/nguoi-{n:02}", summary=f"Tóm tắt {n:02}") for n in range(40)]
    found = parts(view_index(records))
    for number in range(40):
        card = found[f"cards/{number // 16}"][number % 16]
        assert card["summary"] == f"Tóm tắt {number:02}"


@given(rolls())
def test_any_roll_has_an_index_in_which_every_record_is_found_at_its_address(
    roll: HonourRoll,
) -> None:
    public = roll.public()
    found = parts(ViewIndex(public, lambda record: ()), PAGES)
    names, awards = found["names"], found["awards"]
    assert addresses(names)[: names["records"]] == [
        f"dien-hinh/{id}/" for id in sorted(public.records)
    ]
    assert len(unpacked(names["placeOf"])) == len(unpacked(names["timeOf"])) == names["records"]
    assert max(unpacked(names["parents"]), default=0) <= len(names["units"])
    assert sum(unpacked(awards["counts"])) == len(list(public.all_awards()))


def test_what_is_not_public_is_in_no_file() -> None:
    withdrawn = {"basis": "consent", "by": "self", "withdrawn": "2021"}
    struck = [honour(2020, note="Zyx"), honour(2021, "revoked", key="huy", revokes="lan-nay")]
    half = [honour(2020), honour(2021, "nominated", key="cho", name_as_printed="Zyx")]
    index = view_index(
        [
            record("xa-thu/2020/mot", name="Zyx", story="Zyx", consent=withdrawn),
            record("xa-thu/2020/hai", honour(2020, "planned"), name="Zyx", kind="model"),
            record("xa-thu/2020/ba", *struck, name="Zyx"),
            record("xa-thu/2020/bon", *half, name="Nửa kín nửa hở"),
        ]
    )
    for file in search_files(index, [], texts_of(index)):
        if not file.name.endswith(".js"):
            assert b"zyx" not in file.data.lower(), file.name


def _files(*names: str) -> list[SearchFile]:
    records = [record(f"xa-thu/2020/nguoi-{n}", name=name) for n, name in enumerate(names)]
    index = view_index(records, [unit("xa-thu", "Xã Thử")])
    return list(search_files(index, PAGES, texts_of(index)))


def test_the_same_roll_gives_the_same_files_in_any_order_of_records_and_pages() -> None:
    assert _files("Một", "Hai") == _files("Một", "Hai")
    one, two = record("xa-thu/2020/mot"), record("xa-thu/2020/hai")
    forth, back = view_index([one, two]), view_index([two, one])
    files = list(search_files(forth, PAGES, texts_of(forth)))
    assert files == list(search_files(back, PAGES[::-1], texts_of(back)))


def test_every_file_is_called_by_what_is_in_it_and_the_stub_leads_there() -> None:
    by_name = {file.name: file.data for file in _files("Một", "Hai")}
    stub = json.loads(by_name["search/search_index.json"])
    assert stub["docs"].keys() == {"engine", "names", "awards", "numbers", "cards", "lexicon"}
    for name, data in by_name.items():
        if name not in ("search/worker.js", "search/search_index.json"):
            match = re.fullmatch("search/([0-9a-f]{12})/([a-z]+)[.]js(on)?", name)
            shard = re.fullmatch("search/(?:words|pairs|cards)/([0-9a-f]{12})[.]json", name)
            assert match or shard, name
            digest = (match or shard)[1]  # type: ignore[index]
            assert sha256(data).hexdigest().startswith(digest)
            assert shard or (match and stub["docs"][match[2]] == digest)
    # Material fetches the stub on every page.
    assert len(by_name["search/search_index.json"]) < 250


def test_a_change_of_a_summary_gives_other_names_to_what_holds_it_alone() -> None:
    def files(changed: str) -> dict[str, bytes]:
        records = [
            record(f"xa-thu/2020/nguoi-{n:02}", name=f"Người {n}", summary=f"Việc {n:02} {word}.")
            for n in range(40)
            for word in (changed if n == 20 else "làm",)
        ]
        index = view_index(records)
        return {file.name: file.data for file in search_files(index, PAGES, texts_of(index))}

    before, after = files("sửa"), files("mới")
    new = sorted(name.split("/")[-2:] for name in after.keys() - before.keys())
    parts = {place if re.search("s$", place) else name for place, name in new}
    assert parts == {"cards", "cards.json", "lexicon.json", "pairs", "words"}
    assert len([place for place, _ in new if place == "cards"]) == 1


def test_shards_that_are_alike_are_one_file() -> None:
    records = [record(f"xa-thu/2020/nguoi-{n:02}", name="Một Người") for n in range(32)]
    index = view_index(records)
    names = [file.name for file in search_files(index, PAGES, texts_of(index))]
    assert len(set(names)) == len(names)
    found = parts(index)
    assert len(found["cards"]) == 2
    assert found["cards/0"] == found["cards/1"]
