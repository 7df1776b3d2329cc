"""What the tests of the operations share."""

from tests.kb.library import draft, path, store

__all__ = ["draft", "path", "store"]
