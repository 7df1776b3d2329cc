"""The knowledge base: claims, sources, checks and exports over one SQLite file."""
