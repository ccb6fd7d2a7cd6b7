#!/usr/bin/env bash
# Versions:  nodemailer@10.6.0, smtp-server@3.21.6
# Guess:     info.accepted and info.rejected name the recipients as they were given, so «who got it» is a look-up in
#            one's own list.
# Behaviour: A Cyrillic domain comes back in its ASCII form: «olena@пошта.укр» is reported as
#            «olena@xn--80a1acn3a.xn--j1amh». With a Cyrillic name before the sign @ it comes back as it was. A server
#            made with smtp-server is shown the Cyrillic form in its turn, so a test against it sees no difference.
# Who is hurt: the person is never found among the accepted: the letter is sent again at each run; or not among the
#            rejected: a dead address is never reported.
# Seen:      given olena@пошта.укр -> accepted olena@xn--80a1acn3a.xn--j1amh; given олена@пошта.укр -> the same
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit nodemailer@10.6.0 smtp-server@3.21.6

cat >check.mjs <<'JS'
import nodemailer from 'nodemailer';
import { SMTPServer } from 'smtp-server';

let recipients;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (address, session, done) => (recipients.push(address.address), done()),
  onData: (stream, session, done) => stream.on('end', () => done()).resume(),
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const mail = nodemailer.createTransport({ host: '127.0.0.1', port: server.server.address().port });

const send = async (address) => {
  recipients = [];
  const info = await mail.sendMail({ from: 'office@example.org', to: { name: 'Олена', address }, subject: 'Лист', text: 'Так.' });
  console.log('given', address, '| accepted', info.accepted[0], '| the server was shown', recipients[0]);
  return [info.accepted[0], recipients[0]].join();
};
const domain = await send('olena@пошта.укр');
const both = await send('олена@пошта.укр');
server.close();

if (domain !== 'olena@xn--80a1acn3a.xn--j1amh,olena@пошта.укр' || both !== 'олена@пошта.укр,олена@пошта.укр') {
  console.error('The behaviour has changed: Cyrillic domains are reported differently now.');
  process.exit(1);
}
console.log('Still so: compare through domainToUnicode of node:url.');
JS
node check.mjs
