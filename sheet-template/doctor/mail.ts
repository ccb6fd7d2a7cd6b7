import { MailFailure } from '../../lib/errors.ts'
import type { DoctorCheck } from './check.ts'
import { ok, skipped, warning, wrong } from './result.ts'

export const mailCheck: DoctorCheck = {
  about: 'letters',
  run({ config, mail }) {
    if (config === undefined) return skipped('the environment is not set up.')
    if (mail === undefined) return warning('SMTP_URL and MAIL_FROM are not set: no letters are sent.')
    if (!(mail instanceof MailFailure)) return ok('the mail server lets this service in; no letter was sent.')
    return wrong(`${told(mail)} The mailer says: ${mail.message}.`)
  },
}

function told({ problem }: MailFailure): string {
  switch (problem) {
    case 'unreachable':
      return 'The mail server of SMTP_URL does not answer. Check its name and port (465 for smtps://, 587 for smtp://; from Google Cloud nothing goes out on 25), and that a firewall lets this machine out.'
    case 'tls':
      return 'There is no safe connection to the mail server of SMTP_URL. Its certificate must be valid and for the name in SMTP_URL; with smtp:// it must offer STARTTLS, else write smtps://.'
    case 'unauthenticated':
      return 'The mail server does not accept the user and password of SMTP_URL. Signs such as @ : / % in them are written percent-encoded (%40 %3A %2F %25); many servers want a password made for programs.'
    case 'busy':
      return 'The mail server asks to come again later. Run the command again in some minutes.'
    default:
      return 'The mail server does not take letters from here. Ask its administrator to let this service send.'
  }
}
