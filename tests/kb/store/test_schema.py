"""The tables are those that docs/schema.md describes."""

from __future__ import annotations

import re
from pathlib import Path

from kb.store import Store, open_library
from kb.store.schema import MIGRATIONS, VERSION, WATCHED

DOCUMENTED = Path(__file__).parents[3] / "docs" / "schema.md"


def documented() -> dict[str, list[str]]:
    tables: dict[str, list[str]] = {}
    for section in re.split(r"^### ", DOCUMENTED.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        rows = re.findall(r"^\| ([a-z_, ]+?) \|", section, flags=re.MULTILINE)
        tables[section.split()[0]] = [column for row in rows[1:] for column in row.split(", ")]
    return tables


def test_every_table_and_column_stands_in_the_readable_contract(store: Store) -> None:
    names = [
        row["name"]
        for row in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if row["name"] != "sqlite_sequence" and not re.search(r"_search_\w+$", row["name"])
    ]
    held = {name: [row["name"] for row in store.rows(f"PRAGMA table_info({name})")] for name in names}
    assert documented() == dict(held.items())


def test_watched_tables_have_an_integer_id_and_hold_no_blobs_and_no_floats(store: Store) -> None:
    for table in WATCHED:
        columns = list(store.rows(f"PRAGMA table_info({table})"))
        assert (columns[0]["name"], columns[0]["type"], columns[0]["pk"]) == ("id", "INTEGER", 1)
        assert {column["type"] for column in columns} <= {"INTEGER", "TEXT"}


def test_every_foreign_key_is_indexed(store: Store) -> None:
    for table in [row["name"] for row in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]:
        indexed = {
            next(store.rows(f"PRAGMA index_info({index['name']})"))["name"]
            for index in list(store.rows(f"PRAGMA index_list({table})"))
        }
        for key in store.rows(f"PRAGMA foreign_key_list({table})"):
            assert key["from"] in indexed | {"id"}, f"{table}.{key['from']}"


def test_a_file_has_had_every_migration_once(path: Path) -> None:
    for _ in range(2):
        with open_library(path, create=True) as store:
            applied = [row["name"] for row in store.rows("SELECT name FROM _sqlite_migrations ORDER BY id")]
            assert applied == [migration.__name__ for migration in MIGRATIONS]
            assert store.value("PRAGMA user_version") == VERSION
