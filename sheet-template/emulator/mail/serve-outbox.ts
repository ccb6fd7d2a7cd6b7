import type { IncomingMessage, ServerResponse } from 'node:http'
import { emailPage } from './email-page.ts'
import type { MailEmulator } from './outbox.ts'
import { outboxPage } from './outbox-page.ts'
import type { ReceivedAttachment, ReceivedEmail } from './received-email.ts'

const emailPath = /^\/outbox\/(?<number>\d{1,9})(?:\/(?<attachment>\d{1,3})|(?<eml>\.eml))?$/

/** Nothing is loaded from other servers: remote content of an e-mail stays empty, in its frame too. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'",
}

/**
 * Serves the received e-mails to a browser: the list at `/outbox`, an e-mail at `/outbox/1`, its first attachment at
 * `/outbox/1/1`, its bytes at `/outbox/1.eml`.
 *
 * @returns whether the response is sent: false for any other path and method, and for e-mails that do not exist
 */
export async function serveOutbox(
  outbox: MailEmulator,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  if (path === '/outbox') {
    response.writeHead(200, pageHeaders).end(await outboxPage(outbox.emails()))
    return true
  }
  const { number, attachment, eml } = emailPath.exec(path)?.groups ?? {}
  const email = outbox.emails().find((one) => one.number === Number(number))
  if (email === undefined) return false
  if (eml !== undefined) sendFile(response, emlOf(email))
  else if (attachment === undefined) response.writeHead(200, pageHeaders).end(await emailPage(email))
  else {
    const file = email.attachments[Number(attachment) - 1]
    if (file === undefined) return false
    sendFile(response, file)
  }
  return true
}

function emlOf({ number, raw }: ReceivedEmail): ReceivedAttachment {
  return { fileName: `${number}.eml`, type: 'message/rfc822', content: raw }
}

/** A PDF is shown; any other attachment is downloaded, so that it cannot run as a page of this origin. */
function sendFile(response: ServerResponse, { fileName, type, content }: ReceivedAttachment): void {
  const isShown = type === 'application/pdf'
  response
    .writeHead(200, {
      'content-type': isShown ? type : 'application/octet-stream',
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${extendedValue(fileName)}`,
      'content-length': content.length,
      'x-content-type-options': 'nosniff',
    })
    .end(content)
}

/** @see https://www.rfc-editor.org/rfc/rfc8187#section-3.2 */
function extendedValue(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
