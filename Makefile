.PHONY: run test

run:
	@scripts/setup
	@.venv/bin/baken run

test:
	@scripts/setup
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/baken check
	@.venv/bin/pytest
