"""The open data of built sites: what the pages say, no more, in files that their schemas accept."""

from __future__ import annotations

import csv
import json
import re
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from openpyxl import load_workbook

from tests.site.trees import Build, Tree, plain_tree

PROFILE = Path(__file__).parents[1] / "exports" / "profiles" / "tabular-data-package.json"
RECORD = "xa-mau/2020/co-mau"
Row = dict[str, str]


def rows(build: Build, name: str) -> list[Row]:
    data = (build.site / "du-lieu" / name).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def parsed(build: Build, name: str) -> Any:
    return json.loads((build.site / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["own", "example", "hostile"])
def site(
    request: pytest.FixtureRequest, own_site: Build, example_site: Build, hostile_site: Build
) -> Build:
    return {"own": own_site, "example": example_site, "hostile": hostile_site}[request.param]


def test_records_validate_against_the_schema_beside_them(site: Build) -> None:
    schema = parsed(site, "du-lieu/dien-hinh.schema.json")
    Draft202012Validator.check_schema(schema)
    whole = parsed(site, "du-lieu/dien-hinh.json")
    Draft202012Validator(schema).validate(whole)
    one = Draft202012Validator({**schema["$defs"]["record"], "$defs": schema["$defs"]})
    assert whole["records"]
    for short in whole["records"]:
        full = parsed(site, f"dien-hinh/{short['id']}/index.json")
        one.validate(full)
        assert full | short == full
        assert short["url"].endswith(f"/dien-hinh/{short['id']}/")


def test_the_package_validates_and_is_true_of_its_files(site: Build) -> None:
    package = parsed(site, "du-lieu/datapackage.json")
    profile = json.loads(PROFILE.read_text(encoding="utf-8"))
    tables = [one for one in package["resources"] if "schema" in one]
    Draft4Validator(profile).validate(
        {**package, "profile": "tabular-data-package", "resources": tables}
    )
    for resource in package["resources"]:
        assert ("schema" in resource) != (resource.get("type") == "file")
        data = (site.site / "du-lieu" / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{sha256(data).hexdigest()}"
    for resource in tables:
        found = rows(site, resource["path"])
        fields = resource["schema"]["fields"]
        assert all(list(row) == [field["name"] for field in fields] for row in found)
        keys = [tuple(row[key] for key in resource["schema"]["primaryKey"]) for row in found]
        assert all(all(key) for key in keys)
        assert len(keys) == len(set(keys))
        for field in fields:
            if field["type"] == "number":
                assert all(re.fullmatch(r"\d+(\.\d+)?", row[field["name"]]) for row in found)
            if field["type"] == "integer":
                assert all(re.fullmatch(r"\d*", row[field["name"]]) for row in found)


def test_the_workbook_has_the_rows_of_all_tables(site: Build) -> None:
    book = load_workbook(BytesIO((site.site / "du-lieu/so-ghi-danh.xlsx").read_bytes()))
    files = (
        "dien-hinh.csv",
        "ghi-nhan.csv",
        "don-vi.csv",
        "quyet-dinh.csv",
        "dinh-chinh.csv",
        "so-cong-bo.csv",
    )
    for sheet, file in zip(book.worksheets, files, strict=True):
        assert all(cell.data_type != "f" for line in sheet.iter_rows() for cell in line)
        assert sheet.max_row == len(rows(site, file)) + 1


def test_each_view_has_the_honours_of_the_whole_that_belong_to_it(site: Build) -> None:
    whole = rows(site, "ghi-nhan.csv")
    records = {row["Mã"] for row in rows(site, "dien-hinh.csv")}
    assert {row["Mã điển hình"] for row in whole} == records
    schema = parsed(site, "du-lieu/dien-hinh.schema.json")
    view = Draft202012Validator({**schema["$defs"]["view"], "$defs": schema["$defs"]})
    found = {"don-vi": 0, "nam": 0, "doi-tuong": 0, "linh-vuc": 0, "phong-trao": 0}
    for folder in found:
        for path in sorted((site.site / "du-lieu" / folder).glob("*.csv")):
            part = rows(site, f"{folder}/{path.name}")
            assert part
            assert all(row in whole for row in part)
            assert path.with_suffix(".xlsx").exists()
            in_json = parsed(site, f"du-lieu/{folder}/{path.stem}.json")
            view.validate(in_json)
            assert in_json["page"].endswith(f"/{folder}/{path.stem}/")
            told = [(one["record"]["id"], one["key"]) for one in in_json["honours"]]
            assert told == [(row["Mã điển hình"], row["Mã lần ghi nhận"]) for row in part]
            if folder == "don-vi":
                assert {row["Mã đơn vị"] for row in part} == {path.stem}
            found[folder] += len(part)
    assert set(found.values()) == {len(whole)}, "each honour stands in one file of each sort"


def test_the_page_names_the_part_of_the_schema_of_each_sort_of_file(site: Build) -> None:
    html = site.page("du-lieu")
    parts = parsed(site, "du-lieu/dien-hinh.schema.json")["$defs"]
    for part in ("record", "view"):
        assert part in parts
        assert f"<code>{part}</code> của dien-hinh.schema.json" in html


def test_pages_link_to_no_file_that_is_missing(site: Build) -> None:
    for path in site.site.rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        for way in re.findall(r'href="([^"]+\.(?:csv|xlsx|json))"', html):
            assert (path.parent / way).resolve().is_file(), (path, way)


def test_the_page_names_every_column_and_the_licence(example_site: Build) -> None:
    page = example_site.page("du-lieu/")
    for table in ("dien-hinh", "ghi-nhan", "don-vi", "quyet-dinh", "dinh-chinh", "so-cong-bo"):
        (first, *_) = rows(example_site, f"{table}.csv")
        assert all(f"<dt>{heading}</dt>" in page for heading in first)
    assert 'rel="license noopener">CC BY 4.0</a>' in page
    assert "Dữ liệu mở</a>" in example_site.page("gioi-thieu/")


def test_the_file_of_a_record_tells_its_photos_family_and_corrections(example_site: Build) -> None:
    data = parsed(example_site, "dien-hinh/suoi-hoa/2020/bep-lua-am/index.json")
    (photo,) = data["photos"]
    assert (example_site.site / photo["url"].removeprefix("https://example.org/")).is_file()
    assert photo["credit"] == "Hình vẽ của dự án"
    (replica,) = data["replicas"]
    assert (replica["unit"]["name"], replica["year"]) == ("Phường Suối Hoa", 2025)
    assert [one["field"] for one in data["corrections"]] == ["story", "honours"]
    copy = parsed(example_site, f"dien-hinh/{replica['id']}/index.json")
    assert copy["origins"] == [{"id": data["id"], "name": data["name"]}]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return plain_tree(tmp_path)


def test_only_what_is_public_leaves_and_of_births_the_year(tree: Tree) -> None:
    tree.record(
        kind="individual",
        born="17/5/1960",
        honours=[
            {"key": "mot", "status": "recognised", "year": 2020},
            {"key": "hai", "status": "commended", "year": 2021, "note": "Qzqz"},
            {"key": "ba", "status": "revoked", "year": 2022, "revokes": "hai"},
        ],
        consent={"basis": "consent", "by": "self", "given": "2019-01-02"},
        reviewed={"by": "Người Qzqz", "on": "2025-03-04"},
    )
    build = tree.build()
    assert build.code == 0, build.output
    for path in [*build.site.glob("du-lieu/**/*.*"), build.site / f"dien-hinh/{RECORD}/index.json"]:
        data = path.read_bytes()
        for secret in (b"Qzqz", b"1960-05", b"17/5/1960", b"2019-01-02"):
            assert secret not in data, path
    assert [row["Năm sinh"] for row in rows(build, "dien-hinh.csv")] == ["1960"]
    assert not (build.site / "du-lieu/nam/2021.csv").exists()


def test_the_file_of_a_record_tells_where_it_was_used(tree: Tree) -> None:
    channels = {"trien-lam": {"name": "Triển lãm mẫu"}}
    tree.write("content/vocabulary/channels.yml", channels)
    uses = [
        {"channel": "trien-lam", "on": "2020-06", "title": "Gương sáng mẫu"},
        {"channel": "trien-lam", "url": "https://example.org/trien-lam"},
    ]
    tree.record(disseminated=uses)
    built = tree.build("--strict")
    assert built.code == 0, built.output
    found = parsed(built, "dien-hinh/xa-mau/2020/co-mau/index.json")
    channel = {"id": "trien-lam", "name": "Triển lãm mẫu"}
    assert found["disseminated"] == [{**use, "channel": channel} for use in uses]
    schema = parsed(built, "du-lieu/dien-hinh.schema.json")
    of_record = {**schema["$defs"]["record"], "$defs": schema["$defs"]}
    Draft202012Validator(of_record).validate(found)


def test_what_is_withdrawn_leaves_no_file_behind(tree: Tree) -> None:
    tree.record()
    tree.record("xa-mau/2020/khac", name="Mô hình khác")
    tree.build()
    consent = {"basis": "consent", "by": "self", "withdrawn": "2025-01-01"}
    tree.record("xa-mau/2020/khac", name="Mô hình khác", consent=consent)
    build = tree.build()
    assert [row["Mã"] for row in rows(build, "dien-hinh.csv")] == [RECORD]
    assert not (build.site / "dien-hinh/xa-mau/2020/khac").exists()
    assert len(parsed(build, "du-lieu/dien-hinh.json")["records"]) == 1


def test_files_and_feeds_have_the_sites_own_name(tree: Tree) -> None:
    tree.configure(site_name="Sổ & ghi <danh>")
    build = tree.build()
    assert build.code == 0, build.output
    assert parsed(build, "du-lieu/datapackage.json")["title"] == "Sổ & ghi <danh>"
    assert parsed(build, "du-lieu/dien-hinh.json")["title"] == "Sổ & ghi <danh>"
    assert parsed(build, "du-lieu/don-vi/xa-mau.json")["title"] == "Sổ & ghi <danh>"
    for name, title in (("", ""), ("don-vi/xa-mau/", ": Xã Mẫu")):
        feed = (build.site / name / "atom.xml").read_text(encoding="utf-8")
        assert f"<title>Sổ &amp; ghi &lt;danh&gt;{title}</title>" in feed
        assert "<name>Sổ &amp; ghi &lt;danh&gt;</name>" in feed


def test_an_empty_roll_has_tables_without_rows(tree: Tree) -> None:
    for path in (tree.root / "content" / "records").rglob("*.yml"):
        path.unlink()
    build = tree.build()
    assert build.code == 0, build.output
    assert rows(build, "dien-hinh.csv") == []
    assert parsed(build, "du-lieu/dien-hinh.json")["records"] == []
