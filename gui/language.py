"""The language of the window: Qt's translations of its words, put in place of those before."""

from __future__ import annotations

from importlib.resources import as_file, files

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from kb.model import Language

_QT = {"fr": "qtbase_fr", "zh": "qtbase_zh_CN"}
"""Qt's own words (buttons of file dialogs, menus of text fields); English needs none."""

_SPOKEN = "spoken"
"""The property of the application that holds its language."""

NAMES = {Language.ENGLISH: "English", Language.FRENCH: "Français", Language.CHINESE: "中文"}


def language_of(choice: str) -> str:
    """The interface language: the one chosen, else the system's where Claimstone speaks it, else English."""
    told = choice or QLocale.system().name()[:2]
    return told if told in set(Language) else Language.ENGLISH.value


def spoken() -> str:
    """The language that the application speaks now."""
    application = QApplication.instance()
    told = None if application is None else application.property(_SPOKEN)
    return str(told or Language.ENGLISH.value)


def speak(application: QApplication, language: str) -> None:
    """Translate whatever is shown from now on; English too has a translation, for its plurals."""
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.setParent(None)
    qt = QTranslator(application)
    if language in _QT and qt.load(_QT[language], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    application.setProperty(_SPOKEN, language)
    own = QTranslator(application)
    with as_file(files("gui").joinpath("assets", "translations", f"claimstone_{language}.qm")) as path:
        if own.load(str(path)):
            application.installTranslator(own)
