"""The window: library, article or list, drawer and inspector around one selection."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from gui import actions, looks, tokens
from gui.actions import ACTIONS, Needs
from gui.bars import Banner, Foot, Toolbar
from gui.caretaker import Caretaker
from gui.commands import Commands
from gui.drawer import Drawer
from gui.frame import Frame
from gui.language import language_of, speak
from gui.panes.claims import ClaimsPane
from gui.panes.importing import ImportingPane
from gui.panes.inspector import InspectorPane
from gui.panes.library import LibraryPane
from gui.panes.queue import QueuePane
from gui.panes.reader import ReaderPane
from gui.panes.welcome import WelcomePane
from gui.recovery import Recovery
from gui.selection import Listing, Place, Selection
from gui.session import Session
from gui.settings import Settings
from gui.trouble import Trouble, told
from gui.views import Views
from kb import say
from kb.model import Changes, ClaimId, DocumentId, KbError
from kb.place import SUFFIX, default_path
from kb.store import journal, listing
from kb.store.listing import Wish

OPEN: set[Window] = set()
"""The windows there are; Qt keeps no window that Python has let go of."""


class Window(QMainWindow):
    """One library, one editor."""

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.selection = Selection(self)
        self.trouble = Trouble(self)
        self._succeeded = False
        OPEN.add(self)
        self.setMinimumSize(QSize(880, 560))
        self.setAcceptDrops(True)
        self._make_panes()
        self.commands = Commands(self)
        self.views = Views(self)
        self.caretaker = Caretaker(self)
        self.recovery = Recovery(self)
        self.actions_: dict[str, QAction] = actions.make(self, self._carrying_out)
        self.addActions(list(self.actions_.values()))
        actions.fill(self.menuBar(), self.actions_)
        self._lay_out()
        self._wire()
        self._restore()
        self._library_opened()

    def _make_panes(self) -> None:
        session, selection = self.session, self.selection
        self.library = LibraryPane(session, selection, self.settings)
        self.reader = ReaderPane(session, selection)
        self.claims = ClaimsPane(session, selection)
        self.welcome = WelcomePane(self.settings.recent)
        self.inspector = InspectorPane(session, selection)
        self.drawer = Drawer(session, selection)
        self.importing = ImportingPane(session)
        self.importing.columns_of = self._columns_of
        self.toolbar = Toolbar()
        self.search = self.toolbar.search
        self.banner = Banner()
        self.foot = Foot()

    @property
    def queue(self) -> QueuePane:
        """The pane that knows what comes next."""
        return self.drawer.queue

    # Layout -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.frame = Frame(
            (self.welcome, self.reader, self.claims),
            library=self.library,
            drawer=self.drawer,
            inspector=self.inspector,
            above=(self.toolbar, self.banner, self.importing),
            below=(self.foot,),
        )
        self.middle = self.frame.middle
        self.setCentralWidget(self.frame)

    def _wire(self) -> None:
        for pane in (self.reader, self.claims, self.inspector, self.welcome, self.toolbar, self.drawer):
            pane.asked.connect(self.do)
        self.inspector.passage_asked.connect(self.reader.view.show_passage)
        self.inspector.form_opened.connect(self.enable)
        self.inspector.form_closed.connect(self.enable)
        self.inspector.form_closed.connect(self.read_on)
        for finding in (self.inspector, self.drawer.findings):
            finding.settling_asked.connect(self.commands.settling.offer)
        self.inspector.dismissal_asked.connect(self.commands.dismiss)
        self.drawer.findings.dismissal_asked.connect(self.commands.dismiss)
        self.drawer.closed.connect(lambda: self.show_pane("show_drawer", shown=False))
        self.welcome.library_asked.connect(self.open_library)
        self.importing.imported.connect(self.selection.open)
        self.importing.broke.connect(self.trouble.show)
        self.session.broke.connect(self.trouble.show)
        self.trouble.refused.connect(self.refuse)
        self.toolbar.searched.connect(self._search)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed_its_colours)
        self.session.changed.connect(self._changed)
        self.session.counted.connect(self._say_counts)
        self.session.refused.connect(self.refuse)
        self.session.opened.connect(self._library_opened)
        self.selection.moved.connect(self._moved)

    def _carrying_out(self, name: str) -> Callable[[], object]:
        carrier = next(each for each in (self.views, self.caretaker, self.commands) if hasattr(each, name))
        found: Callable[[], object] = getattr(carrier, name)
        return found

    def do(self, name: str) -> None:
        """Carry out an action by its name, if it can be now."""
        self.actions_[name].trigger()

    # What stands where --------------------------------------------------------------------------------------------

    def _library_opened(self) -> None:
        """Show the library that is open now, where one left off."""
        path = self.session.store.path
        self.settings.opened(path)
        self.reader.places = self.settings.places(path)
        self.selection.leave()
        self.setWindowTitle(f"{path.stem} – Claimstone")
        self.caretaker.take_over()
        document, claim = self.settings.left_at(path)
        held = self.session.claim(ClaimId(claim) if claim else None)
        if held is not None:
            self.selection.choose(held)
        elif document and self.session.document(DocumentId(document)) is not None:
            self.selection.open(DocumentId(document))
        else:
            self.open_latest()
        self._changed()
        self.read_on()
        self.recovery.bring_back()

    def read_on(self) -> None:
        """Give the keyboard to the article, so that the keys of the review are at hand."""
        reading = self.middle.currentWidget() is self.reader
        (self.reader.view if reading else self.welcome).setFocus(Qt.FocusReason.OtherFocusReason)

    def open_latest(self) -> None:
        """Open the article imported last; the welcome where there is none."""
        latest = listing.latest_documents(self.session.store, limit=1)
        if latest:
            self.selection.open(latest[0])
        else:
            self.selection.leave()

    def _moved(self, place: Place) -> None:
        listed, read = place.listing is not None, place.document is not None
        self._show_page(self.claims if listed else self.reader if read else self.welcome)
        empty = self.middle.currentWidget() is self.welcome
        self.drawer.setVisible(self.actions_["show_drawer"].isChecked() and not empty)
        self._say_meter()
        self.enable()

    def _show_page(self, page: QWidget) -> None:
        """Give the middle to a page, and the keyboard too where it was on the page before."""
        if page is self.middle.currentWidget():
            return
        typing = self.search.hasFocus() or self.inspector.editing
        self.middle.setCurrentWidget(page)
        if page is self.claims and not typing:
            self.claims.table.setFocus()
        elif not typing:
            self.read_on()

    def _changed(self, _changes: Changes | None = None) -> None:
        place = self.selection.place
        gone = place.document is not None and self.session.document(place.document) is None
        if gone or (place.document is None and place.listing is None):
            self.open_latest()
        self._say_meter()
        self._say_counts()
        self.enable()

    def _say_meter(self) -> None:
        document, holdings = self.selection.place.document, self.session.counting.holdings
        whole = (holdings.settled, holdings.claims)
        self.toolbar.say_meter(*(whole if document is None else listing.meter(self.session.store, document)))

    def _say_counts(self) -> None:
        store, language = self.session.store, self.session.language
        holdings = self.session.counting.holdings
        parts = [store.path.name, self.tr("everything stays on this machine")]
        if holdings.documents:
            documents = self.tr("%n document(s)", "", holdings.documents)
            parts[1:1] = [documents, self.tr("%n claim(s)", "", holdings.claims)]
        self.foot.say(" · ".join(parts))
        for name, step in (("undo", journal.undoable(store)), ("redo", journal.redoable(store))):
            words = actions.words(name)
            named = self.tr("{action}: {step}").format(action=words, step=say.word(step or "", language))
            self.actions_[name].setText(named if step else words)
        undo = journal.undoable(store)
        self.foot.say_step(self.actions_["undo"].text() if undo else "")

    def lacking(self, name: str) -> str:
        """What an action needs first, in words; "" where it can be carried out."""
        return actions.lacking(name, self._held())

    def _held(self) -> Needs:
        place, store = self.selection.place, self.session.store
        held = Needs.NOTHING
        for need, there in (
            (Needs.WRITABLE, not self.session.readonly),
            (Needs.DOCUMENT, place.document is not None),
            (Needs.CLAIM, place.claim is not None and not self.inspector.editing),
            (Needs.BACK, self.selection.can_go_back),
            (Needs.FORWARD, self.selection.can_go_forward),
            (Needs.UNDO, journal.undoable(store) is not None),
            (Needs.REDO, journal.redoable(store) is not None),
            (Needs.LISTING, place.listing is not None),
        ):
            held |= need if there else Needs.NOTHING
        return held

    def enable(self) -> None:
        """Grey what cannot be done now."""
        held = self._held()
        for name, action in ACTIONS.items():
            self.actions_[name].setEnabled(action.needs in held)
        self.toolbar.enable(back=self.selection.can_go_back, forward=self.selection.can_go_forward)

    def show_pane(self, name: str, *, shown: bool) -> None:
        """Show or hide a side of the window, by the name of its action."""
        if self.actions_[name].isChecked() != shown:
            self.actions_[name].setChecked(shown)
        self._carrying_out(name)()

    def show_inspector_for_editing(self) -> None:
        """A form needs the inspector open."""
        self.show_pane("show_inspector", shown=True)

    def write_claim(self) -> None:
        """Make a claim of the passage selected in the article."""
        passage, document = self.reader.view.passage(), self.session.document(self.selection.place.document)
        if passage is None or document is None:
            self.say(self.tr("Select the words of the claim in the article first."))
            return
        self.show_inspector_for_editing()
        self.inspector.write(document, passage)

    # Words --------------------------------------------------------------------------------------------------------

    def refuse(self, refusal: KbError) -> None:
        """Say what could not be done, and what to do about it."""
        self.say(told(refusal))

    def say(self, words: str) -> None:
        """Say something in passing, at the foot."""
        self.foot.say_in_passing(words)

    def _search(self, words: str) -> None:
        if words.strip():
            self.selection.list(Listing(title=self.tr("“{words}”").format(words=words), wish=Wish(words=words)))
        elif self.selection.place.listing is not None:
            self.selection.read()

    # Coming in ----------------------------------------------------------------------------------------------------

    def open_library(self, path: Path, *, create: bool = False) -> None:
        """Open another library in this window."""
        self._leave()
        self.session.open(path, create=create)

    def open_sample(self) -> None:
        """Open the library of sample articles, made on first use."""
        from importers import samples

        self._leave()
        path = default_path().with_name(f"samples{SUFFIX}")
        if self.session.open(path, create=True) and not listing.latest_documents(self.session.store, limit=1):
            self.importing.read_files(samples.paths())

    def _columns_of(self, name: str, headings: tuple[str, ...]) -> Mapping[str, str] | None:
        from gui.columns import columns_of

        return columns_of(name, headings, self.settings, self)

    def take(self, data: QMimeData) -> None:
        """Import what was dropped or pasted: files, or a text."""
        if self.session.readonly:
            self.say(self.tr("This library can only be read here; open another to import articles."))
            return
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.importing.read_files(paths)
        elif data.hasText() and data.text().strip():
            self.importing.read_text(data.text())
        else:
            self.say(self.tr("There is no text and no file to import. Copy an article first."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and texts can be dropped anywhere."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        self.take(event.mimeData())
        event.acceptProposedAction()

    # Looks and leaving --------------------------------------------------------------------------------------------

    def set_theme(self, choice: str) -> None:
        """Be light, dark, or as the system is."""
        self.settings.theme = choice
        application = QApplication.instance()
        if isinstance(application, QApplication):
            looks.wear(application, looks.theme_named(choice), self.session.language)
        for name, theme in (("follow_system", looks.SYSTEM), ("go_light", "light"), ("go_dark", "dark")):
            self.actions_[name].setChecked(theme == choice)
        for name, language in _LANGUAGES.items():
            self.actions_[name].setChecked(language == self.settings.language)

    def set_language(self, choice: str) -> None:
        """Speak another language: a window that speaks it takes this one's place, with the same library."""
        self.settings.language = choice
        application = QApplication.instance()
        if isinstance(application, QApplication):
            speak(application, language_of(choice))
        self.session.language = language_of(choice)
        self._keep_shape()
        successor = Window(self.session, self.settings)
        if self.isVisible():
            successor.show()
        self._succeeded = True
        self.close()
        self.deleteLater()

    def _system_changed_its_colours(self) -> None:
        self.set_theme(self.settings.theme)

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the article's type."""
        self.settings.zoom = min(3.0, max(0.5, zoom))
        self.reader.view.set_zoom(self.settings.zoom)

    def _restore(self) -> None:
        """The shape and looks of last time."""
        if not self.restoreGeometry(self.settings.shape("window")):
            self.resize(*tokens.WINDOW)
        self.frame.restore(self.settings, self.width(), self.height())
        for name in self.frame.sides:
            self.actions_[f"show_{name}"].setChecked(name not in self.settings.closed_sides)
        self.set_zoom(self.settings.zoom)
        self.set_theme(self.settings.theme)

    def _leave(self) -> None:
        place = self.selection.place
        self.reader.leave()
        self.settings.leave(self.session.store.path, place.document or 0, place.claim or 0)
        self.settings.keep_places(self.session.store.path, self.reader.places)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where one was."""
        self.importing.cancel()
        if not self._succeeded:
            self._keep_shape()
            self.settings.save()
            self.session.close()
        OPEN.discard(self)
        event.accept()

    def _keep_shape(self) -> None:
        self._leave()
        self.settings.keep_shape("window", self.saveGeometry())
        closed = [name for name in self.frame.sides if not self.actions_[f"show_{name}"].isChecked()]
        self.frame.keep(self.settings, closed)


_LANGUAGES = {"speak_system": "", "speak_english": "en", "speak_french": "fr", "speak_chinese": "zh"}
