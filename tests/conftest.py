"""What every test runs under: no network, no display, no home, the same Hypothesis examples everywhere.

`pytest --hypothesis-profile=explore` looks for new ones instead, a hundred times as many.
"""

import os
import socket
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.soak import SOAKING, TOLD

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("explore", deadline=None, max_examples=6000, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("claimstone", settings.get_profile("explore"), max_examples=60, derandomize=True)
settings.load_profile("claimstone")


@pytest.fixture(autouse=True, scope="session")
def a_home_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing is written among the data of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        patched.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        yield


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connecting anywhere but to a local (unix) socket fails the test."""

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, _local_only(getattr(socket.socket, name)))


def _local_only(connect: Callable[[socket.socket, object], object]) -> Callable[[socket.socket, object], object]:
    def connecting(self: socket.socket, address: object) -> object:
        if self.family != socket.AF_UNIX:
            raise AssertionError(f"a test tried to reach {address!r}")
        return connect(self, address)

    return connecting


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What `make soak` survived, by row."""
    if SOAKING:
        for (row, what), count in sorted(TOLD.items()):
            terminalreporter.write_line(f"| {row} | {what} | {count} |")
