"""Check again what an operation touched, and keep the findings."""
