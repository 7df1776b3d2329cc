# Everything a developer runs. Each target works from a bare clone: it makes .venv, and sees to Qt's system libraries.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PINNED := -c packaging/constraints.txt

.PHONY: help demo app test soak check format bench golden screenshots translations freeze release smoke system system-for-tests clean

help:  ## List the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /\1\t/' | expand -t 10

demo: system .venv/.program  ## Import, check and export the bundled samples; open the window where there is a display
	$(BIN)/claimstone demo --library demo/samples.claimstone --out demo

app: system .venv/.program  ## Start the window on your own library
	$(BIN)/claimstone

test: system-for-tests .venv/.tools  ## Run every test, on as many cores as there are
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --maxprocesses 4

soak: system-for-tests .venv/.tools  ## Kill it, fail its disk, damage its files and walk at random ten times as often as the tests do
	QT_QPA_PLATFORM=offscreen CLAIMSTONE_SOAK=1 nice $(BIN)/python -m pytest -q -p no:randomly tests/kb/store tests/kb/operations/test_walks.py

check: .venv/.tools  ## Lint, types, import contracts, and the rules that are not imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest -q tests/test_rules.py tests/test_rules_wheel.py

format: .venv/.tools  ## Lay the code out, and mend what the linter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: system .venv/.tools  ## Measure the start, reading, and the window with a table of a million claims
	QT_QPA_PLATFORM=offscreen $(BIN)/python benchmarks/start.py
	$(BIN)/python benchmarks/extract.py
	QT_QPA_PLATFORM=offscreen $(BIN)/python benchmarks/window.py

golden: .venv/.tools  ## Write the expected output of `claimstone demo` anew; read the difference before committing it
	$(BIN)/python tests/cli/golden/renew.py

screenshots: system .venv/.program  ## Draw every pane on the samples, light and dark, into docs/images
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/screenshots.py

translations: .venv/.program  ## Collect the window's words for the translators, and compile what they wrote
	$(BIN)/python packaging/translations.py

freeze:  ## Build the program as one folder that runs without Python, and pack it
	$(PYTHON) packaging/freeze.py

release:  ## Build all that a release consists of, under dist/
	$(PYTHON) packaging/release.py

smoke:  ## Try the built .tar.xz and .deb in empty Debian systems (as root, with debootstrap and Xvfb)
	$(PYTHON) packaging/smoke.py

system:
	@packaging/system-packages

system-for-tests:
	@packaging/system-packages tests

.venv/bin/python:
	$(PYTHON) -m venv .venv
	$(PIP) install $(PINNED) --upgrade pip

.venv/.program: .venv/bin/python pyproject.toml packaging/constraints.txt
	$(PIP) install $(PINNED) --editable .
	@touch $@

.venv/.tools: .venv/.program
	$(PIP) install $(PINNED) --group dev
	@touch $@

clean:  ## Remove what the other targets made
	rm -rf .venv demo dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
