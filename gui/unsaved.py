"""What an editor typed into a form and did not save yet, kept beside the settings so that a kill loses no sentence."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaved:
    """One form as it was left.

    Attributes:
        form: "edit" or "add_source".
        fields: What was typed, by the field's name.
    """

    library: str
    claim: int
    form: str
    fields: dict[str, str]


class Keeper:
    """The file that holds at most one unsaved form."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def keep(self, unsaved: Unsaved) -> None:
        """Write it, whole or not at all; a disk that is full loses the copy, not the form."""
        written = self.path.with_suffix(".part")
        try:
            with os.fdopen(
                os.open(written, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="utf-8"
            ) as file:
                json.dump(asdict(unsaved), file, ensure_ascii=False)
            written.replace(self.path)
        except OSError:
            written.unlink(missing_ok=True)

    def held(self) -> Unsaved | None:
        """What was kept; None where there is nothing, or nothing that can be read."""
        try:
            told = json.loads(self.path.read_text(encoding="utf-8"))
            fields = {str(name): str(words) for name, words in told["fields"].items()}
            return Unsaved(
                library=str(told["library"]), claim=int(told["claim"]), form=str(told["form"]), fields=fields
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def forget(self) -> None:
        """The form was saved, or left on purpose."""
        self.path.unlink(missing_ok=True)
