"""Every action by a few letters of its words, each with its key; what cannot be done now says what it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gui import actions, fuzzy
from gui.actions import ACTIONS, MENUS
from gui.lines import Line


def lines(asked: str, lacking: Callable[[str], str]) -> list[Line]:
    """The actions that fit, the nearest first; all of them by menu where nothing is asked.

    lacking: what an action needs first, in words; "" where it can be carried out.
    """
    if asked.strip():
        fitting = sorted((cost, place, name) for place, name in enumerate(ACTIONS) for cost in _costs(asked, name))
        return [_line(name, lacking(name)) for _, _, name in fitting]
    return [line for menu in MENUS for line in _of(menu, lacking)]


def _costs(asked: str, name: str) -> Iterator[int]:
    """Nothing where the action does not fit; its English words count as well, for those who know them."""
    action = ACTIONS[name]
    told = (actions.words(name), f"{actions.menu_words(action.menu)} {actions.words(name)}", action.text)
    found = [cost for words in told if (cost := fuzzy.cost(asked, words)) is not None]
    if found:
        yield min(found)


def _of(menu: str, lacking: Callable[[str], str]) -> Iterator[Line]:
    yield Line(text=actions.menu_words(menu), heading=True)
    for name, action in ACTIONS.items():
        if action.menu == menu:
            yield _line(name, lacking(name))


def _line(name: str, needed: str) -> Line:
    return Line(text=actions.words(name), payload=name, aside=actions.key(name), detail=needed, quiet=bool(needed))
