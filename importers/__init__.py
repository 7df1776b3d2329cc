"""From the bytes of an article to a draft of proposed claims; values only, no store."""
