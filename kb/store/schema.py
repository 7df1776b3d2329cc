"""The tables of a library, as migrations that are only ever added to; docs/schema.md explains them to readers."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kb.store.sqlite import sqlite3, transaction

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x436C6D73
"""In the header of every library file: "Clms"."""

WATCHED = (
    "entity",
    "alias",
    "source",
    "source_alias",
    "document",
    "article",
    "story_source",
    "claim",
    "citation",
    "link",
    "word",
    "dismissal",
)
"""The tables an editor's steps change: the journal records them and undo restores them. The others are derived."""


def first_tables(db: Database) -> None:
    """The tables of version 0.1."""
    for statement in _FIRST_TABLES:
        db.execute(statement)


def ordered_lists(db: Database) -> None:
    """Lists of claims in any order begin at once, and sources are counted without looking at each citation."""
    for statement in _ORDERED_LISTS:
        db.execute(statement)


def versions_of_articles(db: Database) -> None:
    """A document may be an older version of another."""
    for statement in _VERSIONS:
        db.execute(statement)


MIGRATIONS: tuple[Callable[[Database], None], ...] = (first_tables, ordered_lists, versions_of_articles)
"""In order; user_version counts those a file has had. Never change one that was released: add another."""

VERSION = len(MIGRATIONS)

RELEASED = {
    1: "3448d0f91156d3295a6556a54c30e7f5",
    2: "d19d4dd69b6e1322e2c08a33867f499a",
    3: "1cad9d8b38b95be646727de73adb23c4",
}
"""By version, the fingerprint of the tables a file of it has (see kb.store.distrust)."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to this program's schema, all or nothing.

    The caller has the write lock and no transaction open.
    """
    from sqlite_utils import Database, Migrations

    pending = Migrations("claimstone")
    for migration in MIGRATIONS:
        pending(name=migration.__name__)(migration)
    with transaction(connection):
        connection.execute(_MIGRATIONS_TABLE)
        pending.apply(Database(connection))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute(
            "INSERT OR IGNORE INTO library (id, identity, created) VALUES (1, ?, ?)",
            (str(uuid.uuid4()), datetime.now(UTC).isoformat(timespec="seconds")),
        )


# sqlite-utils makes its own table where there is none, without STRICT.
_MIGRATIONS_TABLE = """
CREATE TABLE IF NOT EXISTS _sqlite_migrations (
    id INTEGER PRIMARY KEY, migration_set TEXT NOT NULL, name TEXT NOT NULL, applied_at TEXT NOT NULL,
    UNIQUE (migration_set, name)
) STRICT"""

