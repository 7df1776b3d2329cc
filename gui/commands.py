"""What each action of gui.actions does: one method each, by the action's name; gui.views has those of View and Help."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gui import asking, cards, facts_form, fuzzy
from gui.chooser import Chooser
from gui.lines import Line
from gui.selection import Listing
from gui.settling import Settling
from gui.watching import Watching
from gui.work import Job
from kb import operations
from kb.model import Changes, ClaimId, Finding
from kb.place import SUFFIX
from kb.store import Store, reads

if TYPE_CHECKING:
    from gui.panes.compare import ComparePane
    from gui.panes.graph import GraphPane
    from gui.window import Window

_LOOKED_AT = 200
"""How many claims a question about many shows."""


class Commands(QObject):
    """The actions of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window_ = window
        self.session = window.session
        self.selection = window.selection
        self.watching = Watching(window)
        self.settling = Settling(window)

    # File -----------------------------------------------------------------------------------------------------------

    def import_files(self) -> None:
        """Ask for files and import them."""
        names, _ = QFileDialog.getOpenFileNames(self.window_, self.tr("Import articles"), "", self._wanted_files())
        if names:
            self.window_.importing.read_files([Path(name) for name in names])

    def _wanted_files(self) -> str:
        from importers.readers import READERS
        from importers.records import RECORDS

        suffixes = " ".join(f"*{suffix}" for suffix in (*READERS, *RECORDS))
        return f"{self.tr('Articles')} ({suffixes});;{self.tr('All files')} (*)"

    def watch_folder(self) -> None:
        """Ask for a folder and import what is saved there from now on; or stop doing so."""
        self.watching.toggle()

    def paste_article(self) -> None:
        """Import what the clipboard holds: files, or a text."""
        self.window_.take(QGuiApplication.clipboard().mimeData())

    def export(self) -> None:
        """Show what would be written, and write it where the editor says."""
        from gui.panes.export import ExportPane

        pane = ExportPane(self.session, self.selection.place.document, self.window_)
        pane.refused.connect(self.window_.refuse)
        pane.broke.connect(self.window_.trouble.show)
        pane.exec()

    def save_graph(self) -> None:
        """Save what the figures of the topic or article rest on, as a picture."""
        cast("GraphPane", self._open_drawer("graph")).ask_and_save()

    def new_library(self) -> None:
        """Make a library and open it."""
        name, _ = QFileDialog.getSaveFileName(self.window_, self.tr("New library"), f"library{SUFFIX}", _LIBRARIES)
        if name:
            path = Path(name)
            self.window_.open_library(path if path.suffix else path.with_suffix(SUFFIX), create=True)

    def open_library(self) -> None:
        """Open another library."""
        name, _ = QFileDialog.getOpenFileName(self.window_, self.tr("Open library"), "", _LIBRARIES)
        if name:
            self.window_.open_library(Path(name))

    def open_recent(self) -> None:
        """Offer the libraries that were open before."""
        chooser = Chooser(self.window_, self.tr("Recent libraries"))
        lines = [
            Line(text=path.stem, payload=path, detail=str(path.parent))
            for path in self.window_.settings.recent
            if path != self.session.store.path
        ]
        nothing = [Line(text=self.tr("No other library was open here yet. Open one from the File menu."))]
        chooser.asked.connect(
            lambda words: chooser.offer(
                [line for line in lines if fuzzy.cost(words, f"{line.text} {line.detail}") is not None] or nothing
            )
        )
        chooser.chosen.connect(self.window_.open_library)
        chooser.open()

    def save_copy(self) -> None:
        """Write a checked copy of the whole library, beside the work."""
        store, copy = self.session.store, self.tr("copy")
        usual = str(store.path.with_name(f"{store.path.stem} {copy}{SUFFIX}"))
        name, _ = QFileDialog.getSaveFileName(self.window_, self.tr("Save a copy"), usual, _LIBRARIES)
        if not name:
            return
        path = Path(name)
        target = path if path.suffix else path.with_suffix(SUFFIX)
        job = Job(lambda _stop: _copied(store, target))
        job.value.connect(lambda _: self.window_.say(self.tr("The copy is complete: {path}").format(path=target)))
        job.refused.connect(self.window_.refuse)
        job.broke.connect(self.window_.trouble.show)
        job.start()

    def open_sample(self) -> None:
        """Open the sample library, made from the articles that come with Claimstone; with the tour, the first time."""
        if self.window_.settings.toured:
            self.window_.open_sample()
        else:
            self.window_.do("tour")

    def quit(self) -> None:
        """Close the window; every decision is in the library already."""
        self.window_.close()

    # Edit -----------------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last step back, and look at the claim it was about."""
        self._turn(operations.undo)

    def redo(self) -> None:
        """Bring the last step back, and look at the claim it was about."""
        self._turn(operations.redo)

    def _turn(self, operation: Callable[[Store], Changes]) -> None:
        changes = self.session.do(operation)
        if changes is None or len(changes.claims) != 1:
            return
        claim = self.session.claim(next(iter(changes.claims)))
        if claim is not None:
            self.selection.choose(claim)

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.window_.search.setFocus()
        self.window_.search.selectAll()

    def edit_facts(self) -> None:
        """Put the article's own facts right."""
        document = self.session.document(self.selection.place.document)
        if document is not None:
            facts_form.ask(document, self.session, self.window_)

    def delete_document(self) -> None:
        """Delete the article with everything read from it, in one step that can be undone."""
        document = self.session.document(self.selection.place.document)
        if document is not None and asking.agreed(
            self.window_,
            self.tr("Delete this article?"),
            self.tr("“{title}” and its claims leave the library. Undo brings them back.").format(title=document.title),
            self.tr("Delete"),
        ):
            self.session.do(operations.delete_document, document.id)
            self.window_.open_latest()

    # Claim ----------------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Accept the claim and go to the next that is undecided."""
        if (claim := self.selection.place.claim) is not None:
            self._go_on_from(claim)
            self.session.do(operations.accept, [claim])

    def reject(self) -> None:
        """Reject the claim and go to the next that is undecided."""
        if (claim := self.selection.place.claim) is not None:
            self._go_on_from(claim)
            self.session.do(operations.reject, [claim])

    def _go_on_from(self, claim: ClaimId) -> None:
        """Look at what comes next before deciding, so that every pane is drawn once."""
        following = self.window_.queue.next()
        if following is not None and following.id != claim:
            self.selection.choose(following)

    def edit(self) -> None:
        """Open the claim's form."""
        self.window_.show_inspector_for_editing()
        self.window_.inspector.edit()

    def edit_date(self) -> None:
        """Open the claim's form at its date."""
        self.window_.show_inspector_for_editing()
        self.window_.inspector.edit("as_of")

    def add_source(self) -> None:
        """Open the form that adds a source to the claim."""
        self.window_.show_inspector_for_editing()
        self.window_.inspector.add_source()

    def reopen(self) -> None:
        """Make the claim undecided again."""
        if (claim := self.selection.place.claim) is not None:
            self.session.do(operations.reopen, [claim])

    def write_claim(self) -> None:
        """Make a claim of the passage selected in the article."""
        self.window_.write_claim()

    def accept_listed(self) -> None:
        """Accept everything undecided that the list shows, after a look at it, in one step."""
        listed = self.window_.claims.listed(undecided=True)
        if self._agreed(listed, self.tr("Accept all of these?"), self.tr("Accept all")):
            self.window_.caretaker.safeguard()
            self.session.do(operations.accept, listed)

    def reject_listed(self) -> None:
        """Reject everything undecided that the list shows, after a look at it, in one step."""
        listed = self.window_.claims.listed(undecided=True)
        if self._agreed(listed, self.tr("Reject all of these?"), self.tr("Reject all")):
            self.window_.caretaker.safeguard()
            self.session.do(operations.reject, listed)

    def _agreed(self, listed: list[ClaimId], title: str, verb: str) -> bool:
        if not listed:
            self.window_.say(self.tr("Nothing undecided is in this list."))
            return False
        language = self.session.language
        lines = [
            Line(
                text=f"{cards.value_in_words(claim, language)} · {cards.metric_in_words(claim, language)}",
                payload=claim.id,
                detail=claim.statement.subject or "",
            )
            for claim in reads.claims(self.session.store, ids=listed[:_LOOKED_AT])
        ]
        words = self.tr("%n undecided claim(s) in the list. One undo takes it all back.", "", len(listed))
        return asking.agreed(self.window_, title, words, verb, lines=lines)

    def settle_finding(self) -> None:
        """Offer what would settle the finding chosen below the article, or else the gravest about the claim."""
        finding = self._finding_at_hand()
        if self.window_.inspector.editing:
            self.window_.say(self.tr("Save or leave the form first."))
        elif finding is None:
            self.window_.say(self.tr("Nothing was found about this figure."))
        else:
            self.settling.offer(finding)

    def dismiss_finding(self) -> None:
        """Dismiss the finding chosen below the article, or else the gravest about the claim."""
        finding = self._finding_at_hand()
        if finding is None:
            self.window_.say(self.tr("Nothing was found about this figure."))
        else:
            self.dismiss(finding)

    def _finding_at_hand(self) -> Finding | None:
        pane = self.window_.drawer.findings
        finding = pane.chosen()
        if finding is not None and (self.selection.place.claim in finding.claims or pane.list.hasFocus()):
            return finding
        return self.window_.inspector.gravest

    def dismiss(self, finding: Finding) -> None:
        """Dismiss a finding, with the reason."""
        reason = asking.reason(
            self.window_,
            self.tr("Dismiss this finding?"),
            self.tr(
                "It stays dismissed when the library is checked again. The reason is kept, and it can be restored."
            ),
            self.tr("Dismiss"),
        )
        if reason:
            self.session.do(operations.dismiss, finding.key, reason)

    # Go -------------------------------------------------------------------------------------------------------------

    def next_undecided(self) -> None:
        """Go to the next undecided claim, in order of worth."""
        following = self.window_.queue.next()
        if following is None:
            self.window_.say(self.tr("Everything here is settled."))
        else:
            self.selection.choose(following)

    def next_claim(self) -> None:
        """Go to the next figure of the article."""
        self._step(1)

    def previous_claim(self) -> None:
        """Go to the figure before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        claim = self.window_.reader.neighbour(step)
        if claim is not None:
            self.selection.choose(claim)

    def back(self) -> None:
        """Go where one was before."""
        self.selection.back()

    def forward(self) -> None:
        """Undo going back."""
        self.selection.forward()

    def read_article(self) -> None:
        """Give the middle and the keyboard to the article."""
        self.selection.read()
        self.window_.read_on()

    def list_claims(self) -> None:
        """List all claims."""
        self.selection.list(Listing(title=self.tr("All claims")))

    def _open_drawer(self, name: str) -> QWidget:
        """Show a pane of the drawer, and the drawer where it was closed; the keyboard goes to its list."""
        self.window_.show_pane("show_drawer", shown=True)
        return self.window_.drawer.open_at(name)

    def show_findings(self) -> None:
        """Open the drawer at the findings."""
        self._open_drawer("findings")

    def show_queue(self) -> None:
        """Open the drawer at the queue."""
        self._open_drawer("queue")

    def show_history(self) -> None:
        """Open the drawer at the history."""
        self._open_drawer("history")

    def show_topic(self) -> None:
        """Open the drawer at the topic."""
        self._open_drawer("topic")

    def show_graph(self) -> None:
        """Open the drawer at the source graph."""
        self._open_drawer("graph")

    def show_compare(self) -> None:
        """Open the drawer at the comparison."""
        self._open_drawer("compare")

    def next_difference(self) -> None:
        """Go to the next figure on which the two articles differ."""
        self._step_in_comparison(1)

    def previous_difference(self) -> None:
        """Go to the one before."""
        self._step_in_comparison(-1)

    def _step_in_comparison(self, step: int) -> None:
        pane = cast("ComparePane", self._open_drawer("compare"))
        if pane.compared and not pane.step(step):
            self.window_.say(self.tr("No other difference this way."))

    def show_names(self) -> None:
        """Open the drawer at the names of the library."""
        self._open_drawer("names")


_LIBRARIES = f"Claimstone (*{SUFFIX})"


def _copied(store: Store, target: Path) -> Iterator[object]:
    with store.reader() as reader:
        reader.copy(target)
        yield target
