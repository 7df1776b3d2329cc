"""What the window looks like, as values: colours of both themes, spacing, type; widgets name a token, never a colour.

Everything else in gui reads from here; looks.py turns the tokens into Qt's palette and style sheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Tie(StrEnum):
    """What joins two nodes of the source graph: five ways to depend on another, and three ends of a claim."""

    CITES = "cites"
    REPRINTS = "reprints"
    TRANSLATES = "translates"
    QUOTES = "quotes"
    SCREENSHOTS = "screenshots"
    VOUCHES = "vouches"
    DISPUTES = "disputes"
    STANDS_IN = "stands-in"


class Line(StrEnum):
    """The line under a figure: the status told to those who do not see the colour."""

    SOLID = "solid"
    DOTTED = "dotted"
    DASHED = "dashed"
    DOUBLE = "double"
    NONE = "none"


class Status(StrEnum):
    """How well a figure stands, worst last."""

    REJECTED = "rejected"
    SOURCED = "sourced"
    WEAK = "weak"
    UNSOURCED = "unsourced"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Tone:
    """A colour for words and lines, and the ground it stands on."""

    ink: str
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colours.

    Attributes:
        window: The ground around panes; pane: the ground of the article, cards and fields.
        raised: A button or a hovered row.
        line: Hairlines; field: the outline of what can be typed in or chosen from; edge: signs that are no words, and
            words that cannot be used now, with contrast 3 against their ground.
        on_accent: Words on the accent.
        ring: Sources that only rest on one another.
        ties: The lines of the source graph, with contrast 3 against the ground.
    """

    name: str
    window: str
    pane: str
    raised: str
    ink: str
    soft: str
    line: str
    edge: str
    field: str
    selection: str
    accent: str
    on_accent: str
    ring: str
    status: Mapping[Status, Tone]
    ties: Mapping[Tie, str]


LIGHT = Theme(
    name="light",
    window="#f6f6f4",
    pane="#ffffff",
    raised="#efefec",
    ink="#1d1f21",
    soft="#62676c",
    line="#e3e3df",
    edge="#8b8f92",
    field="#cfcfca",
    selection="#e8f0fb",
    accent="#2a69d4",
    on_accent="#ffffff",
    ring="#c21d32",
    status={
        Status.SOURCED: Tone("#00704e", "#e2f4ec"),
        Status.WEAK: Tone("#845600", "#fbf0d9"),
        Status.UNSOURCED: Tone("#b0380f", "#fde7df"),
        Status.CONFLICT: Tone("#a3387f", "#f6e4f0"),
        Status.REJECTED: Tone("#62676c", "#efefec"),
    },
    ties={
        Tie.CITES: "#55708c",
        Tie.REPRINTS: "#2a69d4",
        Tie.TRANSLATES: "#007f7c",
        Tie.QUOTES: "#8a5a00",
        Tie.SCREENSHOTS: "#7b55b8",
        Tie.VOUCHES: "#62676c",
        Tie.DISPUTES: "#a3387f",
        Tie.STANDS_IN: "#8b8f92",
    },
)

DARK = Theme(
    name="dark",
    window="#17181a",
    pane="#1f2123",
    raised="#292c2f",
    ink="#e7e8e9",
    soft="#9aa0a6",
    line="#313437",
    edge="#70767c",
    field="#43474b",
    selection="#253449",
    accent="#6ea2ff",
    on_accent="#0e1726",
    ring="#ff6f7b",
    status={
        Status.SOURCED: Tone("#4cc79c", "#17362b"),
        Status.WEAK: Tone("#e6b04d", "#3a2f17"),
        Status.UNSOURCED: Tone("#ff8a5c", "#40261b"),
        Status.CONFLICT: Tone("#e28cc6", "#3a2133"),
        Status.REJECTED: Tone("#9aa0a6", "#292c2f"),
    },
    ties={
        Tie.CITES: "#8fa9c4",
        Tie.REPRINTS: "#6ea2ff",
        Tie.TRANSLATES: "#4cc3c0",
        Tie.QUOTES: "#d8a657",
        Tie.SCREENSHOTS: "#b79cf0",
        Tie.VOUCHES: "#9aa0a6",
        Tie.DISPUTES: "#e28cc6",
        Tie.STANDS_IN: "#70767c",
    },
)

THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK)}

LINES: Mapping[Status, Line] = {
    Status.SOURCED: Line.SOLID,
    Status.WEAK: Line.DOTTED,
    Status.UNSOURCED: Line.DASHED,
    Status.CONFLICT: Line.DOUBLE,
    Status.REJECTED: Line.NONE,
}

SIGNS: Mapping[Status, str] = {
    Status.SOURCED: "✓",
    Status.WEAK: "◐",
    Status.UNSOURCED: "▲",
    Status.CONFLICT: "◆",
    Status.REJECTED: "–",
}

# Spacing, in steps of 4 pixels -------------------------------------------------------------------------------------

STEP = 4
TIGHT, GAP, ROOM, WIDE = 1 * STEP, 2 * STEP, 4 * STEP, 6 * STEP
RADIUS = 6
HAIRLINE = 1
MENU, BAR = 30, 46
WINDOW = (1440, 900)
LIBRARY, INSPECTOR, DRAWER = 232, 356, 232
COLUMN = 640

# Type --------------------------------------------------------------------------------------------------------------

SMALL, TEXT, READING, TITLE, HEADLINE = 11, 13, 16, 22, 22
LEADING: Mapping[str, float] = {"zh": 1.85, "en": 1.6, "fr": 1.6}
"""Line height in the reader, times the size of the type."""

LATIN = (
    "Inter", "SF Pro Text", "Segoe UI", "Noto Sans", "Cantarell", "Ubuntu", "Roboto", "Open Sans", "DejaVu Sans",
)  # fmt: skip
HAN_SIMPLIFIED = (
    "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei",
)  # fmt: skip
HAN_TRADITIONAL = ("PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Source Han Sans TC", *HAN_SIMPLIFIED)


def families(language: str, *, traditional: bool = False) -> tuple[str, ...]:
    """The font families for text of a language, best first.

    A language's own letters come first: in a Chinese font the apostrophe of "l’action" is as wide as a character, and
    Latin digits inside Chinese text should be of one colour with what surrounds them.
    """
    han = HAN_TRADITIONAL if traditional else HAN_SIMPLIFIED
    return (*han, *LATIN) if language == "zh" else (*LATIN, *han)


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, 1 to 21.

    Source: WCAG 2.2, definition of contrast ratio.
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
