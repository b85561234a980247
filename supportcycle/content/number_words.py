"""Small numbers in words, for figures of rules.toml that stand in a sentence."""

from supportcycle.content.catalogue import text, texts


def number_in_words(count: int) -> str:
    """The number as it stands in a sentence: in words up to twelve, in digits from there on."""
    return texts().get(f"numbers.{count}", str(count))


def months_in_words(count: int) -> str:
    """So many months, as they stand in a sentence."""
    return text("numbers.month" if count == 1 else "numbers.months", count=number_in_words(count))
