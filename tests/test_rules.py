"""The rules of ARCHITECTURE.md that are not imports; those that are stand as contracts in pyproject.toml."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("cli", "gui", "importers", "kb")
PRODUCT = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
DATA = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.toml"))

EDGES = {"cli/__main__.py", "gui/trouble.py", "gui/work.py"}
"""Where any exception may be caught: the command line, the window's crash dialog, its worker."""

NETWORK = {
    "aiohttp",
    "ftplib",
    "http.client",
    "http.server",
    "httpx",
    "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "xmlrpc",
}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def every(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=name)


@every(PRODUCT)
def test_no_product_file_is_over_400_lines(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= 400, f"{name(path)} has {lines} lines: part it by what it answers"


@every(PRODUCT)
def test_a_product_file_says_in_its_first_sentence_what_it_answers(path: Path) -> None:
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert words, f"{name(path)} has no docstring"
    assert re.search(r"[.:;]", words.splitlines()[0]), "the first sentence ends on the first line"


@every(PRODUCT)
def test_any_exception_is_caught_only_at_the_edges(path: Path) -> None:
    if name(path) in EDGES:
        return
    lines = [handler.lineno for handler in broad_handlers(ast.parse(path.read_text(encoding="utf-8")))]
    assert not lines, f"{name(path)} catches any exception in line {lines}: name those that are expected"


@every([ROOT / edge for edge in sorted(EDGES) if (ROOT / edge).exists()])
def test_an_edge_catches_any_exception_in_one_place(path: Path) -> None:
    assert len(list(broad_handlers(ast.parse(path.read_text(encoding="utf-8"))))) <= 1


@every(PRODUCT)
def test_nothing_of_the_product_imports_the_network(path: Path) -> None:
    imported = set(imports(ast.parse(path.read_text(encoding="utf-8"))))
    reached = {module for module in imported for known in NETWORK if f"{module}.".startswith(f"{known}.")}
    assert not reached, f"{name(path)} imports {reached}: nothing an editor imports leaves the machine"


@every(PRODUCT)
def test_a_silenced_warning_says_why(path: Path) -> None:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        for silence in re.finditer(r"# (type: ignore|noqa|pragma:)(?P<codes>[^#]*)(?P<why>#.*)?$", line):
            codes = re.sub(r"[:\[\](),]|[A-Z]{1,4}\d{3}|[a-z]+(-[a-z]+)+", "", silence["codes"]).strip(" -")
            assert silence["why"] or codes, f"line {number}: give the reason beside it"


@every(DATA)
def test_data_holds_words_and_no_patterns(path: Path) -> None:
    for string in strings(tomllib.loads(path.read_text(encoding="utf-8"))):
        assert not re.search(r"\\[dwsbDWSB]|\(\?|\[\^|\.[*+]|\[[^\]]*-[^\]]*\][*+?{]", string), f"a pattern: {string!r}"


def test_packaging_does_not_shadow_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_what_is_installed_for_a_build_is_pinned_exactly() -> None:
    for line in (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(r"#.*|[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.]*", line), line


def test_every_requirement_of_pyproject_is_pinned() -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*pyproject["project"]["dependencies"], *chain(*pyproject["dependency-groups"].values())]
    pinned = {
        canonical(line.split("==")[0])
        for line in (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    }
    assert {canonical(re.split(r"[<>=!~ \[]", requirement)[0]) for requirement in wanted} <= pinned


def canonical(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def broad_handlers(tree: ast.Module) -> Iterator[ast.ExceptHandler]:
    """Yield handlers of any exception, `contextlib.suppress(Exception)` aside (ruff's BLE has it)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            if any(kind is None or ast.unparse(kind) in ("Exception", "BaseException") for kind in caught):
                yield node


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from (key, *strings(item))
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
