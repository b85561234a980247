"""What every test gets at most: a test that waits for ever may not keep the others waiting."""

import pytest

LONGEST = 600.0
"""In seconds; the whole run has to end long before the computer that runs it is taken away."""


def test_a_test_that_never_ends_is_ended(request: pytest.FixtureRequest):
    assert request.config.pluginmanager.hasplugin("timeout")
    assert 0 < float(request.config.getini("timeout")) <= LONGEST
