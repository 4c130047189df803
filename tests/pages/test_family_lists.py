"""The list of a model's family on a page: which of its lines is the page's own."""

from __future__ import annotations

from honour_roll.pages.bodies import Bodies
from honour_roll.views.index import ViewIndex
from honour_roll.views.record import record_view
from tests.builders import record, roll, unit

FIRST, MIDDLE, LAST = "huyen/2018/goc", "xa-a/2020/mot", "xa-b/2021/hai"


def test_only_the_line_of_the_model_itself_is_called_this_page() -> None:
    origins = {FIRST: None, MIDDLE: FIRST, LAST: MIDDLE}
    made = roll(
        [
            record(id, kind="model", name=f"Mẫu {id[-3:]}", replicated_from=origin)
            for id, origin in origins.items()
        ],
        [unit("huyen", "Huyện Thử"), unit("xa-a", "Xã Ấp"), unit("xa-b", "Xã Bến")],
    )
    index = ViewIndex(made.public(), lambda entry: ())
    bodies = Bodies(made.reference.site, lambda file: None)
    page = bodies.page("record.html", record_view(index, index.roll.records[MIDDLE]))
    assert page.body.count("(trang này)") == 1
    assert "<strong>Mẫu mot</strong> (trang này)" in page.body
    assert "học theo Xã Ấp (2020)</li>" in page.body
