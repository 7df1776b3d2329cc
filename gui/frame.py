"""How the window is divided: library, middle, drawer and inspector, with edges that can be dragged, remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from gui import tokens
from gui.settings import Settings
from gui.widgets import column

_LEAST = {"library": 160, "inspector": 344, "middle": 320}


class Frame(QWidget):
    """The four parts of the window between its bars."""

    def __init__(
        self,
        pages: Sequence[QWidget],
        *,
        library: QWidget,
        drawer: QWidget,
        inspector: QWidget,
        above: Sequence[QWidget],
        below: Sequence[QWidget],
    ) -> None:
        super().__init__()
        self.middle = QStackedWidget()
        for page in pages:
            self.middle.addWidget(page)
        self._drawer = drawer
        self._upright = _splitter(Qt.Orientation.Vertical, "middle", self.middle, drawer)
        self._upright.setStretchFactor(0, 1)
        self._across = _splitter(Qt.Orientation.Horizontal, "across", library, self._upright, inspector)
        self._across.setStretchFactor(1, 1)
        self.sides: Mapping[str, QWidget] = {"library": library, "drawer": drawer, "inspector": inspector}
        for name, least in _LEAST.items():
            self.sides.get(name, self.middle).setMinimumWidth(least)
        drawer.setMinimumHeight(120)
        self._usual_heights: list[int] = []
        whole = column(gap=0)
        for bar in above:
            whole.addWidget(bar)
        whole.addWidget(self._across, 1)
        for bar in below:
            whole.addWidget(bar)
        self.setLayout(whole)

    def restore(self, settings: Settings, width: int, height: int) -> None:
        """Divide as last time, or for a window of this size as at the first start."""
        usual = {
            "across": [tokens.LIBRARY, width - tokens.LIBRARY - tokens.INSPECTOR, tokens.INSPECTOR],
            "middle": [height, min(tokens.DRAWER, height // 4)],
        }
        for splitter in (self._across, self._upright):
            if not splitter.restoreState(settings.shape(splitter.objectName())):
                splitter.setSizes(usual[splitter.objectName()])
        for name, side in self.sides.items():
            side.setVisible(name not in settings.closed_sides)

    def enlarge_drawer(self, *, large: bool) -> None:
        """Give the drawer what room the article can spare, or give it back."""
        if large:
            self._usual_heights = self._upright.sizes()
        self._upright.setSizes([0, sum(self._upright.sizes())] if large else self._usual_heights)

    def keep(self, settings: Settings, closed: Sequence[str]) -> None:
        """Remember how it is divided, and which sides are closed."""
        for splitter in (self._across, self._upright):
            settings.keep_shape(splitter.objectName(), splitter.saveState())
        settings.closed_sides = tuple(closed)


def _splitter(orientation: Qt.Orientation, name: str, *panes: QWidget) -> QSplitter:
    made = QSplitter(orientation)
    made.setObjectName(name)
    made.setHandleWidth(tokens.HAIRLINE)
    made.setChildrenCollapsible(False)
    for pane in panes:
        made.addWidget(pane)
    return made
