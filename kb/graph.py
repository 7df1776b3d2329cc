"""The graph of claims, sources and documents that checks ask."""
