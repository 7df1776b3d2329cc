"""A drawing of the source graph as a file: an SVG for the page, a PNG for everywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter

from gui.graph_drawing import Drawing
from gui.tokens import Theme
from kb.model import KbError

_SHARP = 2.0
_LARGEST = 16_000
"""Pixels along a side: more is more memory than a screen or a press has use for."""


def save(drawing: Drawing, path: Path, *, theme: Theme, font: QFont, title: str) -> Iterator[Path]:
    """Write the picture, whole or not at all; yield where.

    Raises:
        KbError: the file cannot be written.
    """
    path = path if path.suffix.lower() in {".svg", ".png"} else path.with_name(f"{path.name}.svg")
    write = _svg if path.suffix.lower() == ".svg" else _png
    content = write(drawing, theme, font, title)
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(content) < 0 or not file.commit():
        raise KbError(f"{path} was not written: {file.errorString()}.", hint="Choose another folder, or make room.")
    yield path


def _svg(drawing: Drawing, theme: Theme, font: QFont, title: str) -> QByteArray:
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(title)
    generator.setDescription(", ".join(node.title for node in drawing.graph.nodes[:50]))
    size = drawing.bounds.size()
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(generator)
    _paint(painter, drawing, theme, font)
    painter.end()
    return buffer.data()


def _png(drawing: Drawing, theme: Theme, font: QFont, _title: str) -> QByteArray:
    bounds = drawing.bounds
    scale = min(_SHARP, _LARGEST / max(bounds.width(), bounds.height(), 1))
    size = QSizeF(bounds.width() * scale, bounds.height() * scale).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    _paint(painter, drawing, theme, font)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return buffer.data()


def _paint(painter: QPainter, drawing: Drawing, theme: Theme, font: QFont) -> None:
    bounds = drawing.bounds
    painter.translate(-bounds.topLeft())
    painter.fillRect(bounds, QColor(theme.window))
    painter.setPen(Qt.PenStyle.NoPen)
    drawing.draw(painter, theme, font, within=bounds, size=1.0)
