"""What is let stand in a draft comes back as it was kept."""

from datetime import UTC, datetime

from newsroom.domain.finding import Ignored
from newsroom.store.store import Store

ONE = Ignored("style.hamza", "اخر", "اسم الصحيفة هكذا", "سلمى حداد", datetime(2026, 1, 28, 4, 24, 0, 5, tzinfo=UTC))


def test_it_is_kept_by_draft(store: Store) -> None:
    assert store.ignored.of(1) == ()
    store.ignored.put(1, (ONE,))
    assert (store.ignored.of(1), store.ignored.of(2)) == ((ONE,), ())
    store.ignored.put(1, ())
    assert store.ignored.of(1) == ()
