import { MailFailure, type MailProblem } from '../errors.ts'

/** As much of nodemailer’s error as decisions are made on: never its message, which quotes the server. */
interface ClientError {
  readonly code?: unknown
  /** The code of the system or of OpenSSL, where nodemailer has put its own in `code`. */
  readonly originalCode?: unknown
  /** What the server was told when it refused. */
  readonly command?: unknown
  readonly responseCode?: unknown
}

const lost = new Set(['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'EPROTOCOL', 'EABORT'])
const certificate = /CERT|SSL|TLS|VERIFY|ISSUER|^EPROTO$/u

/**
 * Turns whatever nodemailer threw into a failure with a sentence for the journal. Anything that is no answer of a
 * mail server and no loss of one is a bug and stays what it is.
 *
 * @param handedOver whether the whole letter had been sent when it happened
 */
export function mailFailure(thrown: unknown, handedOver: boolean): unknown {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as ClientError
  const problem = problemOf(error, handedOver)
  return problem === undefined ? thrown : new MailFailure(problem, detailOf(error))
}

function problemOf(error: ClientError, handedOver: boolean): MailProblem | undefined {
  const code = String(error.code)
  const reply = Number(error.responseCode ?? Number.NaN)
  // A refusal is an answer: after it the letter is certainly not under way.
  if (reply >= 400 && reply < 500) return 'busy'
  if (code === 'ETLS' || (code === 'ESOCKET' && certificate.test(String(error.originalCode)))) return 'tls'
  if (code === 'EAUTH' || reply === 530 || reply === 535) return 'unauthenticated'
  // 552 to the sender is about the size of the letter.
  if (reply >= 500) return error.command === 'MAIL FROM' && reply !== 552 ? 'refused-sender' : 'rejected'
  if (lost.has(code)) return handedOver ? 'unknown-outcome' : 'unreachable'
  // Larger than the server said it takes: refused before anything was sent.
  return code === 'EMESSAGE' ? 'rejected' : undefined
}

function detailOf(error: ClientError): string {
  const parts = [error.command, error.responseCode, error.code, error.originalCode]
  return parts.filter((part) => typeof part === 'string' || typeof part === 'number').join(' ')
}
