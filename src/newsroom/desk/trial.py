"""The trial site: the one in the profile itself, with its sample articles, until there is a site that readers know.

It gives way to the first other site that is added. While another site is the default one, what the team did on the
trial site stands in no list of the team's work and in no calendar; one's own drafts for it stay among one's own.
"""

from __future__ import annotations

from newsroom.desk.changes import NOTHING, Changes
from newsroom.desk.newsroom import LOCAL_FOLDER, Newsroom
from newsroom.store.sites import StoredSite


def is_trial(site: StoredSite) -> bool:
    """Whether a site is the one that a profile is made with."""
    return site.address == LOCAL_FOLDER


def give_way(room: Newsroom, name: str) -> Changes:
    """Let new drafts be for the site `name`, which was just added, if the trial site was the only one before."""
    before = [site for site in room.store.sites.all() if site.name != name]
    if len(before) != 1 or not is_trial(before[0]):
        return NOTHING
    room.store.sites.set_default(name)
    return Changes(sites=True, posts=True)


def hidden(room: Newsroom) -> str:
    """The trial site's name while another site is the default one; empty where nothing of it is left out."""
    default = room.store.sites.default()
    return next((site.name for site in room.store.sites.all() if is_trial(site) and site.name != default), "")
