"""The checks: one question per file, listed in CHECKS."""
