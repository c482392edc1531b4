"""The widget has no build step; its types stand in its comments, and are checked here."""

import re

from baken.channels.pages import load_files
from baken.knowledge import Knowledge


def test_every_module_has_the_types_that_it_says(type_checker, project):
    checked = type_checker("--project", project / "tests/widget")
    assert checked.returncode == 0, checked.stdout


def test_a_wrong_type_is_found(type_checker, project, tmp_path):
    settings = (project / "tests/widget/tsconfig.json").read_text()
    (tmp_path / "tsconfig.json").write_text(settings.replace("../../widget/*", "*"))
    (tmp_path / "wrong.js").write_text("/** @param {number} n */\nexport const f = (n) => n.length;\n")
    checked = type_checker("--project", tmp_path)
    assert "wrong.js(2," in checked.stdout


class TestModules:
    """One idea each, and nothing from elsewhere."""

    def test_they_are_short(self, project):
        for path in (project / "widget").glob("*.js"):
            assert len(path.read_text().splitlines()) < 200, path

    def test_they_load_only_each_other_and_before_they_run(self, project):
        for path in (project / "widget").glob("*.js"):
            text = path.read_text()
            assert not re.search(r"\bimport\((?!\")", text), f"{path}: a page with a strict policy may not allow it"
            for name in re.findall(r'^import .* from "(.*)";', text, re.MULTILINE):
                assert (project / "widget" / name).exists() and name.startswith("./"), path

    def test_they_never_make_markup_of_text_or_keep_anything_for_good(self, project):
        for path in (project / "widget").glob("*.js"):
            used = re.findall(
                r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|localStorage|\.cookie|"
                r"indexedDB|caches\b|\bstyle=",
                path.read_text(),
            )
            assert used == [], path


def test_with_its_styles_it_is_under_twenty_kilobytes(project):
    """Each file is packed by itself, as it is sent."""
    files = load_files(project / "widget", Knowledge.load(project / "data/knowledge"))
    assert sum(len(file.packed) for file in files.values()) < 20_000
