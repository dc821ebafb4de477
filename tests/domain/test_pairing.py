from newsroom.domain.document import Embed, Heading, Paragraph, Separator, plain
from newsroom.domain.pairing import Pairing, alike, pair


def texts(*lines: str) -> list[Paragraph]:
    return [Paragraph(plain(line)) for line in lines]


OPEN, SELL, CLOSE = "يفتح السوق أبوابه فجرا كل يوم.", "تباع فيه الأسماك والخضار.", "ويغلق أبوابه عند الظهيرة."


def test_equal_blocks_are_kept_and_one_out_of_order_has_moved() -> None:
    assert pair(texts(OPEN, SELL, CLOSE), texts(SELL, CLOSE, OPEN)) == Pairing({1: 0, 2: 1}, {0: 2})


def test_a_changed_block_finds_its_partner_between_new_ones() -> None:
    after = texts("قرية فوق التلال.", "يفتح السوق أبوابه ظهرا كل يوم.", SELL)
    assert pair(texts(OPEN, SELL), after) == Pairing({0: 1, 1: 2}, {})


def test_a_block_that_moved_and_changed_a_little_is_known_again() -> None:
    after = texts(SELL, CLOSE, "يفتح السوق أبوابه ظهرا كل يوم.")
    assert pair(texts(OPEN, SELL, CLOSE), after) == Pairing({1: 0, 2: 1}, {0: 2})


def test_a_block_written_anew_in_its_place_is_a_version_of_it() -> None:
    assert pair(texts(OPEN, SELL), texts(CLOSE, SELL)).kept == {0: 0, 1: 1}
    assert pair([*texts(OPEN), *texts(SELL)], [Heading(2, plain(CLOSE)), *texts(SELL)]).kept == {0: 0, 1: 1}


def test_blocks_of_two_kinds_are_no_versions() -> None:
    assert pair(texts(OPEN), [Separator()]) == Pairing({}, {})
    assert pair([Embed("https://a.example")], [Embed("https://b.example")]) == Pairing({}, {})


def test_names_are_kept_moved_or_gone() -> None:
    assert pair(("بحر", "ميناء", "صيد"), ("صيد", "بلدية", "بحر")) == Pairing({2: 0}, {0: 2})


def test_alike_are_blocks_of_one_kind_with_many_words_in_common() -> None:
    one, other = texts(OPEN, "يفتح السوق أبوابه ظهرا.")
    assert alike(one, other)
    assert not alike(one, *texts(CLOSE))
    assert not alike(Paragraph(), *texts(OPEN))
    assert alike(Separator(), Separator())
