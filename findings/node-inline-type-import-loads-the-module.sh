#!/usr/bin/env bash
# Versions:  node@24.21.0, esbuild@0.28.2
# Guess:     import { type Row } from './store.ts' is the same as import type { Row } from './store.ts': nothing is left of it
#            at run time, in Node's own stripping of types as in a bundle.
# Behaviour: Node leaves import {} from './store.ts' standing, so the module is loaded and run; import type is removed.
#            esbuild removes both. The programme does other things from its sources than from its bundle.
# Who is hurt: a module that registers, connects or reads settings when loaded runs in development and in tests only: a
#            missing import of it is noticed after deployment, or a cycle appears that the bundle does not have.
# Seen:      node inline.ts: «store loaded»; node whole.ts: nothing; bundle of inline.ts: nothing
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm pkg set type=module
npm pkg set allowScripts.node=true --json
npm install --silent --no-fund --no-audit node@24.21.0 esbuild@0.28.2

echo "console.log('store loaded'); export type Row = { name: string };" >store.ts
echo "import { type Row } from './store.ts'; const row: Row = { name: 'Захід' }; console.log(row.name);" >inline.ts
echo "import type { Row } from './store.ts'; const row: Row = { name: 'Захід' }; console.log(row.name);" >whole.ts
npx esbuild inline.ts --bundle --format=esm --outfile=bundle.mjs --log-level=warning

inline=$(npx node --no-warnings inline.ts | tr '\n' ' ')
whole=$(npx node --no-warnings whole.ts | tr '\n' ' ')
bundle=$(npx node bundle.mjs | tr '\n' ' ')
echo "inline: $inline | whole: $whole | bundle of inline: $bundle"
if [ "$inline" != 'store loaded Захід ' ] || [ "$whole" != 'Захід ' ] || [ "$bundle" != 'Захід ' ]; then
  echo 'The behaviour has changed: type imports are removed differently now.'
  exit 1
fi
echo 'Still so: write «import type», not «import { type ... }», where nothing else is imported.'
