#!/usr/bin/env bash
# Versions:  mailparser@3.14.2
# Guess:     The text that simpleParser makes of a letter with HTML only keeps the cells of a table apart, by blanks or
#            tabs, at least so that figures stay the figures they were.
# Behaviour: The cells, and the rows too, are joined without anything between: «План | 12 | 5» is «План125». Only
#            paragraphs get lines of their own.
# Who is hurt: whoever archives, searches or tests letters by parsed.text: 12 and 5 become 125, a date and a sum become
#            one number; a test that looks for «125» passes for the wrong reason.
# Seen:      <td>План</td><td>12</td><td>5</td> -> План125
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit mailparser@3.14.2

cat >check.mjs <<'JS'
import { simpleParser } from 'mailparser';

const html = '<table><tr><th>Стан</th><th>Усього</th><th>Із запізненням</th></tr>' +
  '<tr><td>План</td><td>12</td><td>5</td></tr></table><p>Перший</p><p>Другий</p>';
const letter = [
  'From: office@example.org', 'To: olena@example.org', 'Subject: test', 'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8', '', html,
].join('\r\n');
const { text } = await simpleParser(letter);
console.log(text);
if (!text.includes('План125') || !text.includes('Перший\n\nДругий')) {
  console.error('The behaviour has changed: the cells of a table are kept apart now.');
  process.exit(1);
}
console.log('Still so: read the cells out of parsed.html, or send a text part of your own.');
JS
node check.mjs
