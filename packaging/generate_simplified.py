"""Write importers/lexicons/zh/simplified.txt: traditional characters over their simplified forms.

Run from the root of the repository: `.venv/bin/python packaging/generate_simplified.py`. OpenCC (Apache-2.0) knows
the pairs; the program itself only needs characters that map one to one, so that no offset moves.
"""

from pathlib import Path

import opencc

TARGET = Path("importers/lexicons/zh/simplified.txt")
HAN = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00))


def main() -> None:
    """Write the file."""
    convert = opencc.OpenCC("t2s").convert
    pairs = [(chr(code), convert(chr(code))) for block in HAN for code in block]
    changed = [(old, new) for old, new in pairs if new != old and len(new) == 1]
    TARGET.write_text("".join(old for old, _ in changed) + "\n" + "".join(new for _, new in changed) + "\n", "utf-8")


if __name__ == "__main__":
    main()
