"""Wrong guesses are slowed, kindly, and stop nobody else."""

from threading import Event, Thread

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import TooSoon, Unwritable, WrongSecret
from supportcycle.workspace.lock.store_lock import StoreLock
from tests.ui.conftest import PASSPHRASE
from tests.ui.pages.start.test_start import button, field, page, words

ONE, OTHER = "cookie one", "cookie two"


@pytest.fixture
def store_lock(workspace):
    workspace.store_lock.found(ONE, PASSPHRASE)
    workspace.store_lock.lock()
    return workspace.store_lock


def guess_wrong(store_lock, browser: str, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongSecret):
            store_lock.unlock(browser, "iets anders")


def test_three_wrong_guesses_are_free_and_then_a_pause_grows(store_lock, clock):
    guess_wrong(store_lock, ONE, 3)
    pauses = []
    for _ in range(4):
        with pytest.raises(TooSoon) as told:
            store_lock.unlock(ONE, PASSPHRASE)
        pauses.append(told.value.seconds)
        clock.now += told.value.seconds
        guess_wrong(store_lock, ONE, 1)
    assert pauses == [5, 10, 20, 40]


def test_a_wrong_recovery_code_counts_as_well(store_lock):
    guess_wrong(store_lock, ONE, 2)
    with pytest.raises(WrongSecret):
        store_lock.unlock_with_code(ONE, "ABCD-" * 8)
    with pytest.raises(TooSoon):
        store_lock.unlock_with_code(ONE, "ABCD-" * 8)


def test_who_waits_does_not_make_another_browser_wait(store_lock):
    guess_wrong(store_lock, ONE, 3)
    store_lock.unlock(OTHER, PASSPHRASE)
    assert store_lock.store_for(OTHER)
    store_lock.unlock(ONE, PASSPHRASE)


def test_a_stranger_with_a_new_cookie_for_each_guess_is_slowed_too(store_lock, clock):
    for number in range(30):
        guess_wrong(store_lock, f"stranger {number}", 1)
    with pytest.raises(TooSoon) as told:
        store_lock.unlock("stranger 31", "iets anders")
    clock.now += told.value.seconds
    store_lock.unlock(ONE, PASSPHRASE)


def test_a_clock_that_was_set_back_keeps_nobody_out_for_long(store_lock, clock):
    guess_wrong(store_lock, ONE, 3)
    clock.now -= 100_000
    with pytest.raises(TooSoon) as told:
        store_lock.unlock(ONE, PASSPHRASE)
    assert told.value.seconds <= 300


class Slow:
    """An opener at which every guess goes on until all who try have come, and then does not fit."""

    def __init__(self) -> None:
        self.reached, self.go_on = 0, Event()

    def unlock(self, secret: str) -> None:
        self.reached += 1
        self.go_on.wait(30)
        raise WrongSecret

    unlock_with_code = unlock


@pytest.mark.parametrize("way", ["unlock", "unlock_with_code"])
@pytest.mark.parametrize(("browsers", "most"), [(1, 3), (100, 30)])
def test_guesses_at_once_are_no_more_than_guesses_after_each_other(way, browsers, most):
    opener = Slow()
    lock = StoreLock(opener, idle=600, opened=lambda _: None, closing=lambda: None)  # type: ignore[arg-type]
    told: list[type[Exception]] = []

    def guess(number: int) -> None:
        try:
            getattr(lock, way)(f"browser {number % browsers}", "iets anders")
        except (TooSoon, WrongSecret) as error:
            told.append(type(error))
            if told.count(TooSoon) == 100 - most:
                opener.go_on.set()

    threads = [Thread(target=guess, args=(number,)) for number in range(100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert opener.reached == most
    assert (told.count(WrongSecret), told.count(TooSoon)) == (most, 100 - most)


def test_a_disk_that_refuses_is_no_guess(store_lock, monkeypatch):
    def refuses(_: str) -> None:
        raise Unwritable("disk")

    with monkeypatch.context() as patch:
        patch.setattr(store_lock._opener, "unlock", refuses)
        for _ in range(40):
            with pytest.raises(Unwritable):
                store_lock.unlock(ONE, PASSPHRASE)
    guess_wrong(store_lock, ONE, 3)
    with pytest.raises(TooSoon):
        store_lock.unlock(ONE, PASSPHRASE)


def test_the_page_says_how_long_it_takes(store_lock):
    guess_wrong(store_lock, "", 3)
    app = page()
    field(app, text("lock.passphrase")).input(PASSPHRASE)
    button(app, text("lock.open")).click().run()
    assert text("errors.too_soon", seconds=5) in words(app)
