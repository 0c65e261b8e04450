"""Nothing can be used that is not documented: commands, options, pack keys, roles, errors, public names."""

from __future__ import annotations

import inspect
import re
import shlex
import shutil
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer

import graphkit
from graphkit import errors, notebook
from graphkit.cli.app import app
from graphkit.export.jsonl import write_evidence
from graphkit.graph.evidence_graph import EvidenceGraph
from graphkit.packs import schema
from graphkit.proof import check_pack

if TYPE_CHECKING:
    from graphkit.extract import Extractor

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
PAGES = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}
PACKS, CORRECTIONS, REFERENCE = PAGES["packs.md"], PAGES["corrections.md"], PAGES["python.md"]
SHOWN = sorted(
    {
        line
        for text in [README, *PAGES.values()]
        for line in re.findall(r"^(?:\$ |.*\| )?(graph [a-z].*)$", text, re.MULTILINE)
    }
)
SNIPPETS = sorted(name for name, text in PAGES.items() if "```python\n" in text)
COMMANDS = getattr(typer.main.get_command(app), "commands")  # noqa: B009 (a group's, which mypy cannot tell)
OPTIONS = sorted(
    {(name, option) for name, command in COMMANDS.items() for each in command.params for option in each.opts}
)
MODELS = [
    model
    for path in sorted((ROOT / "graphkit" / "packs").glob("*schema.py"))
    for model in vars(import_module(f"graphkit.packs.{path.stem}")).values()
    if inspect.isclass(model) and issubclass(model, schema.Strict) and model not in {schema.Strict, schema.Role}
    if model.__module__ == f"graphkit.packs.{path.stem}"
]
KEYS = sorted({(model.__name__, info.alias or key) for model in MODELS for key, info in model.model_fields.items()})
ERRORS = sorted(
    name for name, value in vars(errors).items() if inspect.isclass(value) and value.__module__ == "graphkit.errors"
)


def help_of(command: str) -> str:
    """Cut a command's help out of its page."""
    text = PAGES["commands.md"]
    start = text.index(f"$ graph {command} --help\n")
    return text[start : text.index("```", start)]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_each_command_is_documented_and_in_the_changelog(command: str) -> None:
    assert f"Usage: graph {command} " in help_of(command)
    assert f"`graph {command}`" in CHANGELOG


@pytest.mark.parametrize(("command", "option"), [pair for pair in OPTIONS if pair[1].startswith("--")])
def test_each_option_is_documented(command: str, option: str) -> None:
    assert re.search(rf"[ ]{option}[ \n]", help_of(command))


@pytest.mark.parametrize(("model", "key"), KEYS)
def test_each_pack_key_is_documented(model: str, key: str) -> None:
    assert f"\n| `{key}` |" in PACKS + CORRECTIONS, model


@pytest.mark.parametrize("model", MODELS, ids=lambda model: str(model.__name__))
def test_each_pack_model_has_a_table(model: type) -> None:
    tables = (ROOT / "docs" / "tables.py").read_text(encoding="utf-8")
    (name,) = re.findall(rf'"(.+)": (?:\w+_)?schema\.{model.__name__},', tables)
    assert f'list_keys("{name}")' in PACKS + CORRECTIONS


@pytest.mark.parametrize("role", schema.ROLES)
def test_each_role_is_documented(role: str) -> None:
    assert re.search(rf"\n\| `{role}[`(]", PACKS)


@pytest.mark.parametrize("error", ERRORS)
def test_each_error_is_documented(error: str) -> None:
    assert f"`{error}`" in PAGES["errors.md"]


@pytest.mark.parametrize("name", ["Extractor", "build_graph", "load_pack", "read_articles", "write_page"])
def test_each_public_function_is_in_the_readme(name: str) -> None:
    assert name in graphkit.__all__
    assert name in README


@pytest.mark.parametrize("name", sorted({*graphkit.__all__, *notebook.__all__} - {"GraphkitError"}))
def test_each_public_name_is_in_the_reference_and_says_what_it_is(name: str) -> None:
    home = graphkit if name in graphkit.__all__ else notebook
    value = getattr(home, name)
    assert f"::: {value.__module__}.{name}\n" in REFERENCE
    assert inspect.getdoc(value)


@pytest.mark.parametrize("name", notebook.__all__)
def test_each_name_for_notebooks_is_shown_at_work(name: str) -> None:
    assert re.search(rf"\b{name}\b", PAGES["notebooks.md"])


