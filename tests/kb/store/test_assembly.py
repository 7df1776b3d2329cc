"""Claims are looked up by the index that fits, however large the library."""

from __future__ import annotations

from kb.store import Store
from kb.store.assembly import OF_TOPIC
from tests.kb.library import path, store

__all__ = ["path", "store"]


def test_a_topic_is_looked_up_by_its_subject_not_among_all_claims_of_the_metric(store: Store) -> None:
    sql = f"EXPLAIN QUERY PLAN SELECT * FROM claim WHERE {OF_TOPIC} ORDER BY document, span_start, id"
    plan = [row["detail"] for row in store.rows(sql, "[1]", "revenue", "money")]
    claims = [step for step in plan if " claim " in step]
    assert claims == [
        "SEARCH claim USING INTEGER PRIMARY KEY (rowid=?)",
        "SEARCH claim USING COVERING INDEX claim_topic (entity=? AND metric=? AND dimension=?)",
    ]
