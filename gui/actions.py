"""Every action of the window in one table: its words, its menu, its keys and what it needs.

Menus, the cheat sheet and the command palette are made from it; gui.commands carries the actions out, one method each
by the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.words import QT_TRANSLATE_NOOP


class Needs(Flag):
    """What must be at hand for an action to make sense; it is greyed otherwise."""

    NOTHING = 0
    WRITABLE = auto()
    DOCUMENT = auto()
    CLAIM = auto()
    BACK = auto()
    FORWARD = auto()
    UNDO = auto()
    REDO = auto()
    LISTING = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing an editor can do.

    Attributes:
        text: English; translated where it is shown.
        keys: The first is the one shown.
        starts: A line stands above it in its menu.
        choice: It is one of several that exclude each other, by this name.
    """

    menu: str
    text: str
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    starts: bool = False
    checkable: bool = False
    choice: str = ""


_FILE = QT_TRANSLATE_NOOP("actions", "File")
_EDIT = QT_TRANSLATE_NOOP("actions", "Edit")
_CLAIM = QT_TRANSLATE_NOOP("actions", "Claim")
_GO = QT_TRANSLATE_NOOP("actions", "Go")
_VIEW = QT_TRANSLATE_NOOP("actions", "View")
_TOOLS = QT_TRANSLATE_NOOP("actions", "Tools")
_HELP = QT_TRANSLATE_NOOP("actions", "Help")

MENUS = (_FILE, _EDIT, _CLAIM, _GO, _VIEW, _TOOLS, _HELP)

_DECIDING = Needs.WRITABLE | Needs.CLAIM

