"""What was taken down is known again, and nothing else is; what was let in stays let in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from honour_roll.model.withdrawal import Withdrawals, known_by

IDS = [f"xa/2020/nguoi-{n}" for n in range(6)]
NAMES = [next(known_by(f"Nguyễn {n}", "xa", of_people=True)) for n in ("An", "Bình", "Cao")]
people = st.tuples(st.sampled_from(IDS), st.sampled_from(NAMES))
taken = st.lists(people, max_size=5)


def barring(found: list[tuple[str, str]]) -> Withdrawals:
    barred = Withdrawals.new()
    for id, name in found:
        barred = barred.barring([id], [name])
    return barred


@given(taken, people)
def test_what_was_taken_down_and_nothing_else_is_barred(
    found: list[tuple[str, str]], person: tuple[str, str]
) -> None:
    barred, (id, name) = barring(found), person
    assert barred.bars_id(id) == (id in [one for one, _ in found])
    assert barred.bars_name(id, [name]) == (name in [one for _, one in found])


@given(taken, people, people)
def test_lifting_lets_one_record_in_and_bars_all_others_as_before(
    found: list[tuple[str, str]], person: tuple[str, str], other: tuple[str, str]
) -> None:
    (id, name), (other_id, other_name) = person, other
    barred = barring(found)
    lifted = barred.lifted(id, (), [name])
    assert not lifted.bars_id(id)
    assert not lifted.bars_name(id, [name])
    assert lifted.lifted(id, (), [name]) == lifted
    if other_id != id and not barred.bars_id(id):
        assert lifted.bars_id(other_id) == barred.bars_id(other_id)
        assert lifted.bars_name(other_id, [other_name]) == barred.bars_name(other_id, [other_name])


@given(taken)
def test_the_order_is_not_that_of_time(found: list[tuple[str, str]]) -> None:
    barred = barring(found)
    firsts = [one.ids for one in barred.entries]
    assert firsts == sorted(firsts)


def test_two_sites_have_no_digest_in_common() -> None:
    one, two = Withdrawals.new(), Withdrawals.new()
    assert one.digest(IDS[0]) != two.digest(IDS[0])


def test_spellings_of_a_name_are_one_and_units_tell_apart() -> None:
    names = ("Bà Trần Thị Hòa", "TRẦN THỊ HOÀ", "tran  thi hoa")
    assert len({tuple(known_by(name, "xa", of_people=True)) for name in names}) == 1
    one, other = (list(known_by(names[0], unit, of_people=True)) for unit in ("xa", "x"))
    assert one != other


def test_others_that_were_there_are_not_barred_by_the_name() -> None:
    barred = Withdrawals.new().barring(["xa/2020/a"], ["xa\0a"], ["xa/2020/b"])
    assert not barred.bars_name("xa/2020/b", ["xa\0a"])
    assert barred.bars_name("xa/2020/c", ["xa\0a"])
