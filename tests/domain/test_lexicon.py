"""Lists of words are data: each entry of ours hits its own example and nothing else, and a broken file says where."""

import pytest

from newsroom.domain.checks_text import look
from newsroom.domain.errors import BadInput
from newsroom.domain.lexicon import FalseFriend, Lexicon, Phrases, read, tokens

from .words import lexicon


@pytest.mark.parametrize("friend", lexicon().false_friend, ids=lambda friend: friend.words[0])
def test_every_false_friend_is_found_where_it_should_be_and_nowhere_else(friend: FalseFriend) -> None:
    alone = Lexicon(false_friend=(friend,))
    assert [note.code for note in look(friend.hit, alone)] == ["check.false-friend"]
    assert look(friend.miss, alone) == ()


def test_there_is_enough_in_every_list() -> None:
    ours = lexicon()
    assert len(ours.false_friend) >= 25
    assert len(ours.cliche) >= 40
    assert len(ours.vague_source) >= 35
    assert len(ours.network) >= 10
    assert len(ours.spelling) >= 60
    assert len(ours.placeholder) >= 50


def test_no_word_of_the_frame_is_called_both_right_and_wrong() -> None:
    assert {one.wrong for one in lexicon().spelling}.isdisjoint(one.right for one in lexicon().spelling)


@pytest.mark.parametrize("text", ["وفي الختامِ قال", "ففي الختـام", "في الختام", "في  الختام"])
def test_a_phrase_is_found_folded_and_behind_particles(text: str) -> None:
    found = list(Phrases([("في الختام", 1)]).find(tokens(text)))
    assert [(start, end, value) for start, end, value in found] == [(0, 2, 1)]


@pytest.mark.parametrize("text", ["في الختامات", "الختام في", "في", "", "صفي الختام"])
def test_a_phrase_is_whole_words_in_a_row(text: str) -> None:
    assert list(Phrases([("في الختام", 1)]).find(tokens(text))) == []


def test_a_newsroom_comes_before_the_program() -> None:
    own = read('[[network]]\nnames = ["تويتر", "إكس"]\n', "بيتنا.toml")
    assert (lexicon() | own).network[0].names == ("تويتر", "إكس")
    assert len((lexicon() | own).network) == len(lexicon().network) + 1


@pytest.mark.parametrize(
    ("source", "where"),
    [
        ("[[cliche]]\nphrase = س\n", "Invalid value (at line 2, column 10)"),
        ("[[clichee]]\nphrase = 'س'\n", "[[clichee]]"),
        ("[cliche]\nphrase = 'س'\n", "[[cliche]]"),
        ("[[cliche]]\nphrase = 'س'\n[[cliche]]\nphrases = 'س'\n", "[[cliche]] 2"),
        ("[[cliche]]\noften = 2\n", "[[cliche]] 1"),
        ("[[cliche]]\nphrase = 7\n", "[[cliche]] 1: phrase"),
        ("[[cliche]]\nphrase = '،'\n", "[[cliche]] 1: phrase"),
        ("[[cliche]]\nphrase = 'س'\noften = '2'\n", "[[cliche]] 1: often"),
        ("[[brand]]\nname = 'س'\nwrong = 'ص'\n", "[[brand]] 1: wrong"),
        ("[[brand]]\nname = 'س'\nwrong = ['']\n", "[[brand]] 1: wrong"),
        ("cliche = [1]\n", "[[cliche]] 1"),
    ],
)
def test_a_file_in_another_form_is_refused_and_says_where(source: str, where: str) -> None:
    with pytest.raises(BadInput, match=r"check\.lexicon") as refusal:
        read(source, "بيتنا.toml")
    assert refusal.value.values == {"name": "بيتنا.toml", "where": where}
