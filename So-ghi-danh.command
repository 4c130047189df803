#!/bin/sh
# Double click (macOS, Linux): the menu. What it does is in scripts/start.py.
cd "$(dirname "$0")" || exit 1
for python in python3 python3.14 python3.13 python3.12 python3.11; do
  if "$python" -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))" 2>/dev/null; then
    exec "$python" -m scripts.start "$@"
  fi
done
cat scripts/start-without-python.txt
printf 'Nhấn Enter để đóng. '
read -r _
