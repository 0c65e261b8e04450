"""Nothing can be used that is not documented: commands, options, pack keys, roles, errors, public names."""

from __future__ import annotations

import inspect
import re
import shutil
from importlib import import_module
from pathlib import Path

import pytest
import typer

import graphkit
from graphkit import errors, notebook
from graphkit.cli.app import app
from graphkit.graph.evidence_graph import EvidenceGraph
from graphkit.packs import actor_schema, correction_schema, schema

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PACKS = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
CORRECTIONS = (ROOT / "docs" / "corrections.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
COMMANDS = getattr(typer.main.get_command(app), "commands")  # noqa: B009 (a group's, which mypy cannot tell)
OPTIONS = sorted(
    {(name, option) for name, command in COMMANDS.items() for each in command.params for option in each.opts}
)
MODELS = [
    model
    for model in {**vars(schema), **vars(actor_schema), **vars(correction_schema)}.values()
    if inspect.isclass(model) and issubclass(model, schema.Strict) and model not in {schema.Strict, schema.Role}
]
KEYS = sorted({(model.__name__, info.alias or key) for model in MODELS for key, info in model.model_fields.items()})
ERRORS = sorted(
    name for name, value in vars(errors).items() if inspect.isclass(value) and value.__module__ == "graphkit.errors"
)


def help_of(command: str) -> str:
    """Cut a command's help out of the README."""
    start = README.index(f"$ graph {command} --help\n")
    return README[start : README.index("```", start)]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_each_command_is_in_readme_and_changelog(command: str) -> None:
    assert f"Usage: graph {command} " in help_of(command)
    assert f"`graph {command}`" in CHANGELOG


@pytest.mark.parametrize(("command", "option"), [pair for pair in OPTIONS if pair[1].startswith("--")])
def test_each_option_is_in_the_readme(command: str, option: str) -> None:
    assert re.search(rf"[ ]{option}[ \n]", help_of(command))


@pytest.mark.parametrize(("model", "key"), KEYS)
def test_each_pack_key_is_documented(model: str, key: str) -> None:
    assert f"\n| `{key}` |" in PACKS + CORRECTIONS, model


@pytest.mark.parametrize("model", MODELS, ids=lambda model: str(model.__name__))
def test_each_pack_model_has_a_table(model: type) -> None:
    tables = (ROOT / "docs" / "tables.py").read_text(encoding="utf-8")
    (name,) = re.findall(rf'"(.+)": (?:actor_|correction_)?schema\.{model.__name__},', tables)
    assert f'list_keys("{name}")' in PACKS + CORRECTIONS


@pytest.mark.parametrize("role", schema.ROLES)
def test_each_role_is_documented(role: str) -> None:
    assert re.search(rf"\n\| `{role}[`(]", PACKS)


@pytest.mark.parametrize("error", ERRORS)
def test_each_error_is_in_the_readme(error: str) -> None:
    assert f"`{error}`" in README


@pytest.mark.parametrize("name", ["Extractor", "build_graph", "load_pack", "read_articles", "write_page"])
def test_each_public_function_is_in_the_readme(name: str) -> None:
    assert name in graphkit.__all__
    assert name in README


@pytest.mark.parametrize("name", notebook.__all__)
def test_each_name_for_notebooks_is_in_the_readme_and_documented(name: str) -> None:
    assert re.search(rf"\b{name}\b", README)
    assert inspect.getdoc(getattr(notebook, name))


@pytest.mark.parametrize("selection", ["about", "between", "during", "saying"])
def test_each_selection_is_in_the_readme(selection: str) -> None:
    assert re.search(rf"\.{selection}\(", README)
    assert inspect.getdoc(getattr(EvidenceGraph, selection))


def test_each_analysis_in_the_readme_is_there_and_documented() -> None:
    rows = README[README.index("| in `graphkit.graph` | says |") :].split("\n\n", 1)[0]
    calls = re.findall(r"`(\w+)\.(\w+)\(", rows)
    assert len(calls) >= 9
    for module, function in calls:
        home = import_module(f"graphkit.graph.{module}")
        assert inspect.getdoc(getattr(home, function))
        assert inspect.getdoc(home)


@pytest.mark.parametrize("page", ["README.md", "docs/packs.md", "docs/corrections.md", "docs/exports.md"])
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [path.name[:4] for path in sorted((ROOT / "docs" / "decisions").glob("*.md"))]
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


@pytest.mark.model
def test_the_snippets_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MPLBACKEND", "agg")
    code = "\n".join(re.findall(r"```python\n(.*?)```", README, re.DOTALL))
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "output").mkdir()
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(compile(code, "README.md", "exec"), names)  # noqa: S102
    assert names["evidence"]
    assert 0 < len(getattr(names["late"], "evidence", ())) < len(getattr(names["graph"], "evidence", ()))
    assert (tmp_path / "output" / "graph.html").exists()
