"""The forms of French verbs that the press uses: the third person of each tense, and the participle as it agrees."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

_PARTICIPLE = ("", "e", "s", "es")


@cache
def forms(infinitive: str) -> tuple[str, ...]:
    """All of one regular verb: "reculer" is recule, reculent, reculait, recula, reculera, reculerait, reculé ...

    Verbs in -er, in -ir like finir, in -dre like perdre and in -uire like produire. The present participle is left out:
    "montant" and "courant" are nouns.

    Raises:
        ValueError: it is none of those.
    """
    return tuple(dict.fromkeys(_forms(infinitive)))


def _forms(infinitive: str) -> Iterator[str]:
    yield infinitive
    if infinitive.endswith("er"):
        yield from _in_er(infinitive[:-2])
    elif infinitive.endswith("uire"):
        yield from _of_stems(infinitive[:-2] + "s", infinitive[:-1], present=infinitive[:-2] + "t")
        yield from _agreeing(infinitive[:-2] + "t")
    elif infinitive.endswith("ir"):
        yield from _of_stems(infinitive[:-1] + "ss", infinitive, present=infinitive[:-1] + "t")
        yield from _agreeing(infinitive[:-1])
        yield infinitive[:-1] + "rent"
    elif infinitive.endswith("dre"):
        yield from _of_stems(infinitive[:-2], infinitive[:-1], present=infinitive[:-2])
        yield from _agreeing(infinitive[:-2] + "u")
        yield from (infinitive[:-2] + "it", infinitive[:-2] + "irent")
    else:
        raise ValueError(f"{infinitive!r} is no regular verb")


def _in_er(stem: str) -> Iterator[str]:
    open_stem = _opened(stem)
    before_a = f"{stem}e" if stem.endswith("g") else f"{stem[:-1]}ç" if stem.endswith("c") else stem
    yield from (f"{open_stem}e", f"{open_stem}ent")
    yield from (f"{before_a}ait", f"{before_a}aient", f"{before_a}a", f"{stem}èrent")
    for future in dict.fromkeys((f"{open_stem}er", f"{stem}er" if "é" in stem[-3:] else f"{open_stem}er")):
        yield from _ahead(future)
    yield from _agreeing(f"{stem}é")


def _opened(stem: str) -> str:
    """The stem before a silent e: céder is cède, élever is élève, rappeler is rappelle."""
    if stem.endswith(("appel", "jet")):
        return stem + stem[-1]
    if stem[-2:-1] in {"é", "e"} and stem[-1] not in "aeiouéè":
        return f"{stem[:-2]}è{stem[-1]}"
    return stem


def _of_stems(imperfect: str, future: str, *, present: str) -> Iterator[str]:
    yield from (present, f"{imperfect}e", f"{imperfect}ent", f"{imperfect}ait", f"{imperfect}aient")
    yield from _ahead(future)


def _ahead(future: str) -> Iterator[str]:
    yield from (f"{future}a", f"{future}ont", f"{future}ait", f"{future}aient")


def _agreeing(participle: str) -> Iterator[str]:
    yield from (participle + ending for ending in _PARTICIPLE)
