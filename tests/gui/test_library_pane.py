"""The library at the left: sources with a name first, those without one apart."""

from __future__ import annotations

from kb import operations
from kb.model import Source, SourceKind, Strength


def test_sources_without_a_name_stand_apart_from_those_with_one(qtbot, window, claim_of):
    rumour = Source(name="people close to the talks", kind=SourceKind.PERSON)
    window.session.do(operations.cite, claim_of("17%").id, rumour, strength=Strength.ANONYMOUS)
    held = window.library.list.lines

    def texts() -> list[str]:
        return [held.line(held.index(row)).text for row in range(held.rowCount())]

    qtbot.waitUntil(lambda: rumour.name in texts())
    listed = texts()
    assert listed.index("Sources") < listed.index("the exchange") < listed.index("Sources without a name")
    assert listed.index("Sources without a name") == listed.index(rumour.name) - 1
