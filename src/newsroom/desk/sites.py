"""The sites that this workstation writes for. Those that ask for a password are added by `newsroom.desk.signing`."""

from __future__ import annotations

import shutil
from dataclasses import replace

from newsroom.desk import signing, syncing, trial
from newsroom.desk.changes import Changes
from newsroom.desk.newsroom import LOCAL_KIND, Newsroom, signs_in, site_config
from newsroom.domain.errors import NewsroomError, Refused
from newsroom.site.site import create_site, open_site
from newsroom.store.sites import StoredSite


def all(room: Newsroom) -> tuple[StoredSite, ...]:  # noqa: A001 - the desk's own word
    """Every site, by name."""
    return room.store.sites.all()


def add(room: Newsroom, site: StoredSite, *, create: bool = False) -> tuple[StoredSite, Changes]:
    """Add a site after reaching it once, or make it first with `create`; its articles and terms are read. The trial
    site gives way to it (`newsroom.desk.trial`).

    Refused for a name that is taken or empty; NetworkError, SiteError: the site cannot be reached, nothing was added.
    """
    site = replace(site, name=signing.check_name(room, site.name, site.address))
    config = site_config(room.profile, site)
    if create:
        create_site(config)
    open_site(config).sections()
    room.store.sites.add(site)
    changes = Changes(sites=True) | trial.give_way(room, site.name)
    return site, changes | syncing.pull(room, site.name)[1]


def remove(room: Newsroom, name: str) -> tuple[tuple[NewsroomError, ...], Changes]:
    """Sign out of a site, forget how it is reached and what was read of it; the site itself, the drafts and their
    history stay. Was it the default, its `heir` is now. What of signing out could not be done comes back as sentences.

    NotFound; Refused while the outbox has work for it, and for the last one, without which nothing can be written.
    """
    if any(job.site == name for job in room.store.outbox.open()):
        raise Refused("site.in-use", name=name)
    if [site.name for site in room.store.sites.all()] == [name]:
        raise Refused("site.last", name=name)
    stored = room.store.sites.get(name)
    own = signs_in(stored) and not signing.is_shared(room, stored)  # or another site of the list goes on with it
    left = signing.sign_out(room, name)[0] if own else ()
    if room.store.sites.default() == name:
        room.store.sites.set_default(heir(room, name))
    room.store.sites.remove(name)
    room.store.archive.forget(name)
    room.store.posts.forget(name)
    room.forget(name)
    if (cache := site_config(room.profile, stored).cache) is not None:
        shutil.rmtree(cache, ignore_errors=True)
    return left, Changes(sites=True, terms=True, archive=True, posts=True)


def heir(room: Newsroom, name: str) -> str:
    """The site that new drafts are for once the default site `name` is gone, the trial site last; empty where there is
    no other."""
    others = [site for site in room.store.sites.all() if site.name != name]
    return next((site.name for site in sorted(others, key=trial.is_trial)), "")


def make_default(room: Newsroom, name: str) -> Changes:
    """New drafts are for this site from now on. NotFound."""
    room.store.sites.set_default(name)
    return Changes(sites=True, posts=True)


def connect(
    room: Newsroom, name: str, address: str, *, kind: str = LOCAL_KIND, role: str = "editor", create: bool = False
) -> tuple[StoredSite, Changes]:
    """Add a site by what a form knows of it; see `add`."""
    return add(room, StoredSite(name.strip(), kind, address.strip(), role=role), create=create)
