"""Reading the project's YAML files: what is wrong is said with file and line."""

import pytest

from baken.yaml_file import YamlFileError, read_yaml


@pytest.fixture
def write(tmp_path):
    def write(content):
        path = tmp_path / "feiten.yml"
        path.write_bytes(content)
        return path

    return write


def test_what_a_file_holds_is_given(write):
    assert read_yaml(write(b"a: 1\nb: [x, y]\n")) == {"a": 1, "b": ["x", "y"]}


def test_lines_are_kept_when_asked_for(write):
    content = read_yaml(write(b"a: 1\nb: 2\n"), with_lines=True)
    assert content.lc.key("b")[0] == 1


@pytest.mark.parametrize(
    "content, said",
    [
        (b"a: 1\nb: [x\n", r"feiten\.yml, line \d+: not valid YAML"),
        (b"a: 1\na: 2\n", r"feiten\.yml, line 2: not valid YAML"),
        (b"a: \x07\n", r"feiten\.yml.*: not valid YAML"),
        (b"a: \xff\n", r"feiten\.yml: cannot be read"),
    ],
)
def test_a_mistake_is_named_with_its_line(write, content, said):
    with pytest.raises(YamlFileError, match=said):
        read_yaml(write(content))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(YamlFileError, match="feiten.yml: the file is missing"):
        read_yaml(tmp_path / "feiten.yml")
