"""The one way a practice dossier is written down."""

import json

from supportcycle.domain.model.dossier import Dossier


def canonical(dossier: Dossier) -> str:
    """The dossier as readable JSON: what was said, and nothing that is empty by itself."""
    said = dossier.model_dump(mode="json", exclude_defaults=True)
    return json.dumps({"schema_version": dossier.schema_version, **said}, ensure_ascii=False, indent=2) + "\n"
