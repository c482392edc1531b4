"""The programs behind the pages in `benchmarks/` can be run: what they use of the project is still there."""

from importlib import import_module
from pathlib import Path

import pytest


@pytest.mark.parametrize("module", sorted(path.stem for path in Path("benchmarks").glob("[!_]*.py")))
def test_a_benchmark_finds_all_that_it_uses(module, monkeypatch):
    monkeypatch.syspath_prepend(Path.cwd())  # they are no part of the installed package
    import_module(f"benchmarks.{module}")
