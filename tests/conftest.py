"""How property tests run everywhere: the same examples each time, and no verdict on the speed of the machine."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "same-everywhere",
    derandomize=True,
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# To search further: pytest tests/property --hypothesis-profile=search
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("same-everywhere")
