"""Which of two figures answer the same question, and whether they agree."""
