from newsroom.desk.changes import NOTHING, Changes, Notice, drafts


def test_changes_add_up() -> None:
    both = drafts(1, 2) | Changes(jobs=frozenset({7}), terms=True) | drafts(2, 3)
    assert both == Changes(frozenset({1, 2, 3}), frozenset({7}), terms=True)


def test_nothing_is_false_and_changes_nothing() -> None:
    assert not NOTHING
    assert drafts(4)
    assert (NOTHING | drafts(4)) == drafts(4)


def test_what_is_to_be_told_is_told_in_its_order() -> None:
    first, second = Notice(1, "sync.taken", "أ"), Notice(2, "sync.gone", "ب")
    both = Changes(notices=(first,), posts=True) | Changes(notices=(second,))
    assert (both.notices, both.posts) == ((first, second), True)
