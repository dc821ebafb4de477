"""Words in difference, painted: added on a ground and underlined, removed on a ground and struck through, spelt or
marked otherwise with dots below.

The letters read right to left in the article's own face, whatever the interface does. Colours are those of the look at
the moment of painting; only a change of width or zoom lays the lines out anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip

from newsroom.domain.runs import Run, RunKind
from newsroom.ui import theme
from newsroom.ui.editor.find import qt_length
from newsroom.ui.panels.runs_selection import SelectableText, Selection
from newsroom.ui.theme import Role, Type

ABOVE, BELOW, UNDER, STRIKE = 1.02, 0.52, 0.38, 0.3  # of the letters' size, from the baseline
PEN = 2
LONG, AROUND = 2400, 240  # letters of a text that is shown in part, and of what stays beside a change


def mark_word(name: str) -> str:
    """What a run's format got or lost, as a word."""
    return {
        "strong": QCoreApplication.translate("Runs", "bold"),
        "emphasis": QCoreApplication.translate("Runs", "slanted"),
        "strike": QCoreApplication.translate("Runs", "struck through"),
        "sub": QCoreApplication.translate("Runs", "lowered"),
        "sup": QCoreApplication.translate("Runs", "raised"),
        "code": QCoreApplication.translate("Runs", "code"),
        "foreign": QCoreApplication.translate("Runs", "left to right"),
        "link": QCoreApplication.translate("Runs", "link"),
    }.get(name, name)


def spoken(runs: Sequence[Run]) -> str:
    """The runs as a reader of the screen says them."""
    says = {
        RunKind.ADDED: QCoreApplication.translate("Runs", "[added: %1]"),
        RunKind.REMOVED: QCoreApplication.translate("Runs", "[removed: %1]"),
    }
    return "".join(says.get(run.kind, "%1").replace("%1", run.text) for run in runs)


def condensed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs of a long text without what is far from every change; a short text is left whole."""
    if sum(len(run.text) for run in runs) <= LONG:
        return tuple(runs)
    last = len(runs) - 1
    return tuple(
        _short(run, first=place == 0, last=place == last) if run.kind is RunKind.SAME else run
        for place, run in enumerate(runs)
    )


def _short(run: Run, *, first: bool, last: bool) -> Run:
    text = run.text
    if len(text) <= 2 * AROUND + 40:
        return run
    head = "" if first and not last else text[:AROUND].rpartition(" ")[0]
    tail = "" if last and not first else text[-AROUND:].partition(" ")[2]
    return replace(run, text=f"{head} … {tail}")


@dataclass(slots=True)
class _Piece:
    """A line of the text as it was written, laid out; `runs` are the places of its runs in it, in Qt's letters."""

    layout: QTextLayout
    runs: list[tuple[int, int, Run]]
    top: float = 0.0


