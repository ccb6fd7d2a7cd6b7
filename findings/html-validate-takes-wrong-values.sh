#!/usr/bin/env bash
# Versions:  html-validate@11.18.0, node@24.21.0
# Guess:     The preset recommended finds what makes a form or page useless: a label for a field that does not exist, a
#            jump from h1 to h3, a value that its field cannot show, and the common slip lang="ua" for Ukrainian.
# Behaviour: None of these is found. With the preset document added the first two are, but in no preset the others: a date
#            field with value="05.03.2026" and a number field with value="1,5" (browsers show both empty), <time> with
#            such a day, lang="ua" (there is no such language; it is uk).
# Who is hurt: a form that opens with its date and its sum blank, and saves them so; a page that a screen reader does not
#            read in Ukrainian; the check is green.
# Seen:      recommended: 0 of 6; with document, a11y and standard: 2 of 6
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm pkg set allowScripts.node=true --json
npm install --silent --no-fund --no-audit html-validate@11.18.0 node@24.21.0

cat >check.mjs <<'JS'
import { HtmlValidate } from 'html-validate';

const page = (body, lang = 'uk') => '<!DOCTYPE html>\n<html lang="' + lang + '"><head><title>Програма</title></head><body>' + body + '</body></html>';
const pages = {
  'label for nothing': page('<label for="nothing">Стан</label>'),
  'h1, h3': page('<h1>Програма</h1><h3>Заходи</h3>'),
  'date field': page('<label for="d">Строк</label><input id="d" type="date" value="05.03.2026">'),
  'number field': page('<label for="n">Сума</label><input id="n" type="number" value="1,5">'),
  time: page('<time datetime="05.03.2026">5 березня</time>'),
  'lang="ua"': page('<p>Так.</p>', 'ua'),
};
const found = async (...presets) => {
  const validator = new HtmlValidate({ extends: presets.map((name) => 'html-validate:' + name) });
  const names = [];
  for (const [name, html] of Object.entries(pages)) if (!(await validator.validateString(html)).valid) names.push(name);
  console.log(presets.join(' + '), '-> found:', names);
  return names.join();
};
const recommended = await found('recommended');
const all = await found('recommended', 'document', 'a11y', 'standard');
const sound = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(page('<p class="a a">Так.</p>'));
if (recommended !== '' || all !== 'label for nothing,h1, h3' || sound.valid) {
  console.error('The behaviour has changed: other slips are found now.');
  process.exit(1);
}
console.log('Still so: add the preset document, and test values and languages yourself.');
JS
npx node check.mjs