@pytest.mark.parametrize("selection", ["about", "between", "during", "saying"])
def test_each_selection_is_shown_at_work(selection: str) -> None:
    assert re.search(rf"\.{selection}\(", PAGES["notebooks.md"])
    assert inspect.getdoc(getattr(EvidenceGraph, selection))


def test_each_analysis_shown_is_there_and_documented() -> None:
    text = PAGES["analysis.md"]
    rows = text[text.index("| in `graphkit.graph` | says |") :].split("\n\n", 1)[0]
    calls = re.findall(r"`(\w+)\.(\w+)\(", rows)
    assert len(calls) >= 9
    for module, function in calls:
        home = import_module(f"graphkit.graph.{module}")
        assert inspect.getdoc(getattr(home, function))
        assert inspect.getdoc(home)
        assert f"::: graphkit.graph.{module}\n" in REFERENCE


def test_links_of_the_readme_lead_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)", README) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_figures_stand_once_and_the_page_repeats_them() -> None:
    start, end = README.index("Measured with scorers"), README.index("<!-- accuracy: end")
    assert README[start:end].strip().replace("](docs/", "](") in PAGES["accuracy.md"]


@pytest.mark.parametrize("line", SHOWN)
def test_each_command_shown_is_one_that_graph_takes(line: str) -> None:
    words = shlex.split(line, comments=True)
    command, known = words[1], {*typer.main.get_command(app).params[0].opts, "--help"}
    assert command in COMMANDS or command == "COMMAND"
    known |= {option for name, option in OPTIONS if name == command}
    assert [word for word in words if word.startswith("--") and word not in known] == []


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [path.name[:4] for path in sorted((ROOT / "docs" / "decisions").glob("0*.md"))]
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
    index = (ROOT / "docs" / "decisions" / "index.md").read_text(encoding="utf-8")
    assert re.findall(r"^- (\d{4}) ", index, re.MULTILINE) == numbers


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extractor: Extractor) -> Path:
    """Stand where README and the pages suppose their reader: seeds/ at hand, a build in output/."""
    monkeypatch.setenv("MPLBACKEND", "agg")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    evidence = list(extractor.extract(graphkit.read_articles(tmp_path / "seeds")))
    write_evidence(evidence, tmp_path / "output" / "evidence.jsonl")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run_snippets(text: str, name: str) -> dict[str, object]:
    names: dict[str, object] = {}
    exec(compile("\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL)), name, "exec"), names)  # noqa: S102
    return names


@pytest.mark.model
def test_the_snippets_of_the_readme_run(newsroom: Path) -> None:
    assert run_snippets(README, "README.md")["evidence"]
    assert (newsroom / "output" / "graph.html").exists()


@pytest.mark.model
@pytest.mark.parametrize("page", SNIPPETS)
@pytest.mark.usefixtures("newsroom")
def test_the_snippets_of_a_page_run(page: str) -> None:
    assert run_snippets(PAGES[page], page)


@pytest.mark.model
@pytest.mark.usefixtures("newsroom")
def test_a_selection_in_the_pages_selects() -> None:
    names = run_snippets(PAGES["notebooks.md"], "notebooks.md")
    assert 0 < len(getattr(names["late"], "evidence", ())) < len(getattr(names["graph"], "evidence", ()))


def read_examples(page: str) -> dict[str, str]:
    """Give the YAML files that a page shows, by the name that stands before each."""
    return dict(re.findall(r"^`([\w/-]+\.yml)`:?\n\n```yaml\n(.*?)```", PAGES[page], re.MULTILINE | re.DOTALL))


@pytest.mark.model
@pytest.mark.usefixtures("one_model")
@pytest.mark.parametrize(
    ("page", "pack"), [("rules.md", "newsroom"), ("tutorial.md", "ours"), ("actors.md", "mine.yml")]
)
def test_each_pack_shown_is_as_it_should_be(page: str, pack: str, tmp_path: Path) -> None:
    for name, text in read_examples(page).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    where = str(tmp_path / pack)
    if pack.endswith(".yml"):
        assert graphkit.load_pack("politics-en", actors=[where]).actors
        return
    loaded = graphkit.load_pack(where, actors=[])
    own = tuple(rule for rule in loaded.rules if f"{pack}/" in rule.path)
    assert own
    assert check_pack(replace(loaded, rules=own)) == []
