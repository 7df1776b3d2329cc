"""The knowledge base: claims, sources, checks and exports over one SQLite file."""

__version__ = "0.1.0"
