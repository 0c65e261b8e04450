"""What holds of every format alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import pytest
from makers import make_evidence

from graphkit.errors import ExportError
from graphkit.export.formats import FORMATS
from graphkit.graph.assemble import build_graph

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.export.formats import Format

EVIDENCE = [make_evidence("ada", "endorses", "ben"), make_evidence("cy", "criticises", "ada")]
every_format = pytest.mark.parametrize("format_", FORMATS.values(), ids=lambda format_: str(format_.name))


def write(format_: Format, graph: nx.MultiDiGraph[str], folder: Path) -> list[Path]:
    for name, write_file in format_.files.items():
        write_file(graph, EVIDENCE, folder / name)
    return sorted(folder.iterdir())


@every_format
def test_the_same_graph_gives_the_same_bytes_whatever_its_order(format_: Format, tmp_path: Path) -> None:
    graphs = build_graph(EVIDENCE), build_graph(reversed(EVIDENCE))
    shuffled: nx.MultiDiGraph[str] = nx.MultiDiGraph(**graphs[1].graph)
    shuffled.add_nodes_from(reversed(list(graphs[1].nodes(data=True))))
    shuffled.add_edges_from(reversed(list(graphs[1].edges(keys=True, data=True))))
    for number, graph in enumerate((*graphs, shuffled)):
        (tmp_path / str(number)).mkdir()
        files = write(format_, graph, tmp_path / str(number))
        assert [path.name for path in files] == sorted(format_.files)
        if format_.name != "graphml" or number < 2:  # GraphML keeps the graph's own order, as `read_graphml` needs
            assert [path.read_bytes() for path in files] == [
                path.read_bytes() for path in sorted((tmp_path / "0").iterdir())
            ]


@every_format
def test_a_graph_of_nobody_can_be_written(format_: Format, tmp_path: Path) -> None:
    assert write(format_, build_graph([]), tmp_path)


@every_format
def test_a_graph_of_somebody_else_s_making_is_refused(format_: Format, tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph([("ada", "ben")])
    with pytest.raises(
        ExportError, match=r"^\w+: the (edge from|actor) 'ada'.* has no '\w+'\. Write graphs that"
    ) as caught:
        write(format_, graph, tmp_path)
    assert caught.value.format == format_.name


@every_format
def test_a_place_that_cannot_be_written_to_is_an_export_error(format_: Format, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ExportError, match="cannot write"):
        write(format_, build_graph(EVIDENCE), tmp_path / "file")
