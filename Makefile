# make graph     the five seed articles -> output/graph.html
# make test      what the tests need, Chromium included, and all tests
# make check     everything else that must hold: format, lint, types, layers, packs, documents
# make docs      write help texts and tables into README and docs/ again; look at the diff
# make site      build the documentation into site/; open site/index.html
# make notebooks  run the notebooks and keep their outputs
# make screenshots  take the pictures of the page in docs/images again
# make bench     how long a build, --help and the rules take, against what they cannot do without; how fast large pages are
# make clean     remove what these made
#
# PYTHON=python3.12 makes .venv with another Python.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
PINS := pyproject.toml constraints.txt
COGGED := README.md docs/accuracy.md docs/commands.md docs/corrections.md docs/decisions/index.md docs/packs.md docs/tutorial.md

.PHONY: help graph test check docs site notebooks screenshots bench chromium clean
help:
	@sed -n 's/^# \{0,1\}//p; /^$$/q' Makefile

graph: $(VENV)/.installed
	@$(BIN)/graph build seeds --output output

test: $(VENV)/.installed-dev chromium
	$(BIN)/python -m pytest

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/graph check
	$(BIN)/cog --check -P -I docs $(COGGED)

docs: $(VENV)/.installed-dev
	$(BIN)/cog -r -P -I docs $(COGGED)

site: $(VENV)/.installed-dev
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo site/index.html

notebooks: $(VENV)/.installed-dev
	$(BIN)/python docs/run_notebooks.py

screenshots: $(VENV)/.installed-dev chromium
	$(BIN)/python docs/screenshots.py

bench: $(VENV)/.installed-dev chromium
	$(BIN)/python benchmarks/help.py
	$(BIN)/python benchmarks/cold_build.py
	$(BIN)/python benchmarks/rules.py
	$(BIN)/python benchmarks/copies.py
	$(BIN)/python benchmarks/page.py
	$(BIN)/python benchmarks/camps.py

# Debian's package where we may install it, playwright's own browser elsewhere; neither where there is one.
chromium: $(VENV)/.installed-dev
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then \
	  sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else $(BIN)/playwright install chromium; fi

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "graphkit needs Python 3.11 or newer. If you have one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python's venv is missing. On Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "Making $(VENV) and installing into it; this takes a minute or two."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(PINS) | $(BIN)/python
	@$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: $(PINS) | $(BIN)/python
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) output site .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
