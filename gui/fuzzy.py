"""Which words a few letters mean: "acc all" and "aall" both mean "Accept all that the list shows"."""

from __future__ import annotations

import unicodedata

_INSIDE, _SCATTERED = 100, 1000
"""What is inside a word costs more than its beginning, letters that are scattered more than either."""


def cost(asked: str, words: str) -> int | None:
    """How far the words are from what was asked, 0 being nearest; None where a letter is missing or out of order."""
    told, whole = _bare(words), 0
    for part in _bare(asked).split():
        found = _cost(part, told)
        if found is None:
            return None
        whole += found
    return whole


def _cost(part: str, told: str) -> int | None:
    place = told.find(part)
    if place >= 0:
        return place if place == 0 or not told[place - 1].isalnum() else _INSIDE + place
    place, gaps = -1, 0
    for letter in part:
        following = told.find(letter, place + 1)
        if following < 0:
            return None
        gaps += following - place - 1
        place = following
    return _SCATTERED + gaps


def _bare(text: str) -> str:
    """Small letters without accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
