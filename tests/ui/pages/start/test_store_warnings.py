"""Dossiers that are not where they were, or not as they were left: said on the first page, with ways on."""

import shutil
from pathlib import Path

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.storage import schema_upgrade
from tests.ui.conftest import PASSPHRASE
from tests.ui.pages.start.test_start import button, field, page, words


@pytest.fixture
def file(tmp_home: Path) -> Path:
    return tmp_home / "dossiers.db"


@pytest.fixture
def left(open_workspace, file: Path):
    """A workspace that was locked, with a copy of the file of before its last change."""
    open_workspace.add(Dossier(id="d1", name="Meneer *de* Wit"), "")
    open_workspace.store_lock.lock()
    shutil.copy(file, file.with_name("older.db"))
    open_workspace.store_lock.unlock("", PASSPHRASE)
    open_workspace.live("d1", "").change(lambda one: with_value(one, ("identity", "town"), "Utrecht"))
    open_workspace.store_lock.lock()
    return open_workspace


def test_a_missing_file_is_not_a_first_time(left, file):
    away = file.rename(file.with_name("away.db"))
    app = page()
    assert text("missing_store.title") in words(app)
    assert text("start.choose_passphrase") not in words(app)
    assert str(file.parent) in words(app).replace("\\", "").replace("\u200b", "")
    away.rename(file)
    app = button(app, text("missing_store.look_again")).click().run()
    field(app, text("lock.passphrase")).input(PASSPHRASE)
    app = button(app, text("lock.open")).click().run()
    assert r"Meneer \*de\* Wit" in words(app)
    assert text("rollback.what_now") not in words(app)


def test_who_wants_to_begin_anew_says_so_twice(left, file):
    file.unlink()
    app = page()
    assert button(app, text("missing_store.begin")).disabled
    app.checkbox(key="sure_anew").check().run()
    app = button(app, text("missing_store.begin")).click().run()
    assert text("start.choose_passphrase") in words(app)


def test_that_no_copy_could_be_made_before_dossiers_get_a_new_form_is_told_calmly(left, file, monkeypatch):
    left.store_lock.unlock("", PASSPHRASE)
    assert text("medium.no_copy") not in words(page())
    left.store_lock.lock()
    monkeypatch.setattr(schema_upgrade, "SCHEMA_VERSION", schema_upgrade.SCHEMA_VERSION + 1)
    form = f"v{schema_upgrade.VERSION}-{schema_upgrade.SCHEMA_VERSION}"
    file.with_name(f"dossiers-before-{form}.db.new").mkdir()
    left.store_lock.unlock("", PASSPHRASE)
    app = page()
    assert text("medium.no_copy") in words(app)
    assert r"Meneer \*de\* Wit" in words(app)


def test_an_older_file_is_told_by_name_until_somebody_goes_on_with_it(left, file):
    shutil.copy(file.with_name("older.db"), file)
    left.store_lock.unlock("", PASSPHRASE)
    app = page()
    assert text("rollback.behind") in words(app)
    assert text("rollback.older", names=r"Meneer \*de\* Wit") in words(app)
    app = button(app, text("rollback.go_on")).click().run()
    assert text("rollback.behind") not in words(app)
    assert text("rollback.behind") not in words(page())
