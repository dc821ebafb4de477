from hypothesis import given
from hypothesis import strategies as st

from newsroom.domain.align import COSTLY, Match, matches, rising

ROWS = st.lists(st.sampled_from("ابتثج "), max_size=30)


def blank(piece: str) -> bool:
    return piece == " "


@given(ROWS, ROWS)
def test_matches_are_equal_and_rise_and_none_touch(one, other):
    found = matches(one, other, blank)
    a = b = 0
    for match in found:
        assert match.a >= a
        assert match.b >= b
        assert (match.a, match.b) != (a, b) or not a + b
        assert match.size > 0
        a, b = match.a + match.size, match.b + match.size
        assert one[match.a : a] == other[match.b : b]


@given(ROWS)
def test_a_row_is_all_of_itself(one):
    assert matches(one, one, blank) == ([Match(0, 0, len(one))] if one else [])


def test_weak_pieces_match_only_beside_others() -> None:
    assert matches(list("ا ب ج"), list("ت ب ث"), blank) == [Match(1, 1, 3)]
    assert matches(list("ا ب"), list("ت ث"), blank) == []


def test_pieces_that_stand_once_are_found_among_many_that_do_not() -> None:
    crowd = ["في"] * COSTLY
    one = [*crowd[:700], "سوق", *crowd[:700], "ميناء"]
    other = ["بحر", *crowd[:600], "سوق", *crowd[:500], "شاطئ"]
    assert matches(one, other, blank) == [Match(100, 1, 1101)]


def test_a_piece_that_is_everywhere_starts_no_match() -> None:
    one, other = ["ا", *["في"] * 600, "ب", "ب"], ["ت", *["في"] * 500, "ب", "ب", "ث"]
    assert matches(one, other, blank) == [Match(101, 1, 502)]


def test_the_longest_run_that_rises() -> None:
    assert rising([(0, 5), (1, 1), (2, 2), (3, 0), (4, 4)]) == [(1, 1), (2, 2), (4, 4)]
    assert rising([]) == []
