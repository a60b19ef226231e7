# Panoh: one word for each thing one does in this house. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help setup run test check format data bench benchnames fuzz picture

# The first interpreter that will do; `make PYTHON=/path/to/python3.11 setup` overrides it.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo "$$p" && break; done)
BIN := .venv/bin
UV_VERSION := 0.13.9
# Other projects' environments and downloaded interpreters have no say here.
UV := env -u VIRTUAL_ENV UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=.venv $(BIN)/uv
BENCH ?=
FUZZ_INPUTS ?= 10000

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: .venv/.ready ## Set up .venv; the program is then .venv/bin/panoh

.venv/.ready: pyproject.toml uv.lock
	@test -n "$(PYTHON)" || { echo "Panoh needs Python 3.11, 3.12 or 3.13. Install one, or name it: make PYTHON=... setup" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@$(UV) sync --frozen --quiet --extra link || { \
		echo "Trying again with the certificates of this machine." >&2; $(UV) --system-certs sync --frozen --quiet --extra link; }
	@$(BIN)/python -m compileall -q src .venv/lib || true  # else the first start, or each one, compiles all modules
	@touch $@

run: setup ## Read the demo casebook: its claims, then its case files
	@$(BIN)/panoh demo
	@$(BIN)/panoh case --demo

test: setup ## Run the tests
	@$(BIN)/python -m pytest

check: setup ## Format, lint, types, import rules, data
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/check_data.py

format: setup ## Put the code in order
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format .

data: setup ## Parse the data files beforehand, after an edit: the start is quicker
	@$(BIN)/python tools/compile_data.py
	@$(BIN)/python tools/law_docs.py

bench: setup ## Measure speed and score; BENCH="--up-to 1000" for a shorter run
	$(BIN)/python benchmarks/run.py $(BENCH)

benchnames: setup ## Measure names and lists beside their peers; BENCH="--only lists --records 10000" for a part
	@$(UV) sync --frozen --quiet --extra link --group peers
	$(BIN)/python benchmarks/names/run.py $(BENCH)

fuzz: setup ## Read 10,000 generated and mutated inputs; FUZZ_INPUTS=500 for a shorter run
	$(BIN)/python benchmarks/fuzz.py --inputs $(FUZZ_INPUTS)

picture: setup ## Draw docs/picture.svg anew from real output
	$(BIN)/python tools/picture.py
