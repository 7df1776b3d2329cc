"""The readers: one format per file, listed in READERS by suffix."""
