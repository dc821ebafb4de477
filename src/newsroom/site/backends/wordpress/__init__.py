"""A WordPress site over its REST interface, with an application password and without a plug-in.

    connection   one request at a time: where REST is, the errors, the site's clock
    faults       what an answer that is no success means
    discovery    what stands at an address, before signing in
    people, terms, media, posts, feed, notes   one part of the site each
    rows, permalinks, zones, cursor   pure: rows of the site and values of ours
    wordpress    the parts together, behind the protocol

WordPress has no lock, no version and no key of its own. A post is therefore created as a draft whose slug is its key,
looked up by that slug, and known by its id from then on; the real slug is given with the first publication. What was
written is known by what came back.
"""

from __future__ import annotations

from newsroom.site.site import Discovery, Site, SiteConfig

KIND = "wordpress"


def connect(config: SiteConfig) -> Site:
    """The site at `config.address`, signed in with the application password of `config`. Nothing is asked of it yet."""
    from newsroom.site.backends.wordpress.wordpress import WordPress  # requests is slow to import

    return WordPress(config)


def discover(config: SiteConfig) -> Discovery:
    """What the site at `config.address` is, as far as it tells anybody. NetworkError, SiteError, Refused."""
    from newsroom.site.backends.wordpress import discovery

    return discovery.discover(config.address)
