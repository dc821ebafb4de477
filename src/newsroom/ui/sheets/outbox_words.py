"""How a job of the outbox is said: its state with icon and colour, its kind, its steps, and what stopping it leaves."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from newsroom.language import dates, words
from newsroom.ui.theme import Role
from newsroom.ui.work import told

if TYPE_CHECKING:
    from newsroom.desk.outbox import Entry
    from newsroom.ui.sheets.outbox_desk import Waiting

LOOKS: dict[str, tuple[str, Role]] = {
    "waiting": ("tray", Role.WARN),
    "running": ("circle-half", Role.ACCENT),
    "unknown": ("hourglass-medium", Role.WARN),
    "refused": ("warning-octagon", Role.DANGER),
    "done": ("check-circle", Role.OK),
    "cancelled": ("prohibit", Role.TEXT2),
}
_CHANGES_AT_ONCE = ("update", "correction")
_SENDS = ("publish", "schedule", "pending", "return")
_MINUTE, _HOUR = 60, 3600


def state_word(state: str) -> str:
    """The state of a job."""
    return {
        "waiting": QCoreApplication.translate("Outbox", "Waits"),
        "running": QCoreApplication.translate("Outbox", "Under way"),
        "unknown": QCoreApplication.translate("Outbox", "Not known yet whether it arrived"),
        "refused": QCoreApplication.translate("Outbox", "Refused"),
        "done": QCoreApplication.translate("Outbox", "Done"),
        "cancelled": QCoreApplication.translate("Outbox", "Stopped"),
    }[state]


def kind_word(kind: str) -> str:
    """What is asked of the site."""
    return {
        "publish": QCoreApplication.translate("Outbox", "Publishing"),
        "pending": QCoreApplication.translate("Outbox", "To the desk for review"),
        "schedule": QCoreApplication.translate("Outbox", "Scheduling"),
        "update": QCoreApplication.translate("Outbox", "Updating"),
        "correction": QCoreApplication.translate("Outbox", "Correction"),
        "unpublish": QCoreApplication.translate("Outbox", "Unpublishing"),
        "reschedule": QCoreApplication.translate("Outbox", "Another hour"),
        "bin": QCoreApplication.translate("Outbox", "To the bin"),
        "restore": QCoreApplication.translate("Outbox", "Back from the bin"),
        "return": QCoreApplication.translate("Outbox", "Back to its author"),
    }[kind]


def steps(job: Waiting, lang: str) -> str:
    """The step that was reached and the one that comes: «رُفعت الصور · حفظ المسودة على الموقع»; empty for what ended
    well."""
    if job.entry.state in ("done", "cancelled"):
        return ""
    reached = words.say(f"publish.done.{job.entry.step}", lang) if job.entry.step else ""
    ahead = words.say(job.ahead, lang) if job.ahead else ""
    return " · ".join(part for part in (reached, ahead) if part)


def reason(entry: Entry, lang: str) -> str:
    """Why it waits or ended, each name in a direction of its own; empty where there is nothing to say."""
    return told(entry.reason, lang, entry.values) if entry.reason and entry.state != "done" else ""


class Span(QObject):
    """A time to come in words: «بعد 20 ثانية»; seconds up to a minute and a half, then minutes, then hours."""

    def of(self, left: timedelta) -> str:
        """The words for `left`; «الآن» for a time that has come."""
        seconds = max(0, round(left.total_seconds()))
        if seconds == 0:
            return self.tr("now")
        if seconds <= _MINUTE * 3 // 2:
            return self.tr("in %n second(s)", "", seconds)
        minutes, hours = round(seconds / _MINUTE), round(seconds / _HOUR)
        return self.tr("in %n minute(s)", "", minutes) if seconds < _HOUR else self.tr("in %n hour(s)", "", hours)


def next_try(entry: Entry, now: datetime) -> str:
    """When a job is tried next, or the site asked; for one that ended, when it was asked for."""
    if entry.state == "running":
        return QCoreApplication.translate("Outbox", "now")
    if entry.next_try is None:
        return ""
    text = (
        QCoreApplication.translate("Outbox", "Next question %1")
        if entry.state == "unknown"
        else QCoreApplication.translate("Outbox", "Next try %1")
    )
    return text.replace("%1", Span().of(entry.next_try - now))


def hour(entry: Entry, now: datetime, lang: str) -> str:
    """When it was asked for."""
    return dates.ago(entry.created.astimezone(now.tzinfo), now, lang)


def what_stays(entry: Entry) -> str:
    """What stopping a job leaves on its site."""
    return {
        "page": QCoreApplication.translate(
            "Outbox", "Stopping it leaves the article as it stands on the site; only its page is not read."
        ),
        "perhaps": QCoreApplication.translate(
            "Outbox", "Stopping it ends the asking too; the site may have carried the last request out."
        ),
        "as-is": QCoreApplication.translate("Outbox", "Stopping it leaves the article on the site as it is."),
        "new": QCoreApplication.translate(
            "Outbox", "The new text is with readers already, and stays when this is stopped."
        ),
        "draft": QCoreApplication.translate(
            "Outbox", "Stopping it leaves a draft on the site that no reader sees; publishing later goes on with it."
        ),
        "perhaps-draft": QCoreApplication.translate(
            "Outbox",
            "Stopping it may leave a draft or a picture on the site that no reader sees; publishing later takes it up.",
        ),
        "nothing": QCoreApplication.translate(
            "Outbox", "No draft was made on the site yet; pictures that were sent stay there."
        ),
    }[_left(entry)]


def _left(entry: Entry) -> str:
    unknown = entry.state == "unknown"
    if entry.step == "status":
        return "page"
    if entry.kind in _CHANGES_AT_ONCE and entry.step in ("content", "verify"):
        return "new"
    if entry.kind not in _SENDS or entry.step == "verify":
        return "perhaps" if unknown else "as-is" if entry.kind not in _SENDS else "draft"
    if entry.step in ("create", "content"):
        return "draft"
    return "perhaps-draft" if unknown else "nothing"
