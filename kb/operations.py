"""Every way a library can change: one function, one transaction, one undo step."""
