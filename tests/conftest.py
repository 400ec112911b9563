"""How property tests run everywhere: the same examples each time, and no verdict on the speed of the machine."""

from __future__ import annotations

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
