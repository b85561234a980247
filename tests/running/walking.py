"""A register walked in one test: for thousands of small cases the walk costs less than as many tests."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import pytest

Test = Callable[..., None]


def for_each(
    names: str | tuple[str, ...],
    cases: Iterable[Any],
    *,
    ids: Callable[[Any], object] | Iterable[str] = repr,
) -> Callable[[Test], Test]:
    """As `pytest.mark.parametrize`, but one test: it goes on after a case that fails, and tells them all.

    Each case gets the same fixtures, so it is for what changes nothing. A case with marks of its own
    (`pytest.param`) is a TypeError: it has to stay a test.
    """
    given = tuple(name.strip() for name in names.split(",")) if isinstance(names, str) else names
    held = list(cases)
    if any(isinstance(case, type(pytest.param())) for case in held):
        raise TypeError(names)
    called = list(map(ids, held)) if callable(ids) else list(ids)

    def fold(test: Test) -> Test:
        @wraps(test)
        def walk(**fixtures: Any) -> None:
            faults = []
            for name, case in zip(called, held, strict=True):
                values = (case,) if len(given) == 1 else case
                try:
                    test(**dict(zip(given, values, strict=True)), **fixtures)
                except Exception as fault:
                    fault.add_note(f"in the case of {name}")
                    faults.append(fault)
            if faults:
                raise ExceptionGroup(f"{len(faults)} of {len(held)} cases", faults)

        signature = inspect.signature(test)
        others = [each for name, each in signature.parameters.items() if name not in given]
        del walk.__wrapped__  # type: ignore[attr-defined]
        walk.__signature__ = signature.replace(parameters=others)  # type: ignore[attr-defined]
        return walk

    return fold
