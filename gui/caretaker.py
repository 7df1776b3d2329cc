"""What looks after the open library: backups, checks, the banner that says what is amiss, and what is done unasked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from gui import asking
from gui.backing_up import BackUp, Restore
from gui.checkup import Checkup
from gui.sheet import Sheet, library_file, new_library_file
from gui.trouble import told
from gui.work import Job
from kb import operations
from kb.model import KbError
from kb.store import Astray, Store, open_library
from kb.store.backups import AN_HOUR, back_up_when_due
from kb.store.upkeep import Upkeep, keep_up
from kb.store.whereabouts import Whereabouts

if TYPE_CHECKING:
    from gui.window import Window

_SOON = 1500
"""Milliseconds after a library was opened: the window is painted by then."""


class Caretaker(QObject):
    """The care of one window's library; what can be asked for is an action of gui.actions."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._job: Job | None = None
        self._reader: Store | None = None
        self._damaged = self._let_go = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.keep_up)
        self._session.closing.connect(self.stop)
        self._session.refused.connect(self._refused)
        window.importing.begun.connect(self.safeguard)
        if isinstance(application := QGuiApplication.instance(), QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)

    # Asked for --------------------------------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Make a backup now."""
        self._ask(BackUp(self._session.store, self._session.language, self._window))

    def restore_backup(self) -> None:
        """Choose a backup, and open it beside the library."""
        store = self._session.store
        sheet = Restore(store.path, store.backup_folder(), self._session.language, store=store, parent=self._window)
        self._ask(sheet)

    def check_library(self) -> None:
        """Read the library through, and say how it stands."""
        store = self._session.store
        self._ask(Checkup(store.path, self._session.language, store=store, parent=self._window))

    def take_in_library(self) -> None:
        """Take in all of another library, in one step."""
        path = library_file(self._window, self.tr("Take in another library"))
        if path is None:
            return
        try:
            other = open_library(path, readonly=True)
        except KbError as refusal:
            self._window.refuse(refusal)
            return
        with other:
            try:  # here, not beside the window's work: a copy made a moment later would hold what was taken in
                back_up_when_due(self._session.store, every=AN_HOUR)
            except KbError as refusal:
                self._window.refuse(refusal)
            self._session.do(operations.merge_library, other)

    def forget_recent(self) -> None:
        """Forget which libraries were open, where one was in them, and what was typed and not saved."""
        if asking.agreed(
            self._window,
            self.tr("Forget what was open?"),
            self.tr(
                "The list of recent libraries, where you were in each, and what you had typed and not saved. "
                "The libraries stay as they are."
            ),
            self.tr("Forget"),
        ):
            self._window.settings.forget()

    def _ask(self, sheet: Sheet) -> None:
        sheet.broke.connect(self._window.trouble.show)
        sheet.library_asked.connect(self._window.open_library, Qt.ConnectionType.QueuedConnection)
        sheet.exec()

    # Unasked ----------------------------------------------------------------------------------------------------------

    @Slot()
    def keep_up(self) -> None:
        """Look the library over and back it up where that is due, beside the editor's work."""
        self._work(keep_up)

    def safeguard(self) -> None:
        """Back the library up before a change of many things, unless that was done within the hour."""
        self._work(lambda reader: back_up_when_due(reader, every=AN_HOUR))

    def _work(self, care: Callable[[Store], object]) -> None:
        store = self._session.store
        if self._job is None and not store.readonly and not store.is_astray:
            self._job = Job(lambda _stop: self._cared_for(store, care))
            self._job.value.connect(self._take)
            self._job.refused.connect(self._window.refuse)
            self._job.broke.connect(self._window.trouble.show)
            self._job.ended.connect(self._end)
            self._job.start()

    def _cared_for(self, store: Store, care: Callable[[Store], object]) -> Iterator[object]:
        """In the worker's thread."""
        with store.reader() as self._reader:
            yield care(self._reader)

    @Slot(object)
    def _take(self, done: object) -> None:
        if isinstance(done, Upkeep):
            self._damaged = not done.verdict.is_whole
            self._say_what_is_amiss()
            if done.refusal is not None:
                none = self.tr("No backup could be made.")
                self._window.say(f"{none} {told(done.refusal)}")

    @Slot()
    def _end(self) -> None:
        self._job = self._reader = None

    @Slot()
    def stop(self) -> None:
        """Let go of the library before it is closed."""
        self._let_go = True
        self._soon.stop()
        if self._job is not None and self._reader is not None:
            self._reader.interrupt()
        if self._job is not None:
            self._job.cancel()

    # What is amiss ----------------------------------------------------------------------------------------------------

    def take_over(self) -> None:
        """Look after the library that is open now."""
        self._damaged = self._let_go = False
        self._say_what_is_amiss()
        self._soon.start()

    def _refused(self, refusal: KbError) -> None:
        if isinstance(refusal, Astray):
            self.look()

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and not self._let_go:
            self.look()

    def look(self) -> None:
        """See whether the file is still where it was."""
        self._say_what_is_amiss()
        self._window.enable()

    def _say_what_is_amiss(self) -> None:
        """The gravest of what keeps the editor from working on, or should not be forgotten."""
        banner, store, settings = self._window.banner, self._session.store, self._window.settings
        if store.is_astray:
            words = self.tr(
                "The file of this library was moved, deleted or replaced while it was open. What you see can still be "
                "read, and nothing more is written. Put {path} back, or save a copy of what is open."
            )
            save = self.tr("Save a copy…"), self._save_what_is_open
            banner.say(words.format(path=store.path), save)
        elif store.readonly:
            banner.tell(store)
        elif self._damaged:
            words = self.tr("Something in this library is not as it must be. The check says what, and offers a repair.")
            banner.say(words, (self.tr("Check the library…"), self.check_library))
        elif store.whereabouts is not Whereabouts.HERE and not settings.understands(store.path):
            synced = self.tr(
                "This library is in a folder that another program synchronises. Open it on one machine at a time, and "
                "let the synchronising end first; a folder of this machine alone is safer. Backups are kept elsewhere."
            )
            network = self.tr(
                "This library is on a network drive. When the line breaks, what is being saved may be lost; a folder "
                "of this machine alone is safer. Backups are kept on this machine."
            )
            words = synced if store.whereabouts is Whereabouts.SYNCED else network
            banner.say(words, (self.tr("Understood"), self._understand))
        else:
            banner.hide()

    def _understand(self) -> None:
        self._window.settings.understand(self._session.store.path)
        self._say_what_is_amiss()

    def _save_what_is_open(self) -> None:
        """Write what can still be read to a new file, and open that."""
        store = self._session.store
        path = new_library_file(self._window, self.tr("Save a copy"), store.path.with_stem(f"{store.path.stem} saved"))
        if path is None:
            return
        try:
            store.copy(path)
        except KbError as refusal:
            self._window.refuse(refusal)
        else:
            self._window.open_library(path)
