# Set-up, checks and tests. Needs make and Python 3.11 or newer; everything else is installed into .venv and
# node_modules, by version and hash. Stamps stand inside the folders they speak of and go when those go.

PYTHON ?= $(shell command -v python3 || command -v python || echo python3)
UV ?= uv

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input install -qq
LOCKED := --require-hashes --only-binary :all: -r
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
TOOLS := $(VENV)/.project $(VENV)/.dev node_modules/.tools
PEERS := benchmarks/peers/node_modules
NPM_QUIET := --ignore-scripts --no-audit --no-fund --loglevel=error
FAST_TESTS := $(wildcard tests/unit tests/contract)

# A venv that was moved here, or whose Python is gone, counts as not made.
ifneq ($(shell cat $(VENV)/.made-in 2>/dev/null && $(PY) -c '' 2>/dev/null && echo works),$(CURDIR) works)
$(shell rm -f $(VENV)/.made-in)
endif

.PHONY: help install demo docs test test-fast check format bench soak lock clean
.DEFAULT_GOAL := help

help:  ## list these commands
	@sed -n 's/^\([a-z-]*\):.*  ## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-18s %s\n", $$1, $$2}'

install: $(VENV)/.project node_modules/.verified  ## set up .venv with .venv/bin/baoxiao, and the files our pages use

demo: install  ## show the whole company on one local page, no account needed
	@$(VENV)/bin/baoxiao demo

test: $(TOOLS)  ## every test, pages in Chromium and PostgreSQL included
	@$(PY) tools/run_tests.py

test-fast: $(VENV)/.project $(VENV)/.dev  ## unit and contract tests; needs Python alone
	@$(PY) -m pytest -n 2 --dist loadfile -m "not (browser or postgres or process or slow)" $(FAST_TESTS)

check: $(TOOLS)  ## format, lint (JavaScript too), types, import contracts
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports
	@PATH="$(CURDIR)/$(VENV)/bin:$$PATH" node node_modules/eslint/bin/eslint.js .

format: $(VENV)/.dev  ## put the code into our format
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

bench: install $(VENV)/.dev $(VENV)/.bench $(PEERS)/.verified  ## speed beside others' servers; writes docs/benchmarks.md (ROUNDS=1: short)
	@$(PY) -m benchmarks $(if $(ROUNDS),--rounds $(ROUNDS))

soak: $(TOOLS)  ## the long figures: the whole model, storms of kill -9, a million claims (not in CI)
	@$(PY) tools/soak.py

docs: $(TOOLS)  ## write the parts of the documentation that come from the code
	@$(PY) -m tools.docs

lock:  ## choose versions anew and write the lock files (needs uv and npm)
	$(COMPILE) --group build pyproject.toml -o requirements.lock
	$(COMPILE) --group build --group dev pyproject.toml -c requirements.lock -o requirements-dev.lock
	$(COMPILE) --group bench -c requirements-dev.lock -o benchmarks/requirements.lock
	$(COMPILE) --group node -o tools/requirements-node.lock
	npm install --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund
	npm install --prefix benchmarks/peers --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund

clean:  ## remove what make installed
	rm -rf $(VENV) node_modules

$(VENV)/.made-in:
	@command -v "$(PYTHON)" >/dev/null || { echo "Python was not found. Install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3.11"; exit 1; }
	@"$(PYTHON)" tools/check_python.py
	@echo "Setting up $(VENV) ..."
	@"$(PYTHON)" -m venv --clear $(VENV)
	@echo "$(CURDIR)" > $@

$(VENV)/.runtime: requirements.lock $(VENV)/.made-in
	@echo "Installing the Python packages of requirements.lock ..."
	@$(PIP) $(LOCKED) requirements.lock
	@touch $@

$(VENV)/.project: pyproject.toml $(VENV)/.runtime
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	@echo "Installing the tools of requirements-dev.lock ..."
	@$(PIP) $(LOCKED) requirements-dev.lock
	@touch $@

$(VENV)/.bench: benchmarks/requirements.lock $(VENV)/.dev
	@echo "Installing the peers of benchmarks/requirements.lock ..."
	@$(PIP) $(LOCKED) benchmarks/requirements.lock
	@touch $@

node_modules/.verified: package-lock.json tools/front_end.toml $(VENV)/.made-in
	@$(PY) tools/setup_front_end.py

# Brings .verified along.
node_modules/.tools: package-lock.json tools/front_end.toml $(VENV)/.made-in
	@$(PY) tools/setup_front_end.py --tools

$(PEERS)/.verified: benchmarks/peers/package-lock.json node_modules/.verified
	@echo "Installing the npm package of benchmarks/peers/package-lock.json ..."
	@PATH="$$PATH:$(CURDIR)/$(VENV)/bin" npm ci --prefix benchmarks/peers $(NPM_QUIET)
	@touch $@
