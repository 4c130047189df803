"""A picture put together from compressed strips is the picture, whatever was drawn where."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from honour_roll.pages.shades import Ground

WIDTH, HEIGHT = 40, 24
COLOURS = bytes(range(12))


@given(
    st.lists(
        st.tuples(
            st.integers(-5, HEIGHT + 5),
            st.integers(1, 9),
            st.integers(-5, WIDTH + 5),
            st.integers(0, 3),
        ),
        max_size=4,
    )
)
def test_strips_make_the_whole_picture(marks: list[tuple[int, int, int, int]]) -> None:
    plain = Image.new("P", (WIDTH, HEIGHT), 1)
    drawn = plain.copy()
    for top, height, left, shade in marks:
        box = (left, top, left + 7, top + height - 1)
        ImageDraw.Draw(drawn).rectangle(box, fill=shade)
    data = Ground(plain, COLOURS).png(drawn, [(top, top + height) for top, height, *_ in marks])
    with Image.open(BytesIO(data)) as image:
        assert (image.format, image.getpalette("RGB")) == ("PNG", list(COLOURS))
        assert image.tobytes() == drawn.tobytes()
