#!/usr/bin/env bash
# Starts Ray with its metrics on a fixed port, and in it the graph that a Serve config describes.
set -euo pipefail
# Other containers reach Ray's ports, but nobody commands it without this token.
export RAY_AUTH_MODE=token RAY_AUTH_TOKEN
RAY_AUTH_TOKEN=$(python -c 'import secrets; print(secrets.token_hex(32))')
ray start --head --port="${RAY_PORT:-6379}" --metrics-export-port="${METRICS_PORT:-8080}" \
  --object-store-memory="${OBJECT_STORE_BYTES:-1000000000}" --disable-usage-stats
exec env RAY_ADDRESS=auto serve run "${1:-serve_config.yaml}"
