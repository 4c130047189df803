"""The list of booklets."""

from __future__ import annotations

import pytest

from honour_roll.model.booklet import Booklet
from honour_roll.model.volume import Volume
from honour_roll.views.booklets import booklets_view
from tests.builders import MOVEMENT, unit, view_index


def booklet(id: str, title: str, volume: str | None = None, **selection: object) -> Booklet:
    return Booklet.model_validate(
        {"id": id, "title": title, "volume": volume, "selection": selection}
    )


def test_volumes_stand_in_the_order_of_their_numbers() -> None:
    made = [booklet(f"tap-{n}", "Sách thử", n) for n in ("10", "2", "1")]
    found = booklets_view(view_index(booklets=made)).booklets
    assert [one.title for one in found] == [
        "Sách thử, tập 1",
        "Sách thử, tập 2",
        "Sách thử, tập 10",
    ]


def test_what_a_booklet_takes_is_said_in_words() -> None:
    one = booklet(
        "tap-1",
        "Sách thử",
        units=["huyen"],
        kinds=["individual", "leader"],
        period={"from": "2016", "to": "2020"},
        statuses=["commended"],
        forms=["giay-khen"],
        fields=["linh-vuc-thu"],
        movements=[MOVEMENT],
    )
    made = view_index(units=[unit("huyen", "Huyện Thử")], booklets=[one])
    (found,) = booklets_view(made).booklets
    assert [link.text for link in found.units] == ["Huyện Thử"]
    assert found.scope == (
        "giai đoạn 2016–2020; cá nhân, người đứng đầu; phong trào Làm thử; "
        "biểu dương, khen thưởng; hình thức Giấy khen thử; lĩnh vực Lĩnh vực thử"
    )


def test_a_quarter_is_said_as_an_office_writes_it() -> None:
    one = booklet("tin", "Bản tin", period={"from": "7/2025", "to": "9/2025"})
    (found,) = booklets_view(view_index(booklets=[one])).booklets
    assert found.scope == "quý III/2025"


@pytest.mark.parametrize(
    ("layout", "noun"),
    [("book", "Tập này"), ("digest", "Bản tin này"), ("panel", "Bộ pa-nô này")],
)
def test_a_paper_is_called_what_it_is(layout: str, noun: str) -> None:
    one = booklet("tin", "Bản tin").model_copy(update={"layout": layout})
    (found,) = booklets_view(view_index(booklets=[one])).booklets
    assert found.noun == noun


@pytest.mark.parametrize(
    ("layout", "use"), [("book", "Bản in, gấp thành sách"), ("digest", "Bản in, gấp đôi")]
)
def test_a_file_is_called_what_is_made_of_it(layout: str, use: str) -> None:
    one = booklet("tin", "Bản tin").model_copy(update={"layout": layout})
    file = {"profile": "office", "name": "tin.pdf", "sha256": "0"}
    volume = Volume.model_validate({"id": "tin", "title": "Tin", "pages": "4", "files": [file]})
    index = view_index(booklets=[one], volumes=[volume], volume_files={"tin": {"tin.pdf": 1}})
    (found,) = booklets_view(index).booklets
    assert [file.use for file in found.downloads] == [use]
