"""Prints what redlines makes of two files, with <del> and <ins> as its marks."""

import sys
from importlib.metadata import version

from redlines import Redlines

if sys.argv[1] == "--version":
    print("redlines", version("redlines"))
else:
    old, new = (open(name, encoding="utf-8").read() for name in sys.argv[1:3])
    print(Redlines(old, new, markdown_style="none").output_markdown)
