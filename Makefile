# Every target sets up what it needs first. Without make: the same lines, see README.md.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

# Material's advertisement for its successor, in English, before every build.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve check offline bench lighthouse test fuzz lint screenshots lock clean
.NOTPARALLEL:

site:
	@$(PYTHON) -m scripts.setup site
	$(BIN)/mkdocs build

serve:
	@$(PYTHON) -m scripts.setup site
	$(BIN)/mkdocs serve

check:
	@$(PYTHON) -m scripts.setup site
	$(BIN)/honour-roll check

# dist/so-ghi-danh and dist/so-ghi-danh.zip: the site for a USB stick.
offline: site
	$(BIN)/honour-roll offline

# Options: make bench BENCH="--sizes 1000 --only cold --subjects hugo"
bench:
	@$(PYTHON) -m scripts.setup bench
	$(BIN)/python scripts/bench.py $(BENCH)

# Scores of built pages; the machine should do nothing else: make lighthouse RUNS=5
RUNS ?= 5
lighthouse: site
	@$(PYTHON) -m scripts.setup test
	$(BIN)/python -m scripts.lighthouse --runs $(RUNS)

# A file's tests stay in one process: what they share is built once.
test: lint
	$(BIN)/pytest --numprocesses auto --maxprocesses 2 --dist loadfile

# Odd files, further than the tests go: make fuzz FUZZ=5000 FIRST=1000000
FUZZ ?= 2000
FIRST ?= $(shell date +%s)
fuzz:
	@$(PYTHON) -m scripts.setup test
	HONOUR_ROLL_FUZZ=$(FUZZ) HONOUR_ROLL_FUZZ_FIRST=$(FIRST) $(BIN)/pytest tests/fuzz

lint:
	@$(PYTHON) -m scripts.setup test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

# Renews docs/contact-sheet-*.webp, docs/screenshots/ and the handbook's pictures; every single
# picture of a page lies in .cache.
screenshots:
	@$(PYTHON) -m scripts.setup test
	$(BIN)/python -m scripts.screenshots
	$(BIN)/python -m scripts.book_sheet
	$(BIN)/python -m scripts.handbook_pictures

lock:
	$(PYTHON) -m scripts.lock

# Not .venv: the set-up mends it by itself.
clean:
	rm -rf site .site-* .cache dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