ACTIONS: Mapping[str, Action] = {
    # File
    "import_files": Action(
        menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "Import articles…"), keys=("Ctrl+I",), needs=Needs.WRITABLE
    ),
    "paste_article": Action(
        menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "Paste an article"), keys=("Ctrl+V",), needs=Needs.WRITABLE
    ),
    "watch_folder": Action(
        menu=_FILE,
        text=QT_TRANSLATE_NOOP("actions", "Import what is saved in a folder…"),
        needs=Needs.WRITABLE,
        checkable=True,
    ),
    "export": Action(menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "Export…"), keys=("Ctrl+E",)),
    "save_graph": Action(menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "Save the source graph as a picture…")),
    "new_library": Action(menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "New library…"), keys=("Ctrl+N",), starts=True),
    "open_library": Action(menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "Open library…"), keys=("Ctrl+O",)),
    "open_recent": Action(
        menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "Open a recent library…"), keys=("Ctrl+Shift+O",)
    ),
    "open_sample": Action(menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "Open the sample library")),
    "save_copy": Action(
        menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "Save a copy…"), keys=("Ctrl+Shift+S",), starts=True
    ),
    "back_up": Action(menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "Back up now…")),
    "restore_backup": Action(menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "Restore from a backup…")),
    "quit": Action(menu=_FILE, text=QT_TRANSLATE_NOOP("actions", "Quit"), keys=("Ctrl+Q",), starts=True),
    # Edit
    "undo": Action(
        menu=_EDIT,
        text=QT_TRANSLATE_NOOP("actions", "Undo"),
        keys=("Ctrl+Z", "Z"),
        needs=Needs.WRITABLE | Needs.UNDO,
    ),
    "redo": Action(
        menu=_EDIT,
        text=QT_TRANSLATE_NOOP("actions", "Redo"),
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        needs=Needs.WRITABLE | Needs.REDO,
    ),
    "search": Action(menu=_EDIT, text=QT_TRANSLATE_NOOP("actions", "Search"), keys=("Ctrl+F", "/"), starts=True),
    "keep_search": Action(
        menu=_EDIT, text=QT_TRANSLATE_NOOP("actions", "Keep this search…"), keys=("Ctrl+S",), needs=Needs.LISTING
    ),
    "forget_search": Action(
        menu=_EDIT, text=QT_TRANSLATE_NOOP("actions", "Keep this search no longer"), needs=Needs.LISTING
    ),
    "edit_facts": Action(
        menu=_EDIT,
        text=QT_TRANSLATE_NOOP("actions", "Facts of the article…"),
        keys=("Ctrl+D",),
        needs=Needs.WRITABLE | Needs.DOCUMENT,
        starts=True,
    ),
    "delete_document": Action(
        menu=_EDIT,
        text=QT_TRANSLATE_NOOP("actions", "Delete the article and its claims"),
        needs=Needs.WRITABLE | Needs.DOCUMENT,
    ),
    # Claim
    "accept": Action(menu=_CLAIM, text=QT_TRANSLATE_NOOP("actions", "Accept"), keys=("A",), needs=_DECIDING),
    "reject": Action(menu=_CLAIM, text=QT_TRANSLATE_NOOP("actions", "Reject"), keys=("R",), needs=_DECIDING),
    "edit": Action(menu=_CLAIM, text=QT_TRANSLATE_NOOP("actions", "Edit the claim"), keys=("E",), needs=_DECIDING),
    "add_source": Action(menu=_CLAIM, text=QT_TRANSLATE_NOOP("actions", "Add a source"), keys=("S",), needs=_DECIDING),
    "edit_date": Action(menu=_CLAIM, text=QT_TRANSLATE_NOOP("actions", "Set the date"), keys=("D",), needs=_DECIDING),
    "reopen": Action(
        menu=_CLAIM, text=QT_TRANSLATE_NOOP("actions", "Make undecided again"), keys=("U",), needs=_DECIDING
    ),
    "settle_finding": Action(
        menu=_CLAIM,
        text=QT_TRANSLATE_NOOP("actions", "Settle a finding…"),
        keys=("F",),
        needs=Needs.WRITABLE | Needs.DOCUMENT,
    ),
    "dismiss_finding": Action(
        menu=_CLAIM, text=QT_TRANSLATE_NOOP("actions", "Dismiss a finding…"), keys=("X",), needs=_DECIDING
    ),
    "write_claim": Action(
        menu=_CLAIM,
        text=QT_TRANSLATE_NOOP("actions", "Make a claim of the selected passage"),
        keys=("M",),
        needs=Needs.WRITABLE | Needs.DOCUMENT,
    ),
    "accept_listed": Action(
        menu=_CLAIM,
        text=QT_TRANSLATE_NOOP("actions", "Accept all that the list shows…"),
        keys=("Ctrl+Shift+A",),
        needs=Needs.WRITABLE | Needs.LISTING,
        starts=True,
    ),
    "reject_listed": Action(
        menu=_CLAIM,
        text=QT_TRANSLATE_NOOP("actions", "Reject all that the list shows…"),
        keys=("Ctrl+Shift+R",),
        needs=Needs.WRITABLE | Needs.LISTING,
    ),
    # Go
    "go_to": Action(menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Document, topic, source or claim…"), keys=("Ctrl+K",)),
    "next_undecided": Action(
        menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Next undecided"), keys=("Space",), starts=True
    ),
    "previous_claim": Action(
        menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Previous figure"), keys=("K",), needs=Needs.DOCUMENT
    ),
    "next_claim": Action(menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Next figure"), keys=("J",), needs=Needs.DOCUMENT),
    "previous_difference": Action(
        menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Previous difference"), keys=("Alt+Up",), needs=Needs.DOCUMENT
    ),
    "next_difference": Action(
        menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Next difference"), keys=("Alt+Down",), needs=Needs.DOCUMENT
    ),
    "back": Action(
        menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Back"), keys=("Alt+Left",), needs=Needs.BACK, starts=True
    ),
    "forward": Action(menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Forward"), keys=("Alt+Right",), needs=Needs.FORWARD),
    "read_article": Action(
        menu=_GO, text=QT_TRANSLATE_NOOP("actions", "The article"), keys=("Ctrl+1",), needs=Needs.DOCUMENT, starts=True
    ),
    "list_claims": Action(menu=_GO, text=QT_TRANSLATE_NOOP("actions", "All claims"), keys=("Ctrl+2",)),
    "show_findings": Action(menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Findings"), keys=("Ctrl+3",)),
    "show_queue": Action(menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Queue"), keys=("Ctrl+4",)),
    "show_history": Action(menu=_GO, text=QT_TRANSLATE_NOOP("actions", "History"), keys=("Ctrl+5",)),
    "show_topic": Action(menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Topic"), keys=("Ctrl+6",)),
    "show_graph": Action(menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Source graph"), keys=("Ctrl+7",)),
    "show_compare": Action(menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Compare"), keys=("Ctrl+8",)),
    "show_names": Action(menu=_GO, text=QT_TRANSLATE_NOOP("actions", "Sources and names"), keys=("Ctrl+9",)),
    # View
    "show_library": Action(menu=_VIEW, text=QT_TRANSLATE_NOOP("actions", "Library"), keys=("F2",), checkable=True),
    "show_drawer": Action(menu=_VIEW, text=QT_TRANSLATE_NOOP("actions", "Drawer"), keys=("F3",), checkable=True),
    "show_inspector": Action(menu=_VIEW, text=QT_TRANSLATE_NOOP("actions", "Inspector"), keys=("F4",), checkable=True),
    "enlarge_drawer": Action(
        menu=_VIEW, text=QT_TRANSLATE_NOOP("actions", "Larger drawer"), keys=("Shift+F3",), checkable=True
    ),
    "show_rejected": Action(
        menu=_VIEW,
        text=QT_TRANSLATE_NOOP("actions", "Numbers that are no figures"),
        keys=("Ctrl+Shift+N",),
        checkable=True,
        starts=True,
    ),
    "zoom_in": Action(
        menu=_VIEW, text=QT_TRANSLATE_NOOP("actions", "Larger type"), keys=("Ctrl++", "Ctrl+="), starts=True
    ),
    "zoom_out": Action(menu=_VIEW, text=QT_TRANSLATE_NOOP("actions", "Smaller type"), keys=("Ctrl+-",)),
    "zoom_reset": Action(menu=_VIEW, text=QT_TRANSLATE_NOOP("actions", "Usual type"), keys=("Ctrl+0",)),
    "follow_system": Action(
        menu=_VIEW, text=QT_TRANSLATE_NOOP("actions", "Light or dark as the system"), choice="theme", starts=True
    ),
    "go_light": Action(menu=_VIEW, text=QT_TRANSLATE_NOOP("actions", "Light"), choice="theme"),
    "go_dark": Action(menu=_VIEW, text=QT_TRANSLATE_NOOP("actions", "Dark"), choice="theme"),
    "speak_system": Action(
        menu=_VIEW, text=QT_TRANSLATE_NOOP("actions", "Language of the system"), choice="language", starts=True
    ),
    "speak_english": Action(menu=_VIEW, text="English", choice="language"),
    "speak_french": Action(menu=_VIEW, text="Français", choice="language"),
    "speak_chinese": Action(menu=_VIEW, text="中文", choice="language"),
    # Tools
    "check_library": Action(menu=_TOOLS, text=QT_TRANSLATE_NOOP("actions", "Check the library…")),
    "take_in_library": Action(
        menu=_TOOLS, text=QT_TRANSLATE_NOOP("actions", "Take in another library…"), needs=Needs.WRITABLE
    ),
    "forget_recent": Action(menu=_TOOLS, text=QT_TRANSLATE_NOOP("actions", "Forget recent libraries…"), starts=True),
    # Help
    "find_command": Action(menu=_HELP, text=QT_TRANSLATE_NOOP("actions", "Every command…"), keys=("Ctrl+Shift+P",)),
    "manual": Action(menu=_HELP, text=QT_TRANSLATE_NOOP("actions", "Manual"), keys=("F1",)),
    "tour": Action(menu=_HELP, text=QT_TRANSLATE_NOOP("actions", "Guided tour")),
    "cheat_sheet": Action(menu=_HELP, text=QT_TRANSLATE_NOOP("actions", "Keys"), keys=("?",)),
    "about": Action(menu=_HELP, text=QT_TRANSLATE_NOOP("actions", "About Claimstone")),
}


LACKING: Mapping[Needs, str] = {
    Needs.WRITABLE: QT_TRANSLATE_NOOP("actions", "This library can only be read here."),
    Needs.DOCUMENT: QT_TRANSLATE_NOOP("actions", "Open an article first."),
    Needs.CLAIM: QT_TRANSLATE_NOOP("actions", "Choose a figure first."),
    Needs.BACK: QT_TRANSLATE_NOOP("actions", "Nothing was looked at before."),
    Needs.FORWARD: QT_TRANSLATE_NOOP("actions", "Go back first."),
    Needs.UNDO: QT_TRANSLATE_NOOP("actions", "Nothing was changed yet."),
    Needs.REDO: QT_TRANSLATE_NOOP("actions", "Nothing was undone."),
    Needs.LISTING: QT_TRANSLATE_NOOP("actions", "List claims first."),
}
"""What to do where an action needs something that is not at hand."""


def lacking(name: str, held: Needs) -> str:
    """What keeps an action from being carried out, in the language of the window; "" where nothing does."""
    missing = next((need for need in LACKING if need in ACTIONS[name].needs and need not in held), None)
    return "" if missing is None else QCoreApplication.translate("actions", LACKING[missing])


def words(name: str) -> str:
    """An action's words in the language of the window."""
    return QCoreApplication.translate("actions", ACTIONS[name].text)


def menu_words(menu: str) -> str:
    """A menu's name in the language of the window."""
    return QCoreApplication.translate("actions", menu)


def key(name: str) -> str:
    """The key an action shows, as this system writes it; "" where it has none."""
    keys = ACTIONS[name].keys
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def make(owner: QObject, handler: Callable[[str], Callable[[], object]]) -> dict[str, QAction]:
    """Make every action of the table; handler names what carries it out."""
    made: dict[str, QAction] = {}
    for name, action in ACTIONS.items():
        item = QAction(words(name), owner)
        item.setObjectName(name)
        item.setShortcuts([QKeySequence(keys) for keys in action.keys])
        item.setCheckable(action.checkable or bool(action.choice))
        item.triggered.connect(_without_state(handler(name)))
        made[name] = item
    return made


def _without_state(carry_out: Callable[[], object]) -> Callable[..., None]:
    """Qt hands every action its checked state; what is carried out asks the action itself."""

    def triggered(*_: object) -> None:
        carry_out()

    return triggered


def fill(bar: QMenuBar, made: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Put the actions into the menus of a bar; the menus by their English name."""
    menus = {menu: bar.addMenu(menu_words(menu)) for menu in MENUS}
    for name, action in ACTIONS.items():
        if action.starts:
            menus[action.menu].addSeparator()
        menus[action.menu].addAction(made[name])
    return menus
