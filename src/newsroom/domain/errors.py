"""The faults that somebody can mend, split by who can mend them.

    NewsroomError
      Refused            the journalist: something in the article or the request must change
        BadInput           a file or text that cannot be read as what it claims to be
        NotFound           no draft, site or article of that name
        Conflict           somebody else changed the same article
      WorkstationError   this machine: disk full, read-only, database newer than the program, no keyring
        StoreBusy          another newsroom holds this profile
      SiteError          the web site answered, and said no or nonsense
        SiteForbidden      the user's rights on the site do not reach
        SignedOut          the site no longer knows the password
      NetworkError       the site cannot be reached, or the line broke
        OutcomeUnknown     the request may or may not have been carried out: look it up, never repeat it blindly

A message is a sentence for the journalist, in the interface's language: what is, then what can be done. `detail` is
for the log and for support, never translated. Everything else that is raised is our own bug.
"""

from __future__ import annotations


class NewsroomError(Exception):
    """A fault with a sentence for the user.

    `code` is a stable word that names the sentence; `values` fill its places. The sentence itself is looked up by
    `newsroom.language.words` in the interface's language.
    """

    def __init__(self, code: str, detail: str = "", **values: str | int) -> None:
        super().__init__(code if not detail else f"{code}: {detail}")
        self.code = code
        self.detail = detail
        self.values = values


class Refused(NewsroomError):
    """The journalist can mend it."""


class BadInput(Refused):
    """A file or text that cannot be read as what it claims to be."""


class NotFound(Refused):
    """No draft, site or article of that name."""


class Conflict(Refused):
    """Somebody else changed the same article."""


class WorkstationError(NewsroomError):
    """This machine must be mended."""


class StoreBusy(WorkstationError):
    """Another newsroom holds this profile."""


class SiteError(NewsroomError):
    """The web site answered, and said no or nonsense."""


class SiteForbidden(SiteError):
    """The user's rights on the site do not reach."""


class SignedOut(SiteError):
    """The site no longer knows the password."""


class NetworkError(NewsroomError):
    """The site cannot be reached, or the line broke."""


class OutcomeUnknown(NetworkError):
    """The request may or may not have been carried out."""


PASSING = (NetworkError, WorkstationError, SignedOut)
"""Faults that pass without a change of the article: work that meets one is kept, and tried again."""
