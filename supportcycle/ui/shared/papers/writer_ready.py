"""Has the writer of PDFs stand ready before the button is pressed, so that the first file comes as fast."""

from functools import cache
from threading import Thread

from supportcycle.documents.apart.doing import stand_ready
from supportcycle.documents.pdf import get_ready


@cache
def writer_getting_ready() -> Thread:
    """Begins, once in a process, to load what the first PDF needs, beside the page that is drawn."""
    loading = Thread(target=stand_ready, args=(get_ready,), name="pdf-writer", daemon=True)
    loading.start()
    return loading
