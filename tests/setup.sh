#!/usr/bin/env bash
# Installs what tests need beside the .NET SDK and Node.js: Chromium for the tests in a browser, PostgreSQL for its stores and libfaketime
# for the trial with moved clocks, on Debian; from npm the published Direct Line client, a reader of calendar files, the parser of Adaptive
# Cards with a reader of Markdown, the checker of accessible pages, the schemas of Teams apps, the playground of Teams, Twilio's library with its counter of segments, an emulator of Twilio, and Prism,
# which holds HTTP calls against an OpenAPI document. With "benchmarks" also what the benchmarks measure beside: nlp.js, and the Bot Framework SDK
# for Node with offline-directline and the JavaScript recognizers. Does nothing when all is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

install_programs() {
  local missing=() as_root=()
  [ -x /usr/bin/chromium ] || missing+=(chromium)
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  [ -x /usr/bin/faketime ] || missing+=(faketime)
  [ "${#missing[@]}" -gt 0 ] || return 0
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# Its lock file is copied last: that it is there and the same says that all is installed.
install_packages() {
  local from=$1 to=$2
  cmp -s "$from/package-lock.json" "$to/installed.json" && return 0
  command -v npm >/dev/null || { echo "Node.js is missing, so the tests with $3 are left out."; return 0; }
  mkdir -p "$to"
  cp "$from/package.json" "$from/package-lock.json" "$to"
  (cd "$to" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
  cp "$from/package-lock.json" "$to/installed.json"
}

install_programs
install_packages tests/MassageBot.Host.Tests/Channels/WebChat/Clients artifacts/clients "the Direct Line client"
install_packages tests/MassageBot.Scheduling.Tests/Feeds/Readers artifacts/calendar-readers "the reader of calendar files"
install_packages tests/MassageBot.Host.Tests/Cards/Parser artifacts/card-parser "the parser of Adaptive Cards"
install_packages tests/MassageBot.Host.Tests/Browser/Axe artifacts/axe "the checker of accessible pages"
install_packages tests/MassageBot.Host.Tests/Staff/Package artifacts/teams-schemas "the schemas of Teams apps"
install_packages tests/MassageBot.Host.Tests/Channels/Sms/Peers artifacts/sms-peers "Twilio's library and its counter of segments"
install_packages tests/MassageBot.Host.Tests/Channels/Sms/Emulator artifacts/sms-emulator "an emulator of Twilio"
install_packages tests/MassageBot.Host.Tests/Staff/Playground artifacts/playground "the playground of Teams"
install_packages tests/Prism artifacts/prism "Prism, which holds HTTP calls against an OpenAPI document,"
[ "${1:-}" = benchmarks ] || exit 0
install_packages tests/Benchmarks/NlpJs artifacts/nlpjs "nlp.js"
install_packages tests/Benchmarks/NodeSdk artifacts/node-sdk "the Bot Framework SDK for Node"
