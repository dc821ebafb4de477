"""Times are kept as text whose order is the order of time."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.store.layout import now, read_moment, write_moment

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
TIMES = st.datetimes(min_value=datetime(1, 1, 3), max_value=datetime(9999, 12, 29), timezones=ZONES)  # noqa: DTZ001


@given(TIMES, TIMES)
def test_order_and_moment_are_kept(one: datetime, other: datetime) -> None:
    assert read_moment(write_moment(one)) == one
    assert (write_moment(one) < write_moment(other)) == (one < other)


def test_a_time_without_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        write_moment(datetime(2026, 1, 28))  # noqa: DTZ001


def test_this_machines_time_has_a_zone() -> None:
    assert now().utcoffset() == timedelta()
