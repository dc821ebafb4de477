"""A real site behind a line that breaks: requests that never arrive, and answers that never come back."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable
from typing import Any

from newsroom.domain.errors import NetworkError, OutcomeUnknown, SignedOut
from newsroom.site.site import Site, SiteConfig

UNSENT = "unsent"  # the request was lost: nothing happened, and nobody can tell
UNANSWERED = "unanswered"  # the request was carried out, its answer lost
DOWN = "down"  # the site cannot be reached
SIGNED_OUT = "signed out"  # the site no longer knows the password


class FaultySite:
    """Passes every call on to `site`, with the faults that were planned for it, in their order."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._plan: dict[str, deque[str]] = {}
        self.calls: Counter[str] = Counter()

    def plan(self, method: str, *faults: str) -> None:
        """The next calls of `method` suffer these faults; an empty word is a good call."""
        self._plan.setdefault(method, deque()).extend(faults)

    def heal(self) -> None:
        self._plan.clear()

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._site, name)
        if not callable(method):
            return method

        def call(*arguments: Any, **named: Any) -> Any:
            self.calls[name] += 1
            planned = self._plan.get(name)
            fault = planned.popleft() if planned else ""
            if fault == DOWN:
                raise NetworkError("folder.unreachable", path="/مجلد")
            if fault == SIGNED_OUT:
                raise SignedOut("wordpress.signed-out")
            if fault == UNSENT:
                raise OutcomeUnknown("folder.unreachable", path="/مجلد")
            answer = method(*arguments, **named)
            if fault == UNANSWERED:
                raise OutcomeUnknown("folder.unreachable", path="/مجلد")
            return answer

        return call


def behind_a_bad_line(open_site: Callable[[SiteConfig], Site]) -> Callable[[SiteConfig], FaultySite]:
    """`open_site` whose sites can be made to fail."""
    return lambda config: FaultySite(open_site(config))
