"""The promised addresses, relative to the site's root and without a leading slash."""

from __future__ import annotations

from honour_roll.model.ids import UNDATED
from honour_roll.model.terms import Category
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate
from honour_roll.times import Time

HOME = ""
UNITS = "don-vi/"
TIMES = "nam/"
CATEGORIES = "doi-tuong/"
FIELDS = "linh-vuc/"
MOVEMENTS = "phong-trao/"
DECISIONS = "quyet-dinh/"
NAMES = "muc-luc/"
SEARCH = "tim-kiem/"
STATISTICS = "thong-ke/"
RECONCILIATION = f"{STATISTICS}doi-chieu/"
REGISTERS = "so-ghi-danh/"
BOOKLETS = "an-pham/"
ABOUT = "gioi-thieu/"
SOURCES = "nguon/"
METHOD = "cach-tinh/"
REPORT = "bao-sai-sot/"
CORRECTIONS = "dinh-chinh/"
RULES = "huong-dan/kiem-tra/"
FORM = "nhap-lieu/"
FORM_ITSELF = f"{FORM}bieu-mau/"
"""What the page about the form leads to: the form, without the theme around it."""
DATA = "du-lieu/"
FEED = "atom.xml"
CARD = "assets/the.png"
"""The picture of links to pages that have none of their own."""

CATEGORY_SLUGS = {
    Category.INDIVIDUAL: "ca-nhan",
    Category.LEADER: "nguoi-dung-dau",
    Category.COLLECTIVE: "tap-the",
    Category.MODEL: "mo-hinh",
    Category.HOUSEHOLD: "ho-gia-dinh",
}


def of_record(id: str) -> str:
    """``dien-hinh/<record id>/``: stable for ever."""
    return f"dien-hinh/{id}/"


def of_unit(id: str) -> str:
    """``don-vi/<unit>/``."""
    return f"{UNITS}{id}/"


def of_units_below(id: str) -> str:
    """``don-vi/thuoc/<unit>/``: the branch of a large tree of units that begins with it."""
    return f"{UNITS}thuoc/{id}/"


def of_unit_time(id: str, time: Time) -> str:
    """``don-vi/<unit>/<year>/``; a period or "undated" takes the year's place."""
    return f"{UNITS}{id}/{time_slug(time)}/"


def of_time(time: Time) -> str:
    """``nam/<year>/``."""
    return f"{TIMES}{time_slug(time)}/"


def of_category(category: Category) -> str:
    """``doi-tuong/<kind>/``."""
    return f"{CATEGORIES}{CATEGORY_SLUGS[category]}/"


def of_field(id: str) -> str:
    """``linh-vuc/<field>/``."""
    return f"{FIELDS}{id}/"


def of_movement(id: str) -> str:
    """``phong-trao/<movement>/``."""
    return f"{MOVEMENTS}{id}/"


def of_decision(id: str) -> str:
    """``quyet-dinh/<decision>/``."""
    return f"{DECISIONS}{id}/"


def of_register(unit_id: str) -> str:
    """``so-ghi-danh/<unit>/``."""
    return f"{REGISTERS}{unit_id}/"


def of_booklet(id: str) -> str:
    """``an-pham/<booklet>/``."""
    return f"{BOOKLETS}{id}/"


def data_of(address: str, ending: str) -> str:
    """The file with what the list at ``address`` counts: ``du-lieu/don-vi/<unit>.csv``."""
    return f"{DATA}{address[:-1]}.{ending}"


def feed_of(address: str) -> str:
    """``don-vi/<unit>/atom.xml``, beside the page; that of home is of the whole roll."""
    return f"{address}{FEED}"


def news_of(address: str) -> str:
    """``don-vi/<unit>/atom.xml/``: stands for the feed of a page where it is made by itself."""
    return f"{feed_of(address)}/"


def page_of_news(address: str) -> str:
    """The page that ``news_of`` was made of; any other address as it is."""
    return address.removesuffix(f"{FEED}/")


def card_of(unit_address: str) -> str:
    """``don-vi/<unit>/the.png``: the picture of links to a unit, and to its records."""
    return f"{unit_address}the.png"


def json_of_record(id: str) -> str:
    """``dien-hinh/<record id>/index.json``, beside the page."""
    return f"{of_record(id)}index.json"


def of_page(address: str, number: int) -> str:
    """Page ``number`` of a list: the list's own address for 1, ``…/trang-<number>/`` after."""
    return address if number == 1 else f"{address}trang-{number}/"


def time_slug(time: Time) -> str:
    """``2020``, ``2016-2020``, ``tu-2021``, ``2021-06-den-2023-05`` or ``khong-ro``."""
    if time is None:
        return UNDATED
    if isinstance(time, int):
        return str(time)
    start = time.start.iso()
    if time.end is None:
        return f"tu-{start}"
    joint = "-" if _is_year(time.start) and _is_year(time.end) else "-den-"
    return f"{start}{joint}{time.end.iso()}"


def time_label(time: Time) -> str:
    """``2020``, ``2016–2020`` or the words for undated."""
    if time is None:
        return labels.UNDATED
    return str(time) if isinstance(time, int) else time.display()


def time_words(time: Time) -> str:
    """``năm 2020``, ``giai đoạn 2016–2020``, ``giai đoạn từ 2021`` or ``không rõ năm``."""
    if time is None:
        return labels.UNDATED.lower()
    if isinstance(time, int):
        return f"năm {time}"
    return f"giai đoạn {time.display()}"


def _is_year(date: PartialDate) -> bool:
    return date.month is None
