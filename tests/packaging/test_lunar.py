"""The Chinese calendar's table is what the script writes."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_the_table_is_what_the_script_writes() -> None:
    spec = importlib.util.spec_from_file_location("generate_lunar", ROOT / "packaging" / "generate_lunar.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.TABLE.read_text(encoding="utf-8") == script.output()
