"""What holds for all tests: folders of their own, and property tests that run everywhere alike.

The same examples each time, and no verdict on the speed of the machine.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "same-everywhere",
    derandomize=True,
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# To search further: pytest tests/property --hypothesis-profile=search
settings.register_profile("search", deadline=None, max_examples=1000)
# A failure as it is found, not made small: for mutation testing, where there are many and nobody reads them.
settings.register_profile(
    "as-found", settings.get_profile("same-everywhere"), phases=(Phase.explicit, Phase.reuse, Phase.generate)
)
settings.load_profile("same-everywhere")


@pytest.fixture(scope="session", autouse=True)
def folders_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whoever runs the tests has a cache, settings and progress: none of it is read, and nothing is left beside it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CACHE", "CONFIG", "DATA"):
            patch.setenv(f"XDG_{name}_HOME", str(tmp_path_factory.mktemp(name.lower())))
        for name in ("DB", "CONFIG", "DECKS"):
            patch.delenv(f"AIQUIZ_{name}", raising=False)
        yield
