"""The folder site: a whole web site in a folder, which may lie on a shared drive.

    site.json        name, time zone, public address, sections
    posts/N.json     one post each, in any state: the truth
    revisions/N/R.json   every earlier version of a post
    media/N.json     one picture each; its sizes lie in public/media
    tags/N.json      one tag each
    index.sqlite     what the lists need, made again from the above whenever it is missing
    staging/, journal.json, lock   how a change becomes whole (`edition`, `files`)
    public/          the site as a reader opens it, from a server or straight from the disk

Every public page is a file that is replaced in one step. A change is prepared in `staging`, then written down in
`journal.json`, then put in place; whoever opens the site next finishes a journal that was left lying.
Rights: journalists write and hand in their own posts; an editor may do everything.
"""

from __future__ import annotations

from pathlib import Path

from newsroom.site.site import Site, SiteConfig

KIND = "folder"


def connect(config: SiteConfig) -> Site:
    """The site in the folder `config.address`; `config.role` is ``editor`` or ``journalist``."""
    from newsroom.site.backends.folder.folder import FolderSite  # a start that only lists kinds stays cheap

    return FolderSite(config)


def create(config: SiteConfig) -> None:
    """Make a site of that name in the folder, with sections and sample articles; Refused where one is already."""
    from newsroom.site.backends.folder import seed

    seed.create(Path(config.address), config.name)
