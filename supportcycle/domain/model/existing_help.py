"""Help that is there now, before anything new is looked for."""

from supportcycle.domain.model.base import Model, Text
from supportcycle.domain.model.review import Verdict


class ExistingHelp(Model):
    """What one help that is there yields, and whether it may stay (Netwerkondersteuning r. 7627-7630).

    The key is the id of who gives it, or for what the municipality granted `helper_key`.
    """

    yields: Text = ""
    verdict: Verdict | None = None
