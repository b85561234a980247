"""On a laptop there are no rights of a team, and nobody signs in anew."""

from supportcycle.workspace.rights.current_rights import current_rights, is_confirmed, use_rights


def test_there_are_none_until_somebody_gives_them():
    assert current_rights() is None
    assert not is_confirmed()
    use_rights(lambda: None, lambda: True)
    assert current_rights() is None
    assert is_confirmed()
    use_rights(None)
    assert not is_confirmed()
