"""The table of policies is that of the house style, and what is decided for a site goes with it."""

from newsroom.domain.style.policy import Policies
from newsroom.store.policies import POLICIES
from newsroom.store.store import Store, StoredSite

LOCAL = StoredSite("المكتب المحلي", "folder", "/srv/موقع")


def test_every_default_is_allowed_and_is_that_of_the_style() -> None:
    assert {name: policy.default for name, policy in POLICIES.items()} == {
        name: getattr(Policies(), name) for name in POLICIES
    }
    assert all(policy.allows(policy.default) for policy in POLICIES.values())
    assert POLICIES["digits"].allows("arabic")
    assert not POLICIES["digits"].allows("roman")
    assert not POLICIES["headline_length"].allows(-1)


def test_what_is_decided_for_a_site_goes_with_the_site(store: Store) -> None:
    store.sites.add(LOCAL)
    assert store.sites.policies(LOCAL.name) == {}
    store.sites.set_policies(LOCAL.name, {"digits": "western", "headline_length": 60})
    assert store.sites.policies(LOCAL.name) == {"digits": "western", "headline_length": 60}
    store.sites.remove(LOCAL.name)
    store.sites.add(LOCAL)
    assert store.sites.policies(LOCAL.name) == {}
