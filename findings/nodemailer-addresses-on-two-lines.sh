#!/usr/bin/env bash
# Versions:  nodemailer@10.6.0, smtp-server@3.21.6
# Guess:     Two addresses with a line break or a blank between them (a cell filled with Alt+Enter) are either two
#            recipients or an error; at the least the second appears in info.rejected.
# Behaviour: The first is the only recipient; the second becomes his display name: To: "b@example.org" <a@example.org>.
#            accepted has one address, rejected none, and nothing is thrown. A comma or a semicolon gives two.
# Who is hurt: the second person never gets a reminder, and by every record the letter went out.
# Seen:      "a@example.org\nb@example.org" -> RCPT a@example.org only; with "; " -> both
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit nodemailer@10.6.0 smtp-server@3.21.6

cat >check.mjs <<'JS'
import nodemailer from 'nodemailer';
import { SMTPServer } from 'smtp-server';

let recipients, letter;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (address, session, done) => (recipients.push(address.address), done()),
  onData: (stream, session, done) => {
    stream.on('data', (part) => (letter += part));
    stream.on('end', () => done());
  },
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const mail = nodemailer.createTransport({ host: '127.0.0.1', port: server.server.address().port });

const send = async (to) => {
  [recipients, letter] = [[], ''];
  const info = await mail.sendMail({ from: 'office@example.org', to, subject: 'Нагадування', text: 'Строк спливає.' });
  console.log(JSON.stringify(to), '-> RCPT', recipients.join(' '), '| rejected', info.rejected.length, '|', letter.match(/^To:.*/m)[0].trim());
  return recipients.join();
};
const lines = await send('a@example.org\nb@example.org');
const blank = await send('a@example.org b@example.org');
const semicolon = await send('a@example.org; b@example.org');
server.close();

if (lines !== 'a@example.org' || blank !== 'a@example.org' || semicolon !== 'a@example.org,b@example.org') {
  console.error('The behaviour has changed: addresses on two lines are read differently now.');
  process.exit(1);
}
console.log('Still so: split the cell at blanks and line ends yourself.');
JS
node check.mjs