class RunText(SelectableText):
    """Shows runs, whose letters can be chosen and copied.

    `current` is the change that stands in a frame, `back` are those that were put back: what was taken out stands
    again, and what was put in is struck through.
    """

    def __init__(self, face: Type, *, zoom: float = 1.0, muted: bool = False, ltr: bool = False) -> None:
        super().__init__()
        self._face, self._zoom, self._muted, self._ltr = face, zoom, muted, ltr
        self._pieces: list[_Piece] = []
        self._width, self._height = -1, 0
        self._runs: tuple[Run, ...] = ()
        self.current, self.back = "", frozenset[str]()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show these runs; a line end in them begins a new line."""
        self._runs = tuple(_apart(runs))
        self.setAccessibleName(spoken(runs))
        self._cut()

    def restyle(self, zoom: float) -> None:
        """Be `zoom` times as large."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._cut()

    def set_state(self, current: str, back: frozenset[str]) -> None:
        """Say which change is looked at and which were put back."""
        if (current, back) != (self.current, self.back):
            self.current, self.back = current, back
            self.update()

    def text(self) -> str:
        """The letters of all runs."""
        return "".join(run.text for run in self._runs)

    # Laying out

    def _cut(self) -> None:
        self._pieces = [self._piece(line) for line in _lines(self._runs)]
        self.selection = Selection(self._pieces)
        self._width = -1
        self.updateGeometry()
        self.update()

    def _piece(self, runs: Sequence[Run]) -> _Piece:
        places: list[tuple[int, int, Run]] = []
        at = 0
        for run in runs:
            end = at + qt_length(run.text)
            words = run.text.strip()
            start = at + len(run.text) - len(run.text.lstrip()) if words else at
            places.append((start, start + qt_length(words) if words else end, run))  # blanks beside it are not painted
            at = end
        layout = QTextLayout("".join(run.text for run in runs), self._face.font(self._zoom))
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight if self._ltr else Qt.LayoutDirection.RightToLeft)
        side = Qt.AlignmentFlag.AlignLeft if self._ltr else Qt.AlignmentFlag.AlignRight
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        return _Piece(layout, places)

    def _arrange(self, width: int) -> int:
        """Lay the lines out in `width` pixels; gives the height."""
        if width != self._width:
            height = self._face.line * self._zoom
            y = 0.0
            for piece in self._pieces:
                piece.top = y
                y += self._wrap(piece.layout, width, height)
            self._width, self._height = width, ceil(y)
        return self._height

    def _wrap(self, layout: QTextLayout, width: int, height: float) -> float:
        letters = self._face.metrics(self._zoom)
        lead = (height - letters.ascent() - letters.descent()) / 2
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + lead + letters.ascent() - line.ascent()))
            y += height
        layout.endLayout()
        return max(y, height)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(max(width, 40))

    def sizeHint(self) -> QSize:
        return QSize(240, self._arrange(max(self.width(), 40)))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, round(self._face.line * self._zoom))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        self._arrange(max(self.width(), 40))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(event.rect())
        for piece in self._pieces:
            bottom = piece.top + piece.layout.lineCount() * self._face.line * self._zoom
            if bottom < area.top() or piece.top > area.bottom():
                continue
            stretches = list(self._stretches(piece, area))
            for box, run in stretches:
                self._ground(painter, box, run)
            painter.setPen(theme.color(Role.TEXT2 if self._muted else Role.TEXT))
            piece.layout.draw(
                painter, QPointF(0, piece.top), [*self._colors(piece), *self.selection.ranges(piece)], area
            )
            for box, run in stretches:
                self._line(painter, box, run)

    def _stretches(self, piece: _Piece, area: QRectF) -> Iterator[tuple[QRectF, Run]]:
        """What changed in the lines that are painted, each stretch with its box in widget pixels."""
        for number in range(piece.layout.lineCount()):
            line = piece.layout.lineAt(number)
            baseline = piece.top + line.y() + line.ascent()
            px = self._face.px * self._zoom
            if baseline + px < area.top() or baseline - 2 * px > area.bottom():
                continue
            for start, end, run in piece.runs:
                if run.kind is not RunKind.SAME:
                    for left, width in _extents(line, start, end):
                        yield QRectF(left, baseline - ABOVE * px, width, (ABOVE + BELOW) * px), run

    def _is_gone(self, run: Run) -> bool:
        """Whether a run is not in the text as it stands now."""
        return (run.kind is RunKind.REMOVED) != (run.change in self.back and run.kind in _WORDS)

    def _ground(self, painter: QPainter, box: QRectF, run: Run) -> None:
        if run.kind in _WORDS:
            back = bool(run.change) and run.change in self.back
            role = Role.REMOVED if self._is_gone(run) else Role.TINT if back else Role.ADDED
            painter.fillRect(box, theme.color(role))
        if run.change and run.change == self.current:
            painter.setPen(QPen(theme.color(Role.RING), PEN))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _line(self, painter: QPainter, box: QRectF, run: Run) -> None:
        px = self._face.px * self._zoom
        baseline = box.top() + ABOVE * px
        gone = run.kind in _WORDS and self._is_gone(run)
        y = baseline - STRIKE * px if gone else baseline + UNDER * px
        pen = QPen(theme.color(Role.TEXT2 if gone else Role.TEXT), 1.5)
        if run.kind not in _WORDS:
            back = run.change in self.back
            pen = QPen(theme.color(Role.TEXT3 if back else Role.STYLE), PEN)
            pen.setDashPattern([1, 1.5])
        painter.setPen(pen)
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _colors(self, piece: _Piece) -> list[QTextLayout.FormatRange]:
        """What is not in the text any more is paler."""
        made = []
        for start, end, run in piece.runs:
            if run.kind in _WORDS and self._is_gone(run):
                pale = QTextLayout.FormatRange()
                pale.start, pale.length = start, end - start
                form = QTextCharFormat()
                form.setForeground(theme.color(Role.TEXT2))
                pale.format = form
                made.append(pale)
        return made

    # Pointing

    def run_at(self, at: QPoint) -> Run | None:
        """The changed run under a point."""
        for piece in self._pieces:
            for box, run in self._stretches(piece, QRectF(self.rect())):
                if box.contains(QPointF(at)):
                    return run
        return None

    def place_of(self, change: str) -> QRectF:
        """Where a change stands first; null where it does not."""
        self._arrange(max(self.width(), 40))
        whole = QRectF(0, 0, self.width(), self._height)
        for piece in self._pieces:
            for box, run in self._stretches(piece, whole):
                if run.change == change:
                    return box
        return QRectF()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            run = self.run_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if run is None else tip(run), self)
            return True
        return super().event(event)


_WORDS = frozenset({RunKind.ADDED, RunKind.REMOVED})


def tip(run: Run) -> str:
    """What the pointer is told of a changed run; words that came and went speak for themselves."""
    if run.kind is RunKind.SPELLED:
        return QCoreApplication.translate("Runs", "Spelt before: %1").replace("%1", f"\u2068{run.was}\u2069")
    if run.kind is RunKind.FORMATTED:
        names = QCoreApplication.translate("Runs", ", ").join(map(mark_word, run.names))
        return QCoreApplication.translate("Runs", "Same words, other format: %1").replace("%1", names)
    return ""


def _apart(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs with a blank between what was taken out and what was put in, whose letters would join else."""
    before: Run | None = None
    for run in runs:
        touch = before is not None and {before.kind, run.kind} == _WORDS
        if before is not None and touch and not (before.text[-1:].isspace() or run.text[:1].isspace()):
            yield Run(RunKind.SAME, " ")
        yield run
        before = run


def _lines(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs of each line."""
    out: list[list[Run]] = [[]]
    for run in runs:
        first, *rest = run.text.split("\n")
        out[-1] += [replace(run, text=first)] if first else []
        out += [[replace(run, text=text)] if text else [] for text in rest]
    return out


def _extents(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Left edges and widths of letters in a line: one stretch where they all read one way."""
    first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    if first >= last:
        return []
    boxes = sorted(
        (box.left(), box.right()) for run in line.glyphRuns(first, last - first) if (box := run.boundingRect())
    )
    joined: list[list[float]] = []
    for left, right in boxes:
        if joined and left <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], right)
        else:
            joined.append([left, right])
    return [(left, right - left) for left, right in joined]
