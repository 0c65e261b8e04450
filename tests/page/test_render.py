"""Graph and evidence → one HTML file."""

from __future__ import annotations

import gzip
import json
import random
import re
from base64 import b64decode, b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from campaign import make_campaign
from makers import make_actor, make_article, make_evidence

from graphkit.graph.assemble import build_graph
from graphkit.page.render import render_page, summarise, write_page


class Parts(HTMLParser):
    """What stands in a page: scripts, styles, data and every attribute."""

    def __init__(self, html):
        super().__init__()
        self.inside, self.texts, self.attributes = None, {"script": [], "style": [], "data": []}, []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.attributes += [(tag, name, value) for name, value in attrs]
        self.inside = "data" if ("type", "text/plain") in attrs else tag if tag in self.texts else None
        if self.inside:
            self.texts[self.inside].append("")

    def handle_endtag(self, tag):  # noqa: ARG002
        self.inside = None

    def handle_data(self, data):
        if self.inside:
            self.texts[self.inside][-1] += data

    @property
    def data(self):
        """The shelves and, last, the columns."""
        return [json.loads(inflate(text)) for text in self.texts["data"][:-1]]

    @property
    def library(self):
        """The script of vis-network."""
        return inflate(self.texts["data"][-1])


def inflate(text):
    return gzip.decompress(b64decode(text)).decode()


@pytest.fixture(scope="module")
def html():
    evidence = make_campaign()
    return render_page(build_graph(evidence), evidence)


def test_the_policy_allows_these_scripts_and_styles_and_nothing_else(html):
    parts = Parts(html)
    policy = next(value for tag, name, value in parts.attributes if tag == "meta" and name == "content")

    def name(text):
        return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

    assert policy == (
        f"default-src 'none'; script-src {name(parts.library)} {name(parts.texts['script'][0])}; "
        f"style-src {name(parts.texts['style'][0])}; img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_the_page_names_no_other_file(html):
    parts = Parts(html)
    assert [(tag, name) for tag, name, _ in parts.attributes if name in {"src", "srcset", "style", "action"}] == []
    assert [value for tag, name, value in parts.attributes if name == "href"] == ["data:,", "#details"]
    assert [name for _, name, _ in parts.attributes if name.startswith("on")] == []
    assert not re.search(r"@import|url\(", parts.texts["style"][0])


def test_our_scripts_never_make_markup_of_text(html):
    ours = Parts(html).texts["script"][0]
    # The page of a view is read out by outerHTML; nothing is ever put in by it.
    assert not re.search(
        r"innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|DOMParser|setHTML|createContextualFragment|\beval\b|Function\(",
        ours,
    )


def test_the_data_is_whole(html):
    *shelves, columns = Parts(html).data
    assert len(columns["actors"]["id"]) == len(columns["actors"]["x"]) == 25
    assert len(columns["edges"]["source"]) == len(columns["edges"]["bend"]) == 57
    assert [len(shelf) for shelf in shelves] == [88, 34]


def test_the_summary_stands_at_the_top(html):
    assert "25 actors, 57 relations, from 34 articles, 30 July 2016 to 1 September 2016" in html


def test_readers_without_scripts_get_a_table(html):
    table = html[html.index("<noscript>") : html.index("</noscript>")]
    assert table.count("<tr>") == 1 + 57
    assert "<td>Maya Okafor</td><td>criticises (−)</td><td>Tom Aldridge</td>" in table


def test_a_long_table_is_cut_and_says_so():
    evidence = [make_evidence(f"actor-{at}", "endorses", "ben", article=f"a{at}") for at in range(505)]
    html = render_page(build_graph(evidence), evidence)
    assert html[: html.index("</noscript>")].count("<tr>") == 501
    assert re.search(r"the 500 best attested of\s+505", html)


def test_the_same_graph_gives_the_same_bytes(html, tmp_path):
    evidence = random.Random(1).sample(make_campaign(), len(make_campaign()))  # noqa: S311
    write_page(build_graph(evidence), evidence, tmp_path / "graph.html")
    assert (tmp_path / "graph.html").read_bytes() == html.encode()


def test_a_page_of_nothing_is_a_page():
    assert "0 actors, 0 relations, from 0 articles" in render_page(build_graph([]), [])


def test_hostile_text_closes_nothing():
    bad = "</script></noscript><script>pwned=1</script><!--\u2028"
    ada = make_actor("ada", name=bad, aliases=(bad,))
    evidence = [make_evidence(ada, article=make_article(title=bad, outlet=bad, url=f"https://x/{bad}"), rule=bad)]
    html = render_page(build_graph(evidence), evidence)
    parts = Parts(html)
    assert len(parts.texts["script"]) == 1
    assert parts.data[-1]["actors"]["name"][0] == bad
    assert "<script>pwned" not in html


@pytest.mark.parametrize(
    ("first", "last", "ending"),
    [
        (None, None, "from 2 articles"),
        ("2016-08-21", "2016-08-21", "from 2 articles, 21 August 2016"),
        ("2015-01-02", "2016-12-31", "from 2 articles, 2 January 2015 to 31 December 2016"),
    ],
)
def test_a_summary_gives_the_days_it_knows(first, last, ending):
    line = summarise({"actors": 1200, "relations": 1, "articles": 2, "first": first, "last": last})
    assert line == f"1,200 actors, 1 relation, {ending}"
