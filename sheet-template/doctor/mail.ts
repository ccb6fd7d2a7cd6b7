import { MailFailure } from '../../lib/errors.ts'
import type { DoctorCheck } from './check.ts'
import { ok, skipped, warning, wrong } from './result.ts'

/** Whether the mail server accepts this service. */
export const mailCheck: DoctorCheck = {
  about: 'mail server',
  run({ config, mail }) {
    if (config === undefined) return skipped('the environment is not set up.')
    if (mail === undefined) return warning('SMTP_URL and MAIL_FROM are not set: no e-mails are sent.')
    if (!(mail instanceof MailFailure))
      return ok('the mail server accepts the login of this service; no e-mail was sent.')
    return wrong(`${advice(mail)} The mailer says: ${mail.message}.`)
  },
}

function advice({ problem }: MailFailure): string {
  switch (problem) {
    case 'unreachable':
      return 'The mail server of SMTP_URL does not answer. Check its name and port (465 for smtps://, 587 for smtp://; Google Cloud blocks 25), and that no firewall blocks the connection.'
    case 'tls':
      return 'There is no secure connection to the mail server of SMTP_URL. Its certificate must be valid and for the name in SMTP_URL; with smtp:// it must offer STARTTLS, else write smtps://.'
    case 'unauthenticated':
      return 'The mail server does not accept the user and password of SMTP_URL. Characters such as @ : / % in them must be percent-encoded (%40 %3A %2F %25); many servers require an app password.'
    case 'busy':
      return 'The mail server is busy. Run the command again in some minutes.'
    default:
      return 'The mail server does not accept e-mails from this service. Ask its administrator to allow it.'
  }
}
