"""Every refusal that a window can show is said in French and Chinese too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.refusals import in_language, table
from kb.store import sqlite

ROOT = Path(__file__).parent.parent.parent
_MEANT = "7"
"""Stands for a name or a number in a refusal."""
_WORDED = {"_refusal", "_fail", "damaged"}
"""Functions that are given the words of a refusal, or the part of them that differs."""

_FROM_ELSEWHERE = {"reason", "message", "hint", "_DAMAGED[1]", "str(refusal)", "refusal.hint", "str(error)"}
_FROM_ELSEWHERE |= {"name", "held", "self.path", "str(path)", "self._cause_of_death()"}
"""What refusals are given that holds no words of ours, or words that are read where they stand."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    paths = [
        *ROOT.glob("kb/**/*.py"),
        *ROOT.glob("importers/**/*.py"),
        ROOT / "gui/picture.py",
        ROOT / "gui/printing.py",
    ]
    for path in sorted(paths):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def refusing(trees: dict[str, ast.Module]) -> set[str]:
    """KbError and what is derived from it."""
    names = {"KbError"}
    for _ in range(3):
        names |= {
            node.name
            for tree in trees.values()
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef) and names & {ast.unparse(base) for base in node.bases}
        }
    return names


def spellings(node: ast.expr, constants: dict[str, str]) -> list[str]:
    """The words of an expression with 7 for what is put into them; none where they come from elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.Name) and node.id in constants:
        return [constants[node.id]]
    if isinstance(node, ast.JoinedStr):
        told = [""]
        for part in node.values:
            inner = part.value if isinstance(part, ast.FormattedValue) else part
            both = _either(inner) if isinstance(inner, ast.IfExp | ast.BoolOp) else []
            known = [part.value] if isinstance(part, ast.Constant) else both or [_MEANT]
            told = [before + str(words) for before in told for words in known]
        return told
    if isinstance(node, ast.BinOp):
        return spellings(node.left, constants)
    assert ast.unparse(node) in _FROM_ELSEWHERE, f"words that no test sees: {ast.unparse(node)}"
    return []


def _either(node: ast.expr) -> list[str]:
    kinds = [node.body, node.orelse] if isinstance(node, ast.IfExp) else list(getattr(node, "values", []))
    return [kind.value if isinstance(kind, ast.Constant) else _MEANT for kind in kinds]


def refusals() -> list[tuple[str, str]]:
    """What the library and its importers can refuse with: where, and the words."""
    trees = dict(modules())
    classes = refusing(trees) | {"Unread"}
    found: list[tuple[str, str]] = []
    for name, tree in trees.items():
        constants = {
            node.targets[0].id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name == "_cause_of_death":
                returned = [one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value]
                found += [(f"{name}:{node.lineno}", words) for one in returned for words in spellings(one, constants)]
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func).rsplit(".", 1)[-1]
            hinted = any(word.arg == "hint" for word in node.keywords)
            if called in classes or (called == "__init__" and hinted):
                told = [*node.args[:1], *(word.value for word in node.keywords if word.arg in {"hint", "reason"})]
                found += [(f"{name}:{node.lineno}", words) for one in told for words in spellings(one, constants)]
            elif called in _WORDED and node.args:
                whole = {"importers/office.py": f"{_MEANT} {{}}", "kb/store/lossless.py": "{}"}.get(name, "{}")
                whole = "{} is damaged." if called == "damaged" else whole
                parts = spellings(node.args[-1], constants)
                found += [(f"{name}:{node.lineno}", whole.format(words)) for words in parts]
    found += [("kb/store/sqlite.py", words) for pair in sqlite._CAUSES.values() for words in pair]
    return [(where, words) for where, words in found if words.strip(f"{_MEANT} .")]


@pytest.mark.parametrize(("where", "words"), refusals(), ids=str)
def test_every_refusal_that_the_window_can_show_is_said_in_french_and_chinese(where: str, words: str) -> None:
    for language in ("fr", "zh"):
        assert in_language(words, language) != words or words == "a PDF", f"{where}: {words}"


def test_every_translation_has_the_fields_of_its_sentence() -> None:
    from string import Formatter

    def fields(words: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(words) if name}

    for english, told in table().items():
        assert set(told) == {"fr", "zh"}
        assert fields(told["fr"]) == fields(told["zh"]) == fields(english), english


def test_names_and_numbers_of_a_refusal_stay_as_they_are() -> None:
    said = in_language("There is no library at /tmp/été {1}.claimstone.", "fr")
    assert said == "Il n’y a pas de bibliothèque à /tmp/été {1}.claimstone."


def test_a_reason_within_a_refusal_is_translated_as_well() -> None:
    said = in_language("a.json is no whole export of a library: tables are missing.", "zh")
    assert said == "a.json 不是完整的资料库导出文件：缺少数据表。"


def test_what_the_table_does_not_have_is_said_as_it_is() -> None:
    assert in_language("Something else.", "fr") == "Something else."
