"""The exports: one format per file, listed in WRITERS by suffix."""
