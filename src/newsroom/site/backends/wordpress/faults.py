"""What an answer that is no success means.

A 4xx is final. 5xx and the like, and anything but JSON, may hide a request that was carried out: such a write is
`OutcomeUnknown`, such a read a `NetworkError`. The site's own messages are in its own language or in English, so its
codes decide and the sentence is ours.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsroom.domain.errors import (
    NetworkError,
    NewsroomError,
    NotFound,
    OutcomeUnknown,
    Refused,
    SignedOut,
    SiteError,
    SiteForbidden,
)
from newsroom.site.http import Answer


class TermExists(SiteError):
    """The tag is there already, as number `term`: for whoever wants it to be there this is success."""

    def __init__(self, term: int) -> None:
        super().__init__("wordpress.refused", status=400)
        self.term = term


class AlreadyTrashed(SiteError):
    """The post lies in the bin already: so it was meant."""

    def __init__(self) -> None:
        super().__init__("wordpress.refused", status=410)


_UNSETTLED = frozenset({408, 425, 429})
_PICTURE_REFUSED = frozenset(
    {"rest_upload_unknown_error", "rest_upload_sideload_error", "rest_upload_image_type_not_supported"}
)
_KNOWN: dict[str, Callable[[], NewsroomError]] = {
    "rest_cannot_publish": lambda: SiteForbidden("wordpress.may-not-publish"),
    "rest_cannot_edit": lambda: SiteForbidden("wordpress.may-not-edit"),
    "rest_cannot_edit_others": lambda: SiteForbidden("wordpress.may-not-edit"),
    "rest_forbidden_context": lambda: SiteForbidden("wordpress.may-not-read"),
    "rest_cannot_read": lambda: SiteForbidden("wordpress.may-not-read"),
    "rest_cannot_read_post": lambda: SiteForbidden("wordpress.may-not-read"),
    "rest_cannot_delete": lambda: SiteForbidden("wordpress.may-not-delete"),
    "rest_cannot_create_note": lambda: SiteForbidden("wordpress.may-not-note"),
    "rest_invalid_author": lambda: Refused("wordpress.author-unknown"),
    "empty_content": lambda: Refused("wordpress.empty"),
    "rest_upload_no_content_disposition": lambda: Refused("wordpress.picture-too-large"),
    "rest_upload_file_too_big": lambda: Refused("wordpress.picture-too-large"),
    "rest_already_trashed": AlreadyTrashed,
    "rest_no_route": lambda: SiteError("wordpress.no-rest"),
}
_BY_STATUS: dict[int, Callable[[], NewsroomError]] = {
    403: lambda: SiteForbidden("wordpress.forbidden"),
    404: lambda: NotFound("wordpress.not-there"),
}


def fault(answer: Answer, *, writing: bool) -> NewsroomError:
    """The error that an answer stands for; `detail` is for the log and has the site's own words."""
    said = answer.json()
    code = str(said.get("code", "")) if isinstance(said, dict) else ""
    detail = f"{answer.status} {code}".strip()
    found = _final(answer.status, code, said)
    if found is None and not writing:
        found = NetworkError("wordpress.no-answer", status=answer.status)
    found = found or OutcomeUnknown("wordpress.unknown", status=answer.status)
    found.detail = detail
    return found


def _final(status: int, code: str, said: object) -> NewsroomError | None:
    """The error of an answer that says for certain that nothing was done; None for any other."""
    if code in _PICTURE_REFUSED:  # a 500 which no repetition changes
        return Refused("wordpress.picture-refused")
    if not 400 <= status < 500 or status in _UNSETTLED:
        return None
    if status == 401 or _logged_out(said):
        return SignedOut("wordpress.signed-out")
    if status == 413:  # of the web server in front, which has no JSON
        return Refused("wordpress.picture-too-large")
    if not isinstance(said, dict):
        return SiteError("wordpress.blocked" if status in (403, 406) else "wordpress.no-rest", status=status)
    if code == "term_exists" and isinstance(data := said.get("data"), dict) and "term_id" in data:
        return TermExists(int(data["term_id"]))
    known = _KNOWN.get(code) or _BY_STATUS.get(status)
    return known() if known else SiteError("wordpress.refused", status=status)


def _logged_out(said: object) -> bool:
    """Whether a parameter was refused only since nobody is signed in: lists of drafts say it with a 400."""
    details: Any = said.get("data") if isinstance(said, dict) else None
    details = details.get("details") if isinstance(details, dict) else None
    parts = details.values() if isinstance(details, dict) else ()
    return any(isinstance(part, dict) and (part.get("data") or {}).get("status") == 401 for part in parts)
