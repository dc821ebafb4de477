"""Sites are kept by name, and one of them is the default."""

import pytest

from newsroom.domain.errors import NotFound, Refused
from newsroom.store.store import Store, StoredSite

LOCAL = StoredSite("المكتب المحلي", "folder", "/srv/موقع")
WEB = StoredSite("الجريدة", "wordpress", "https://example.org", user="سلمى", role="journalist")


def test_sites_come_back_by_name(store: Store) -> None:
    assert (store.sites.all(), store.sites.default()) == ((), None)
    store.sites.add(LOCAL)
    store.sites.add(WEB)
    assert store.sites.all() == (WEB, LOCAL)
    assert store.sites.get(WEB.name) == WEB
    assert store.sites.default() == LOCAL.name


def test_a_name_is_taken_once(store: Store) -> None:
    store.sites.add(LOCAL)
    with pytest.raises(Refused, match=r"store\.site-taken"):
        store.sites.add(LOCAL)


def test_the_default_moves_and_falls_to_another_when_it_goes(store: Store) -> None:
    store.sites.add(LOCAL)
    store.sites.add(WEB)
    store.sites.set_default(WEB.name)
    assert store.sites.default() == WEB.name
    store.sites.remove(WEB.name)
    assert store.sites.default() == LOCAL.name
    store.sites.remove(LOCAL.name)
    assert store.sites.default() is None
    store.sites.add(WEB)
    assert store.sites.default() == WEB.name


def test_what_is_not_there(store: Store) -> None:
    for call in (store.sites.get, store.sites.remove, store.sites.set_default):
        with pytest.raises(NotFound, match=r"store\.site-missing"):
            call("لا أحد")


def test_the_zone_of_a_site_is_known_while_it_is_away(store: Store) -> None:
    assert store.sites.zone("س") == ""
    store.sites.set_zone("س", "Asia/Dubai")
    assert store.sites.zone("س") == "Asia/Dubai"


def test_the_rule_for_text_nobody_else_has_read_goes_with_its_site(store: Store) -> None:
    store.sites.add(StoredSite("س", "folder", "/x"))
    assert store.sites.second_reader("س") == ""
    store.sites.set_second_reader("س", "required")
    assert store.sites.second_reader("س") == "required"
    store.sites.remove("س")
    assert store.sites.second_reader("س") == ""
