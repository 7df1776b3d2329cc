"""What the actions that change only what is seen do: going somewhere by name, the View menu, the Help menu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from gui import actions, asking, palette
from gui.chooser import Chooser
from gui.switcher import Switcher
from gui.tour import Tour

if TYPE_CHECKING:
    from gui.window import Window


class Views(QObject):
    """The actions of one window that touch nothing in the library."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window_ = window

    # By name --------------------------------------------------------------------------------------------------------

    def go_to(self) -> None:
        """Offer whatever is called like the words that are typed."""
        chooser = Chooser(self.window_, self.tr("Go to a document, topic, source or claim"))
        Switcher(chooser, self.window_.session, self.window_.selection)
        chooser.open()

    def keep_search(self) -> None:
        """Keep the list as it is narrowed now, under a name."""
        shown = self.window_.claims.shown
        if shown is None:
            return
        name = asking.told(
            self.window_,
            self.tr("Keep this search?"),
            self.tr("It stands in the library pane, under this name, and always shows what fits it then."),
            self.tr("Keep"),
            what=self.tr("Name"),
            example=self.tr("For example: percentages nobody vouches for"),
        )
        if name:
            kept = replace(shown, title=name)
            self.window_.library.keep(kept)
            self.window_.selection.list(kept)

    def forget_search(self) -> None:
        """Keep the search that is shown no longer."""
        listing = self.window_.selection.place.listing
        if listing is not None and not self.window_.library.forget(listing):
            self.window_.say(self.tr("This list is not one you kept. Choose one of yours in the library pane first."))

    def find_command(self) -> None:
        """Offer every action."""
        chooser = Chooser(self.window_, self.tr("Do something: type a few letters of it"))
        chooser.asked.connect(lambda words: chooser.offer(palette.lines(words, self.window_.lacking)))
        chooser.chosen.connect(self._carry_out)
        chooser.open()

    def _carry_out(self, name: str) -> None:
        lacking = self.window_.lacking(name)
        if lacking:
            self.window_.say(f"{actions.words(name)}: {lacking}")
        else:
            self.window_.do(name)

    # View -----------------------------------------------------------------------------------------------------------

    def show_library(self) -> None:
        """Show or hide the library."""
        self.window_.library.setVisible(self.window_.actions_["show_library"].isChecked())

    def show_drawer(self) -> None:
        """Show or hide the drawer."""
        self.window_.drawer.setVisible(self.window_.actions_["show_drawer"].isChecked())

    def show_inspector(self) -> None:
        """Show or hide the inspector."""
        self.window_.inspector.setVisible(self.window_.actions_["show_inspector"].isChecked())

    def enlarge_drawer(self) -> None:
        """Give the drawer the room of the article, or give it back."""
        self.window_.show_pane("show_drawer", shown=True)
        self.window_.frame.enlarge_drawer(large=self.window_.actions_["enlarge_drawer"].isChecked())

    def show_rejected(self) -> None:
        """Show or hide the numbers that are no figures."""
        self.window_.reader.show_rejected(shown=self.window_.actions_["show_rejected"].isChecked())

    def zoom_in(self) -> None:
        """Set larger type."""
        self.window_.set_zoom(self.window_.settings.zoom + 0.1)

    def zoom_out(self) -> None:
        """Set smaller type."""
        self.window_.set_zoom(self.window_.settings.zoom - 0.1)

    def zoom_reset(self) -> None:
        """Set the usual type."""
        self.window_.set_zoom(1.0)

    def follow_system(self) -> None:
        """Be light or dark as the system is."""
        self.window_.set_theme("system")

    def go_light(self) -> None:
        """Be light."""
        self.window_.set_theme("light")

    def go_dark(self) -> None:
        """Be dark."""
        self.window_.set_theme("dark")

    def speak_system(self) -> None:
        """Speak the system's language."""
        self.window_.set_language("")

    def speak_english(self) -> None:
        """Speak English."""
        self.window_.set_language("en")

    def speak_french(self) -> None:
        """Speak French."""
        self.window_.set_language("fr")

    def speak_chinese(self) -> None:
        """Speak Chinese."""
        self.window_.set_language("zh")

    # Help -----------------------------------------------------------------------------------------------------------

    def manual(self) -> None:
        """Open the manual, which needs no network."""
        from gui.manual import Manual

        Manual(self.window_.session.language, self.window_).show()

    def tour(self) -> None:
        """Walk through the window on the sample articles."""
        window = self.window_
        window.open_sample()
        if window.importing.busy:
            once = Qt.ConnectionType.SingleShotConnection
            window.importing.imported.connect(self._begin_tour, once)
        else:
            self._begin_tour()

    @Slot()
    def _begin_tour(self) -> None:
        self.window_.settings.toured = True
        Tour(self.window_).begin()

    def cheat_sheet(self) -> None:
        """Show every key."""
        asking.CheatSheet(self.window_).exec()

    def about(self) -> None:
        """Say what this is."""
        asking.About(self.window_.session.store.value("SELECT sqlite_version()"), self.window_).exec()
