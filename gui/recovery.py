"""What was typed and not saved is kept as it is typed, and brought back beside what the library holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.unsaved import Unsaved
from kb.model import ClaimId

if TYPE_CHECKING:
    from gui.window import Window


class Recovery(QObject):
    """The form that is open in one window, as it would be found after a kill."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.inspector.typed.connect(self._keep)
        window.inspector.form_closed.connect(window.settings.unsaved.forget)

    def _keep(self, form: str, fields: dict[str, str]) -> None:
        claim = self._window.selection.place.claim
        if claim is not None:
            library = str(self._window.session.store.path)
            self._window.settings.unsaved.keep(Unsaved(library=library, claim=claim, form=form, fields=fields))

    def bring_back(self) -> None:
        """Open the form that was open when the program was killed, with what was typed into it; nothing is saved."""
        session, held = self._window.session, self._window.settings.unsaved.held()
        claim = session.claim(ClaimId(held.claim)) if held is not None else None
        mine = held is not None and held.library == str(session.store.path) and not session.readonly
        if held is None or claim is None or not mine:
            return
        self._window.selection.choose(claim)
        self._window.inspector.open_again(held.form, held.fields)
        self._window.say(self.tr("What you had typed is back. Nothing of it is saved yet."))
