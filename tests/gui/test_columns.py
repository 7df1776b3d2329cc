"""A table whose headings nobody knows: the editor says once what they hold."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from gui.forms import Choice
from kb.store import reads


def imported(qtbot, window, path):
    window.importing.read_files([path])
    qtbot.waitUntil(lambda: not window.importing.busy)


def test_the_editor_names_the_columns_once(qtbot, open_on, empty_library, tmp_path, monkeypatch):
    window = open_on(empty_library)
    asked = []

    def answer(dialog):
        asked.append(dialog)
        assert not dialog.findChild(Choice, "text").chosen
        dialog.findChild(Choice, "subject").choose("A")
        assert not dialog.yes.isEnabled()
        dialog.findChild(Choice, "value").choose("B")
        assert dialog.yes.isEnabled()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QDialog, "exec", answer)
    for number, name in enumerate(("first.csv", "second.csv"), start=1):
        (tmp_path / name).write_text(f"A,B\nPort Elm,{40 + number} million euros\n")
        imported(qtbot, window, tmp_path / name)
        qtbot.waitUntil(lambda number=number: len(reads.claims(window.session.store)) == number)
    assert len(asked) == 1
    assert {claim.statement.subject for claim in reads.claims(window.session.store)} == {"Port Elm"}


def test_a_table_that_is_left_aside_changes_nothing(qtbot, open_on, empty_library, tmp_path, monkeypatch):
    window = open_on(empty_library)
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    (tmp_path / "kept.csv").write_text("A,B\nPort Elm,41 million euros\n")
    imported(qtbot, window, tmp_path / "kept.csv")
    assert reads.documents(window.session.store) == []
