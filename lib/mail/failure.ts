import { MailFailure, type MailProblem } from '../errors.ts'

/** The fields of nodemailer’s errors that are classified; not the message, which quotes the server. */
interface ClientError {
  readonly code?: unknown
  /** The code of the system or of OpenSSL, which nodemailer replaces by its own in `code`. */
  readonly originalCode?: unknown
  /** The SMTP command that was refused. */
  readonly command?: unknown
  readonly responseCode?: unknown
}

const connectionLost = new Set(['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'EPROTOCOL', 'EABORT'])
const certificateCode = /CERT|SSL|TLS|VERIFY|ISSUER|^EPROTO$/u

/**
 * Classifies an error of nodemailer as a MailFailure. What is neither a reply of a mail server nor a lost connection is a
 * bug, and returned as it is.
 *
 * @param isTransmitted whether the whole e-mail had been sent before the error
 * @see https://www.rfc-editor.org/rfc/rfc5321#section-4.2 SMTP replies
 */
export function mailFailure(thrown: unknown, isTransmitted: boolean): unknown {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as ClientError
  const problem = problemOf(error, isTransmitted)
  return problem === undefined ? thrown : new MailFailure(problem, detailOf(error))
}

function problemOf(error: ClientError, isTransmitted: boolean): MailProblem | undefined {
  const code = String(error.code)
  const reply = Number(error.responseCode ?? Number.NaN)
  // After a reply of refusal the outcome is known, even of an e-mail that was transmitted.
  if (reply >= 400 && reply < 500) return 'busy'
  if (code === 'ETLS' || (code === 'ESOCKET' && certificateCode.test(String(error.originalCode))))
    return 'tls'
  if (code === 'EAUTH' || reply === 530 || reply === 535) return 'unauthenticated'
  // 552 to MAIL FROM concerns the size of the e-mail.
  if (reply >= 500) return error.command === 'MAIL FROM' && reply !== 552 ? 'refused-sender' : 'rejected'
  if (connectionLost.has(code)) return isTransmitted ? 'unknown-outcome' : 'unreachable'
  // Larger than the server’s announced SIZE: nodemailer refuses it before sending.
  return code === 'EMESSAGE' ? 'rejected' : undefined
}

function detailOf(error: ClientError): string {
  const parts = [error.command, error.responseCode, error.code, error.originalCode]
  return parts.filter((part) => typeof part === 'string' || typeof part === 'number').join(' ')
}
