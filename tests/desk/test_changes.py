from newsroom.desk.changes import NOTHING, Changes, drafts


def test_changes_add_up() -> None:
    both = drafts(1, 2) | Changes(jobs=frozenset({7}), terms=True) | drafts(2, 3)
    assert both == Changes(frozenset({1, 2, 3}), frozenset({7}), terms=True)


def test_nothing_is_false_and_changes_nothing() -> None:
    assert not NOTHING
    assert drafts(4)
    assert (NOTHING | drafts(4)) == drafts(4)
