"""Refusals: what the library will not do, in words, with a way out."""


class KbError(Exception):
    """A refusal the user can act on; anything else that is raised is a bug.

    Attributes:
        hint: What the user can do about it, one sentence.
    """

    def __init__(self, message: str, *, hint: str) -> None:
        super().__init__(message)
        self.hint = hint
