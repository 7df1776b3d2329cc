"""Numerals of three languages, in digits or in words: each module finds those of one language in a folded text.

A folded text has as many characters as the text it comes from (importers.figures.folding): lower case, half width,
simplified, every space of one kind.
"""
