"""The practice dossiers that come with the workbook."""

from supportcycle.resources import TEMPLATES


def practice_names() -> tuple[str, ...]:
    """The practice dossiers that come with the workbook."""
    return tuple(sorted(file.stem for file in (TEMPLATES / "nl" / "examples").glob("*.json")))


def practice_text(name: str) -> str:
    """One practice dossier as JSON. KeyError for an unknown name."""
    if name not in practice_names():
        raise KeyError(name)
    return (TEMPLATES / "nl" / "examples" / f"{name}.json").read_text(encoding="utf-8")
