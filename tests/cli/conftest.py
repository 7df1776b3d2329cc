"""The command line, run in this process on a library of its own."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cli.__main__ import main


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ended]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library every command of the test works on; it does not exist yet."""
    path = tmp_path / "library.claimstone"
    monkeypatch.setenv("CLAIMSTONE_LIBRARY", str(path))
    return path


@pytest.fixture
def run(library: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command as a shell would."""

    def command(*arguments: object, stdin: str = "") -> Ended:
        streams = [io.TextIOWrapper(io.BytesIO(stdin.encode()))]
        streams += [io.TextIOWrapper(io.BytesIO(), write_through=True) for _ in range(2)]
        with monkeypatch.context() as patched:
            patched.setattr(sys, "argv", ["claimstone", *map(str, arguments)])
            for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
                patched.setattr(sys, name, stream)
            with pytest.raises(SystemExit) as ended:
                main()
        out, err = (stream.buffer.getvalue().decode() for stream in streams[1:])  # type: ignore[attr-defined]  # BytesIO
        return Ended(ended.value.code if isinstance(ended.value.code, int) else 0, out, err)

    return command
