# `make demo` and `make test` do all their own set-up. PYTHON may name another interpreter.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: install demo test check bench docs locale clean
.DELETE_ON_ERROR:

install: .venv/installed

# An older Python is refused by name: pip would only say that there is no voiceprep for it.
# A Python without ensurepip (Debian's without python3-venv) makes its environment with pip's virtualenv instead.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "voiceprep needs Python 3.11 or newer, $(PYTHON) is not; name another: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv .venv || { rm -rf .venv; \
	  $(PYTHON) -m pip install --quiet --target build/virtualenv virtualenv && \
	  PYTHONPATH=build/virtualenv $(PYTHON) -m virtualenv --quiet .venv; }

.venv/installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[plot]'
	touch $@

.venv/installed-dev: pyproject.toml .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	touch $@

demo: install
	$(BIN)/voiceprep demo

test: .venv/installed-dev
	$(BIN)/python -m pytest -m ''

check: .venv/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/mypy

# CASES names labelled answers to measure the verdicts on, such as ../shared/bench/cases.jsonl; SPEECH names a list of
# recordings of people, such as ../shared/speech/manifest.tsv.
bench: .venv/installed-dev
	$(BIN)/python -m benchmarks.speed --install
	$(BIN)/python -m benchmarks.history
	$(BIN)/python -m benchmarks.transcription
	$(BIN)/python -m benchmarks.live $(if $(CASES),--cases $(CASES))
	$(BIN)/python -m benchmarks.live_words $(if $(CASES),--cases $(CASES)) $(if $(SPEECH),--speech $(SPEECH))
	$(BIN)/python -m benchmarks.failures
	$(BIN)/python -m benchmarks.rivals $(if $(CASES),--cases $(CASES))
	$(if $(CASES),$(BIN)/python -m benchmarks.verdicts $(CASES))
	$(if $(SPEECH),$(BIN)/python -m benchmarks.delivery $(dir $(SPEECH)))
	$(if $(CASES),$(BIN)/python -m benchmarks.lengths $(CASES))

# What is made from the commands' own help; a test says when it is stale.
docs: install
	$(BIN)/python docs/make_commands.py

# The catalogues of texts, after a text has changed; then translate what is empty in them, and make both again.
locale: .venv/installed-dev
	$(BIN)/python docs/make_translations.py

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
