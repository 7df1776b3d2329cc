"""The manual, which comes with the program: pages in plain words, in the language of the window where it has them."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path
from string import Template

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from gui import looks, tokens
from gui.lines import Line, LineList
from gui.widgets import column, dressed, row
from gui.words import QT_TRANSLATE_NOOP

PAGES = {
    "index": QT_TRANSLATE_NOOP("manual", "In short"),
    "import": QT_TRANSLATE_NOOP("manual", "Import an article"),
    "review": QT_TRANSLATE_NOOP("manual", "Review its figures"),
    "sources": QT_TRANSLATE_NOOP("manual", "Add sources"),
    "conflicts": QT_TRANSLATE_NOOP("manual", "What disagrees"),
    "topics": QT_TRANSLATE_NOOP("manual", "One figure, many articles"),
    "export": QT_TRANSLATE_NOOP("manual", "Export"),
    "library": QT_TRANSLATE_NOOP("manual", "Your library"),
    "keys": QT_TRANSLATE_NOOP("manual", "Keys"),
}
"""The pages in their order: the name of the file, and the words at the left."""


def folder(language: str) -> Path:
    """Where the pages of a language are; the English ones where it has none."""
    with as_file(files("gui").joinpath("assets", "manual")) as manual:
        own = manual / language
        return own if own.is_dir() else manual / "en"


class Manual(QDialog):
    """The pages, and what they are called."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.translate("manual", "Manual"))
        self.resize(*_SIZE)
        self._folder = folder(language)
        self.list = LineList()
        self.list.setAccessibleName(QCoreApplication.translate("manual", "Pages"))
        self.list.setFixedWidth(tokens.LIBRARY)
        lines = [Line(text=QCoreApplication.translate("manual", words), payload=name) for name, words in PAGES.items()]
        self.list.show_lines(lines)
        self.list.chosen.connect(self.show_page)
        self.page = _Page(self._folder, language)
        self.page.setAccessibleName(QCoreApplication.translate("manual", "Page"))
        self.page.anchorClicked.connect(lambda address: self.show_page(Path(address.path()).stem))
        beside = dressed(QWidget(), "side")
        listed = column()
        listed.setContentsMargins(0, tokens.GAP, 0, tokens.GAP)
        listed.addWidget(self.list)
        beside.setLayout(listed)
        whole = row(gap=0)
        whole.addWidget(beside)
        page = dressed(QWidget(), "page")
        inside = column(room=tokens.WIDE)
        inside.addWidget(self.page)
        page.setLayout(inside)
        whole.addWidget(page, 1)
        self.setLayout(whole)
        self.show_page("index")

    def show_page(self, name: object) -> None:
        """Show one page."""
        from markdown import markdown

        path = self._folder / f"{name}.md"
        self.page.setHtml(markdown(path.read_text(encoding="utf-8"), extensions=["tables"]))
        self.list.mark(name)


_SIZE = (980, 720)
_SMOOTH = Qt.TransformationMode.SmoothTransformation
_STYLE = Template(
    "p, li { line-height: $leading%; } p { margin-top: 6px; margin-bottom: 6px; }"
    "h1 { font-size: 24px; margin-bottom: 8px; } h2 { font-size: 17px; margin-top: 20px; margin-bottom: 4px; }"
    "th { text-align: left; } th, td { padding: 4px 16px 4px 0; } code { font-family: monospace; }"
)


class _Page(QTextBrowser):
    """A page whose pictures are as wide as itself; it reads the manual's own pictures and nothing else."""

    def __init__(self, manual: Path, language: str) -> None:
        super().__init__()
        self._folder = manual
        self.setOpenLinks(False)
        self.document().setDefaultFont(looks.font(language, tokens.TEXT + 1))
        self.document().setDefaultStyleSheet(_STYLE.substitute(leading=round(95 * tokens.LEADING[language])))

    def loadResource(self, kind: int, address: QUrl | str) -> object:
        """A picture of the manual."""
        picture = QImage(str(self._folder / QUrl(address).path()))
        if kind != QTextDocument.ResourceType.ImageResource.value or picture.isNull():
            return None
        ratio = self.devicePixelRatioF()
        width = min(self.viewport().width() - tokens.WIDE, picture.width()) * ratio
        fitted = picture.scaledToWidth(round(width), _SMOOTH)
        fitted.setDevicePixelRatio(ratio)
        return fitted
