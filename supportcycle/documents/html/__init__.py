"""A document as one web page: readable on any screen, printable, and complete in itself."""

from supportcycle.documents.html.page import rendered_html

__all__ = ["rendered_html"]
