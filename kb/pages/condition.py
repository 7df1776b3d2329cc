"""How a library stands, what was saved of a damaged one and what a backup holds, in words and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kb import say
from kb.model import Language
from kb.store.backups import Contents
from kb.store.care import Verdict
from kb.store.salvage import Salvage


def condition(verdict: Verdict, language: Language) -> Iterator[str]:
    """What was looked at, then each thing that is wrong, then what it means."""
    yield _held(verdict.rows, language)
    if verdict.is_whole:
        yield say.text("care.whole_quick" if verdict.quick else "care.whole", language)
        return
    names: Mapping[str, str] = say.messages(language)["word"]["trouble"]
    for trouble in verdict.troubles:
        what = f"{names[trouble.code][:1].upper()}{names[trouble.code][1:]}"
        told = {"what": what, "count": str(trouble.count), "example": trouble.example}
        yield say.text("care.trouble_at" if trouble.example else "care.trouble", language, **told)
    yield say.text("care.derived" if verdict.is_sound else "care.damaged", language)


def rescue(salvage: Salvage, language: Language) -> Iterator[str]:
    """What was saved, what was lost, and whether the history can still be undone."""
    yield say.text("care.saved", language, held=_held(salvage.saved, language))
    if not salvage.lost:
        yield say.text("care.nothing_lost", language)
        return
    tables: Mapping[str, str] = say.messages(language)["word"]["table"]
    lost = [_counted(tables[table], count, language) for table, count in salvage.lost.items()]
    yield say.text("care.lost", language, lost=say.text("page.joined", language).join(lost))
    if not salvage.undo:
        yield say.text("care.undo_lost", language)


def backed_up(contents: Contents, language: Language) -> str:
    """What a backup holds, and what was done since it was made, as far as that can be told."""
    held = say.text("care.backup", language, documents=str(contents.documents), claims=str(contents.claims))
    if contents.since is None:
        return held
    steps = [_counted(say.word(step, language), count, language) for step, count in contents.since.items()]
    joined = say.text("page.joined", language).join(steps)
    done = say.text("care.since", language, steps=joined) if steps else say.text("care.nothing_since", language)
    return f"{held} · {done}"


def _counted(what: str, count: int, language: Language) -> str:
    return say.text("care.counted", language, table=what, count=str(count))


def _held(rows: Mapping[str, int], language: Language) -> str:
    named = {"documents": "document", "claims": "claim", "sources": "source", "steps": "step"}
    return say.text("care.held", language, **{name: str(rows[table]) for name, table in named.items()})
