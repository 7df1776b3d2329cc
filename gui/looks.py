"""The tokens as Qt wants them: a palette, one style sheet, and fonts per language."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from string import Template

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gui import tokens
from gui.tokens import DARK, LIGHT, THEMES, Status, Theme

SYSTEM = "system"
"""The setting that follows the system's light or dark."""


def theme_of(widget: QWidget) -> Theme:
    """The theme the widget is shown in, told by its palette: whoever paints needs no other wire."""
    return DARK if widget.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def theme_named(choice: str) -> Theme:
    """The theme for a setting: "light", "dark", or the system's own."""
    if choice in THEMES:
        return THEMES[choice]
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def wear(application: QApplication, theme: Theme, language: str) -> None:
    """Dress the whole application; what is worn already is not put on again, since every widget would be restyled."""
    sheet, worn = style_sheet(theme), font(language, tokens.TEXT)
    if (application.styleSheet(), application.font().families()) == (sheet, worn.families()):
        return
    application.setFont(worn)
    application.setPalette(palette(theme))
    application.setStyleSheet(sheet)


def font(language: str, size: int, *, bold: bool = False, traditional: bool = False) -> QFont:
    """Type of that size, in pixels, with the families that suit the language."""
    made = QFont()
    made.setFamilies(list(tokens.families(language, traditional=traditional)))
    made.setPixelSize(size)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made


def tabular(base: QFont) -> QFont:
    """The same type with digits of one width, for columns of numbers."""
    made = QFont(base)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def palette(theme: Theme) -> QPalette:
    """Qt's palette from the tokens."""
    role, made = QPalette.ColorRole, QPalette()
    for part, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.ink),
        (role.Base, theme.pane),
        (role.AlternateBase, theme.window),
        (role.Text, theme.ink),
        (role.Button, theme.raised),
        (role.ButtonText, theme.ink),
        (role.BrightText, theme.on_accent),
        (role.ToolTipBase, theme.pane),
        (role.ToolTipText, theme.ink),
        (role.PlaceholderText, theme.soft),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Accent, theme.accent),
        (role.Light, theme.pane),
        (role.Midlight, theme.raised),
        (role.Mid, theme.line),
        (role.Dark, theme.edge),
        (role.Shadow, theme.line),
    ):
        made.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(theme.edge))
    return made


def frame_focus(painter: QPainter, theme: Theme, room: QRect) -> None:
    """A line in the accent around what has the keyboard."""
    painter.setPen(QColor(theme.accent))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(room.adjusted(0, 0, -1, -1))


def style_sheet(theme: Theme) -> str:
    """Every rule of how controls look; widgets carry the property "look", never a style of their own."""
    colours = {name: getattr(theme, name) for name in Theme.__slots__ if isinstance(getattr(theme, name), str)}
    sizes = {
        "tight": tokens.TIGHT,
        "gap": tokens.GAP,
        "room": tokens.ROOM,
        "radius": tokens.RADIUS,
        "small": tokens.SMALL,
        "text": tokens.TEXT,
        "title": tokens.TITLE,
    }
    statuses = "".join(
        f'QLabel[tone="{status}"] {{ color: {tone.ink}; }}QFrame[chip="{status}"] {{ background: {tone.ground}; }}'
        for status, tone in theme.status.items()
    )
    told = {name: f"{size}px" for name, size in sizes.items()} | {
        "wrong": theme.status[Status.UNSOURCED].ink,
        "settled": theme.status[Status.SOURCED].ink,
    }
    return Template(_rules()).substitute(colours | told) + statuses


@cache
def _rules() -> str:
    return files("gui").joinpath("assets", "window.qss").read_text(encoding="utf-8")
