"""On a laptop there are no rights of a team."""

from supportcycle.workspace.rights.current_rights import current_rights, use_rights


def test_there_are_none_until_somebody_gives_them():
    assert current_rights() is None
    use_rights(lambda: None)
    assert current_rights() is None
    use_rights(None)
