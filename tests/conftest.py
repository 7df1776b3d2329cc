"""What every test runs under: no network, no display, the same Hypothesis examples everywhere.

`pytest --hypothesis-profile=explore` looks for new ones instead, a hundred times as many.
"""

import os
import socket

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("explore", deadline=None, max_examples=6000, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("claimstone", settings.get_profile("explore"), max_examples=60, derandomize=True)
settings.load_profile("claimstone")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connecting anywhere but to a local (unix) socket fails the test."""

    def refuse(self: socket.socket, address: object) -> None:
        if self.family != socket.AF_UNIX:
            raise AssertionError(f"a test tried to reach {address!r}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
