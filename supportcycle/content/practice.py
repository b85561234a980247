"""The practice dossiers that come with the workbook."""

from supportcycle.content.language import words_file


def practice_names() -> tuple[str, ...]:
    """The practice dossiers that come with the workbook."""
    return tuple(sorted(file.stem for file in words_file("examples").glob("*.json")))


def practice_text(name: str) -> str:
    """One practice dossier as JSON. KeyError for an unknown name."""
    if name not in practice_names():
        raise KeyError(name)
    return words_file("examples", f"{name}.json").read_text(encoding="utf-8")
