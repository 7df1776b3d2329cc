"""The library file: opening, locking, rows, reads, search, the journal and care. SQLite lives here and nowhere else."""
