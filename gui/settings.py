"""What the window remembers between two starts: its shape, its looks, the libraries last open, where one left off."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from gui.looks import SYSTEM
from gui.unsaved import Keeper

_RECENT = 8
_READ = 200


class Settings:
    """The window's own file, apart from every library.

    A file that cannot be parsed is left as it is: the window starts with its usual values and writes nothing back.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        self._file = QSettings(str(path), QSettings.Format.IniFormat)
        self._file.setFallbacksEnabled(False)
        self.unsaved = Keeper(path.with_name("unsaved.json"))
        self._writes = self._file.status() is QSettings.Status.NoError

    # Looks ----------------------------------------------------------------------------------------------------------

    @property
    def theme(self) -> str:
        """The setting "system", "light" or "dark"."""
        return self._text("looks/theme") or SYSTEM

    @theme.setter
    def theme(self, choice: str) -> None:
        self._write("looks/theme", choice)

    @property
    def language(self) -> str:
        """The interface language, "" for the system's."""
        return self._text("looks/language")

    @language.setter
    def language(self, code: str) -> None:
        self._write("looks/language", code)

    @property
    def zoom(self) -> float:
        """The size of the reader's type, 1 being the usual."""
        text = self._text("looks/zoom")
        return min(3.0, max(0.5, float(text))) if text.replace(".", "", 1).isdigit() else 1.0

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._write("looks/zoom", f"{zoom:.2f}")

    @property
    def toured(self) -> bool:
        """Whether the guided tour was begun once."""
        return bool(self._text("looks/toured"))

    @toured.setter
    def toured(self, begun: bool) -> None:
        self._write("looks/toured", "yes" if begun else "")

    # Shape ----------------------------------------------------------------------------------------------------------

    def shape(self, name: str) -> QByteArray:
        """The stored geometry of a window or splitter, empty where there is none."""
        value = self._file.value(f"shape/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_shape(self, name: str, shape: QByteArray) -> None:
        """Store it."""
        self._write(f"shape/{name}", shape)

    @property
    def closed_sides(self) -> tuple[str, ...]:
        """The sides of the window the editor closed: "library", "drawer", "inspector"."""
        return tuple(self._text("shape/closed").split())

    @closed_sides.setter
    def closed_sides(self, names: tuple[str, ...]) -> None:
        self._write("shape/closed", " ".join(names))

    # Libraries ------------------------------------------------------------------------------------------------------

    @property
    def recent(self) -> tuple[Path, ...]:
        """The libraries last open, the latest first; those that are gone are left out."""
        paths = (Path(line) for line in self._text("libraries/recent").split("\n") if line)
        return tuple(path for path in paths if path.exists())

    @property
    def last(self) -> Path | None:
        """The library open last, whether or not it is still there; None at the first start."""
        first = self._text("libraries/recent").partition("\n")[0]
        return Path(first) if first else None

    def forget(self) -> None:
        """Keep no trace of which libraries were open, where one was in them, and what was typed in them."""
        for group in ("libraries", "left", "understood"):
            self._file.remove(group)
        self.unsaved.forget()
        self.save()

    def understands(self, library: Path) -> bool:
        """Whether the editor was told where this library stands, and said so."""
        return bool(self._text(f"understood/{_key(library)}"))

    def understand(self, library: Path) -> None:
        """Do not tell again."""
        self._write(f"understood/{_key(library)}", "yes")

    def opened(self, library: Path) -> None:
        """Put a library first among the recent ones."""
        kept = [library, *(path for path in self.recent if path != library)][:_RECENT]
        self._write("libraries/recent", "\n".join(map(str, kept)))

    def left_at(self, library: Path) -> tuple[int, int]:
        """The document and claim one was at, 0 where none."""
        document, _, claim = self._text(f"left/{_key(library)}").partition(" ")
        return int(document) if document.isdigit() else 0, int(claim) if claim.isdigit() else 0

    def leave(self, library: Path, document: int, claim: int) -> None:
        """Remember where one was."""
        self._write(f"left/{_key(library)}", f"{document} {claim}")

    def places(self, library: Path) -> dict[int, int]:
        """How far each document was read: the first character in view, by the document."""
        told = (pair.partition(":") for pair in self._text(f"read/{_key(library)}").split())
        return {int(number): int(place) for number, _, place in told if number.isdigit() and place.isdigit()}

    def keep_places(self, library: Path, places: Mapping[int, int]) -> None:
        """Remember them, for the documents left last."""
        kept = list(places.items())[-_READ:]
        self._write(f"read/{_key(library)}", " ".join(f"{number}:{place}" for number, place in kept))

    def searches(self, library: Path) -> str:
        """The searches kept for a library, as gui.searches wrote them."""
        return self._text(f"searches/{_key(library)}")

    def keep_searches(self, library: Path, searches: str) -> None:
        """Remember them."""
        self._write(f"searches/{_key(library)}", searches)

    def columns(self, headings: tuple[str, ...]) -> dict[str, str] | None:
        """What the columns of a table with these headings hold, as the editor said; None where nobody did."""
        told = self._text(f"columns/{_key('|'.join(headings))}")
        return json.loads(told) if told else None

    def keep_columns(self, headings: tuple[str, ...], columns: Mapping[str, str]) -> None:
        """Remember it."""
        self._write(f"columns/{_key('|'.join(headings))}", json.dumps(dict(columns)))

    # The file -------------------------------------------------------------------------------------------------------

    def _text(self, key: str) -> str:
        value = self._file.value(key, "")
        return "\n".join(map(str, value)) if isinstance(value, list) else str(value or "")

    def _write(self, key: str, value: object) -> None:
        if self._writes:
            self._file.setValue(key, value)

    def save(self) -> None:
        """Write the file now."""
        if self._writes:
            self._file.sync()


def _key(name: Path | str) -> str:
    """A name inside the file: QSettings takes a slash for a group."""
    return str(name).replace("/", "|").replace("\\", "|")
