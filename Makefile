# `make serve` and `make test` do everything, set-up included, with Python 3.11+, make and pip.

PYTHON ?= python3
BIN := .venv/bin
# The pins are what is installed: when they change, the install is done again.
STAMP := .venv/installed

export RAY_USAGE_STATS_ENABLED := 0

.DEFAULT_GOAL := help
.PHONY: help install serve test browser test-faults screenshots lint format play-bot try-cluster \
	embedded bench-reader bench-clip bench-intent bench-runtimes bench-serve bench-scale bench-gpu \
	bench-bulk

# Folder of photos, captions and fonts that `make embedded` makes its pictures of.
DATA ?= ../shared/data
MADE := .cache/synthetic
VERSION ?= 23

# The running service that `make screenshots` looks at.
URL ?= http://127.0.0.1:8000/

# Other people's servers, for bench-serve.
PEERS := .venv/peers
BENTO := .cache/bench-serve/bentoml
BENTOML := 1.4.39
PURELIB := 'import sysconfig; print(sysconfig.get_path("purelib"))'

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

install: $(STAMP) ## the environment in .venv

# Debian ships venv without ensurepip unless asked, so the pip at hand installs into the environment.
$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed: make PYTHON=python3.12 ..."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv --without-pip .venv
	$(PYTHON) -m pip --python $(BIN)/python install --constraint constraints.txt \
		pip --editable '.[dev]'
	@touch $@

serve: $(STAMP) ## the graph on 127.0.0.1:8000
	PATH="$(CURDIR)/$(BIN):$$PATH" exec serve run serve_config.yaml

test: $(STAMP) browser ## all tests
	$(BIN)/pytest

# A graph of its own on a free port, a cluster of two nodes on this machine, some minutes of load.
test-faults: $(STAMP) ## a real graph under bad input, overload and dying parts: a table, twelve minutes
	$(BIN)/python -m tests.faults --json .cache/faults.json

# Chromium is Debian's; where it is missing and cannot be installed, the tests that need it are skipped.
browser:
	@command -v chromium >/dev/null || ! command -v apt-get >/dev/null || \
		{ apt-get update --quiet && DEBIAN_FRONTEND=noninteractive \
		apt-get install --yes --quiet --no-install-recommends chromium; } || \
		echo "Chromium could not be installed, the page is not tested in it: apt-get install chromium"

screenshots: $(STAMP) browser ## docs/images anew, of the service that runs on URL
	$(BIN)/python -m tests.deployments.http.page.take_screenshots $(URL)

lint: $(STAMP) ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(STAMP) ## ruff's fixes and formatting
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

play-bot: $(STAMP) ## a conversation with the bot, killed twice on the way, line by line
	@$(BIN)/python -m tests.bot.play

try-cluster: $(STAMP) ## configs/cluster.yaml on three nodes of one machine: scaled and updated under load
	@$(BIN)/python -m tests.deploy.try_cluster

# The pictures of the two parts share no photo, no font and no wording.
embedded: $(STAMP) ## models/embedded anew, and its figures on pictures of the other part
	$(BIN)/python -m training.synthetic --data $(DATA) --out $(MADE) --count 8000 --held-out 400 --seed 1
	$(BIN)/reviewlens train --data $(MADE)/manifest.jsonl --bundle models/embedded --self-contained \
		--card models/card.yaml --no-thumbnails --version $(VERSION)
	$(BIN)/python -m training.intent --data $(DATA) --bundle models/embedded

# Tesseract is Debian's; where it is missing and cannot be installed, its row of the table says so.
bench-reader: $(STAMP) ## our reader beside Tesseract, RapidOCR and stock EasyOCR, on held-out pictures
	@command -v tesseract >/dev/null || ! command -v apt-get >/dev/null || \
		{ apt-get update --quiet && \
		apt-get install --yes --quiet tesseract-ocr tesseract-ocr-rus; } || \
		echo "Tesseract could not be installed: apt-get install tesseract-ocr tesseract-ocr-rus"
	$(BIN)/python -m benchmarks.reader --data $(DATA) --json .cache/bench-reader.json

bench-clip: $(STAMP) ## our CLIP beside an untrained one and hand-made features, on held-out pictures
	$(BIN)/python -m benchmarks.clip --data $(DATA) --json .cache/bench-clip.json

bench-intent: $(STAMP) ## intents of held-out screenshots by zero-shot, by text, and by both
	$(BIN)/python -m benchmarks.intent --data $(DATA) --json .cache/bench-intent.json

bench-runtimes: $(STAMP) ## PyTorch, ONNX Runtime and OpenVINO on the reader's networks
	$(BIN)/python -m benchmarks.runtimes --json .cache/bench-runtimes.json

# Servers that cannot be installed are absent from the table, which says so.
bench-serve: $(STAMP) ## the graph over HTTP beside its models alone, LitServe, BentoML, FastAPI and Flask
	@$(MAKE) --no-print-directory $(PEERS) $(BENTO)/installed
	$(BIN)/python -m benchmarks.serve $(if $(wildcard $(DATA)),--data $(DATA)) \
		--json .cache/bench-serve.json

# A cluster of its own, of nodes that are processes; a quarter of an hour.
bench-scale: $(STAMP) ## the graph with more replicas and nodes, and autoscaled under a load that steps
	$(BIN)/python -m benchmarks.scale $(if $(wildcard $(DATA)),--data $(DATA)) \
		--json .cache/bench-scale.json

# Of networks of the true shapes, with random weights where their own are not at hand.
bench-gpu: $(STAMP) ## ViT-L/14, CRAFT and cyrillic_g2 in batches and half precision on this machine's GPU
	$(BIN)/python -m benchmarks.gpu --json .cache/bench-gpu.json

bench-bulk: $(STAMP) ## `reviewlens score` beside the graph over HTTP, on the same pictures
	$(BIN)/python -m benchmarks.bulk $(if $(wildcard $(DATA)),--data $(DATA)) \
		--json .cache/bench-bulk.json

$(PEERS): pyproject.toml constraints.txt
	@$(PYTHON) -m pip --python $(BIN)/python install --constraint constraints.txt \
		--editable '.[dev,bench]' && touch $@ || \
		echo "LitServe, Flask and gunicorn could not be installed: their rows will be absent"

# Ray and BentoML want different versions of OpenTelemetry: BentoML has an environment of its own,
# which finds the models' libraries in this one.
$(BENTO)/installed: constraints.txt
	@$(PYTHON) -m venv --without-pip $(BENTO) && \
		grep -v '^opentelemetry' constraints.txt > $(BENTO)/constraints.txt && \
		$(PYTHON) -m pip --python $(BENTO)/bin/python install --constraint $(BENTO)/constraints.txt \
			bentoml==$(BENTOML) && \
		$(BIN)/python -c $(PURELIB) > "$$($(BENTO)/bin/python -c $(PURELIB))/project.pth" && \
		touch $@ || { rm -rf $(BENTO); \
		echo "BentoML could not be installed: its row will be absent"; }
