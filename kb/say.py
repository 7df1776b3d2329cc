"""Findings, figures and codes in the words of English, French and Chinese."""