_FIRST_TABLES = (
    """
CREATE TABLE library (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    identity TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT""",
    # What claims are about ------------------------------------------------------------------------------------
    """
CREATE TABLE entity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    wikidata TEXT,
    confirmed INTEGER NOT NULL DEFAULT 0,
    merged_into INTEGER REFERENCES entity (id)
) STRICT""",
    "CREATE INDEX entity_merged ON entity (merged_into) WHERE merged_into IS NOT NULL",
    "CREATE INDEX entity_confirmed ON entity (id) WHERE confirmed = 1",
    """
CREATE TABLE alias (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity INTEGER NOT NULL REFERENCES entity (id),
    language TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (entity, folded)
) STRICT""",
    "CREATE INDEX alias_folded ON alias (folded)",
    # Who vouches ----------------------------------------------------------------------------------------------
    """
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    url TEXT,
    family TEXT,
    note TEXT NOT NULL DEFAULT '',
    confirmed INTEGER NOT NULL DEFAULT 0,
    merged_into INTEGER REFERENCES source (id)
) STRICT""",
    "CREATE INDEX source_folded ON source (folded)",
    "CREATE INDEX source_merged ON source (merged_into) WHERE merged_into IS NOT NULL",
    """
CREATE TABLE source_alias (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES source (id),
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (source, folded)
) STRICT""",
    "CREATE INDEX source_alias_folded ON source_alias (folded)",
    """
CREATE TABLE link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    dependent INTEGER NOT NULL REFERENCES source (id),
    origin INTEGER NOT NULL REFERENCES source (id),
    kind TEXT NOT NULL,
    UNIQUE (dependent, origin, kind)
) STRICT""",
    "CREATE INDEX link_origin ON link (origin)",
    # Documents ------------------------------------------------------------------------------------------------
    """
CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    outlet TEXT,
    author TEXT,
    published TEXT,
    place TEXT,
    url TEXT,
    name TEXT NOT NULL DEFAULT '',
    source INTEGER NOT NULL REFERENCES source (id),
    imported TEXT NOT NULL
) STRICT""",
    "CREATE INDEX document_source ON document (source)",
    """
CREATE TABLE article (
    id INTEGER PRIMARY KEY REFERENCES document (id),
    fingerprint TEXT NOT NULL,
    outlet TEXT,
    url TEXT,
    parts TEXT NOT NULL,
    figures TEXT NOT NULL,
    rejected TEXT NOT NULL,
    warnings TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT""",
    "CREATE INDEX article_fingerprint ON article (fingerprint)",
    """
CREATE TABLE story_source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document (id),
    source INTEGER NOT NULL REFERENCES source (id),
    UNIQUE (document, source)
) STRICT""",
    "CREATE INDEX story_source_source ON story_source (source)",
    # Claims ---------------------------------------------------------------------------------------------------
    """
CREATE TABLE claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document (id),
    review TEXT NOT NULL,
    preference TEXT NOT NULL,
    strength TEXT NOT NULL,
    entity INTEGER REFERENCES entity (id),
    metric TEXT NOT NULL,
    dimension TEXT NOT NULL,
    subject TEXT,
    qualifier TEXT,
    text TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    kind TEXT,
    low TEXT,
    high TEXT,
    unit TEXT,
    bound TEXT,
    step TEXT,
    figure_text TEXT,
    figure_start INTEGER,
    figure_end INTEGER,
    period_start TEXT,
    period_end TEXT,
    period_precision TEXT,
    period_basis TEXT,
    readings TEXT,
    telling TEXT,
    value TEXT,
    as_of_start TEXT,
    as_of_end TEXT,
    as_of_precision TEXT,
    as_of_basis TEXT,
    modality TEXT NOT NULL,
    denied INTEGER NOT NULL,
    confidence INTEGER NOT NULL,
    reasons TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    touched INTEGER NOT NULL DEFAULT 0,
    proposed TEXT,
    signature TEXT
) STRICT""",
    "CREATE INDEX claim_document ON claim (document, span_start, review, strength)",
    "CREATE INDEX claim_topic ON claim (entity, metric, dimension, document, review)",
    "CREATE INDEX claim_telling ON claim (telling) WHERE telling IS NOT NULL",
    "CREATE INDEX claim_review ON claim (review)",
    "CREATE INDEX claim_signature ON claim (signature) WHERE signature IS NOT NULL",
    """
CREATE TABLE citation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim INTEGER NOT NULL REFERENCES claim (id),
    source INTEGER NOT NULL REFERENCES source (id),
    role TEXT NOT NULL,
    strength TEXT NOT NULL,
    stance TEXT NOT NULL,
    passage_start INTEGER,
    passage_end INTEGER,
    quote TEXT NOT NULL DEFAULT '',
    locator TEXT NOT NULL DEFAULT '',
    by_editor INTEGER NOT NULL DEFAULT 0
) STRICT""",
    "CREATE INDEX citation_claim ON citation (claim)",
    "CREATE INDEX citation_source ON citation (source)",
    # What the editor taught -----------------------------------------------------------------------------------
    """
CREATE TABLE word (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL,
    role TEXT NOT NULL,
    code TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    UNIQUE (text, role, language)
) STRICT""",
    """
CREATE TABLE dismissal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    reason TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT""",
    # Findings: derived, rebuilt at will -----------------------------------------------------------------------
    """
CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    "check" TEXT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    key TEXT NOT NULL,
    grain TEXT NOT NULL,
    document INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    metric TEXT NOT NULL,
    dimension TEXT NOT NULL,
    value TEXT NOT NULL,
    claims TEXT NOT NULL,
    pairs TEXT NOT NULL,
    documents TEXT NOT NULL,
    sources TEXT NOT NULL,
    facts TEXT NOT NULL
) STRICT""",
    "CREATE INDEX finding_place ON finding (grain, document, entity, metric, dimension, value)",
    "CREATE INDEX finding_key ON finding (key)",
    """
CREATE TABLE finding_about (
    finding INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    about INTEGER NOT NULL,
    PRIMARY KEY (kind, about, finding)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX finding_about_finding ON finding_about (finding)",
    """
CREATE TABLE unchecked (
    grain TEXT NOT NULL,
    document INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    metric TEXT NOT NULL,
    dimension TEXT NOT NULL,
    value TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (grain, document, entity, metric, dimension, value)
) STRICT, WITHOUT ROWID""",
    # Kinship: derived -----------------------------------------------------------------------------------------
    """
CREATE TABLE sketch (
    kind TEXT NOT NULL,
    hash INTEGER NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (kind, hash, document)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX sketch_document ON sketch (document)",
    # The journal ----------------------------------------------------------------------------------------------
    """
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    state TEXT NOT NULL
) STRICT""",
    "CREATE INDEX step_state ON step (state, id)",
    """
CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step INTEGER NOT NULL REFERENCES step (id),
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT""",
    "CREATE INDEX event_step ON event (step)",
    """
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES step (id),
    tab TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    claim INTEGER,
    before TEXT,
    after TEXT
) STRICT""",
    "CREATE INDEX entry_step ON entry (step)",
    "CREATE INDEX entry_claim ON entry (claim) WHERE claim IS NOT NULL",
    # Search ---------------------------------------------------------------------------------------------------
    """
CREATE VIRTUAL TABLE claim_search USING fts5
    (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')""",
    """
CREATE VIRTUAL TABLE document_search USING fts5
    (title, words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')""",
)

# Each ends with the place, by which ties are broken; the expressions are those of kb.store.listing.ORDERS.
_ORDERED_LISTS = (
    "CREATE INDEX claim_by_value ON claim (CAST(coalesce(low, high) AS REAL), document, span_start)",
    "CREATE INDEX claim_by_subject ON claim (subject COLLATE NOCASE, document, span_start)",
    "CREATE INDEX claim_by_metric ON claim (metric, dimension, document, span_start)",
    "CREATE INDEX claim_by_as_of ON claim (as_of_start, document, span_start)",
    """
CREATE INDEX claim_by_strength ON claim
    (instr('none story image anonymous named document data', strength), document, span_start, strength, review)""",
    """
CREATE INDEX claim_by_review ON claim
    (instr('proposed written accepted rejected', review), document, span_start, review, strength)""",
    "CREATE INDEX document_by_title ON document (title COLLATE NOCASE)",
    "DROP INDEX citation_source",
    "CREATE INDEX citation_source ON citation (source, claim)",
)

_VERSIONS = (
    "ALTER TABLE document ADD COLUMN replaced_by INTEGER REFERENCES document (id)",
    "CREATE INDEX document_replaced ON document (replaced_by) WHERE replaced_by IS NOT NULL",
    "CREATE INDEX document_url ON document (url) WHERE url IS NOT NULL",
)
