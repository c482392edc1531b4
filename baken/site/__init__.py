"""The pages around the talk: a front page, and every answer to be read without a script. Pure."""

from baken.site.load import load_site

__all__ = ["load_site"]
