"""Beside the words: figures of law and policy, how names are found, what an organisation may change."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import Any

from supportcycle.content.language import words_file
from supportcycle.content.template_file import read_toml
from supportcycle.domain.access.grants import AccessRules
from supportcycle.domain.access.removal import KeepingRule
from supportcycle.domain.loose_ends.limits import Limits, Product, ProductContext, limits_from
from supportcycle.domain.names.kin import inflected
from supportcycle.domain.names.matching import NameWords
from supportcycle.domain.names.spelling import spelled, words_key
from supportcycle.resources import TEMPLATES


@cache
def rules() -> dict[str, Any]:
    """Dated figures of law and policy, each with source and date of check (rules.toml)."""
    return read_toml(TEMPLATES / "rules.toml")


def checked_rules(among: Mapping[str, Any] | None = None) -> list[Mapping[str, Any]]:
    """Each rule that says on which day somebody read it in its source."""
    groups = [rule for rule in (rules() if among is None else among).values() if isinstance(rule, Mapping)]
    return [rule for rule in groups if "checked" in rule] + [
        rule for group in groups if "checked" not in group for rule in checked_rules(group)
    ]


@cache
def name_words() -> NameWords:
    """How names are found back in what people type (names.toml)."""
    raw = read_toml(words_file("names.toml"))
    names = ("titles", "ordinary", "opening", "small", "indefinite", "between")
    kinds: dict[str, Any] = {kind: _spelled(raw[kind]) for kind in names}
    words = NameWords(**kinds, endings=tuple(raw["endings"]), plurals=tuple(raw["plurals"]))
    kin = [(group.get("roles", ()), _kin(group, words)) for group in raw["kin"]]
    of_role = {
        role: frozenset().union(*(same for roles, same in kin if role in roles))
        for role in chain.from_iterable(roles for roles, _ in kin)
    }
    return replace(words, kin=tuple(same for _, same in kin), of_role=of_role)


def _kin(group: Mapping[str, list[str]], words: NameWords) -> frozenset[str]:
    keys = _spelled((*group["called"], *group.get("among", ())))
    return frozenset().union(*(inflected(key, words) for key in keys))


def _spelled(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key for word in words for key in spelled(word))


def access_rules() -> AccessRules:
    """How long somebody of a team may come at a dossier of a colleague, at most."""
    chosen = rules()["access"]
    return AccessRules(chosen["break_glass_hours"], chosen["share_days"], chosen["stand_in_days"])


def usual_keeping() -> KeepingRule:
    """How long a team keeps while its organisation chose nothing else: dossiers without a rule."""
    return KeepingRule(0, rules()["access"]["log_days"])


@cache
def limits() -> Limits:
    """From when on something is worth a question: figures of the rules, and names of help to look behind
    (product_words.toml). TemplateError when they cannot be read."""
    raw = read_toml(words_file("product_words.toml"))
    products = [Product(tuple(row["words"]), row["behind"]) for row in raw["products"]]
    around = {kind: frozenset(map(words_key, words)) for kind, words in raw["context"].items()}
    return limits_from(rules(), products, name_words(), ProductContext(**around))


@cache
def organisation() -> dict[str, Any]:
    """What an organisation may change (organisation.toml)."""
    return read_toml(TEMPLATES / "organisation.toml")


@cache
def common_passphrases() -> frozenset[str]:
    """Words and sayings that many people take as a passphrase."""
    lines = words_file("common_passphrases.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
