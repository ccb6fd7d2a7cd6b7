import type { IncomingMessage, ServerResponse } from 'node:http'
import { emailPage } from './email-page.ts'
import type { MailEmulator } from './outbox.ts'
import { outboxPage } from './outbox-page.ts'
import type { ReceivedAttachment, ReceivedEmail } from './received-email.ts'

const place = /^\/outbox\/(?<letter>\d{1,9})(?:\/(?<attachment>\d{1,3})|(?<eml>\.eml))?$/

/** Nothing is fetched from elsewhere: what a letter would like to fetch stays empty, in its frame too. */
const page = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'",
}

/**
 * Serves the letters to the browser: the list, a letter, its attachments, its bytes. Answers false for any
 * other address, and for letters that are not there.
 *
 * @example /outbox, /outbox/1, /outbox/1/1, /outbox/1.eml
 */
export async function serveOutbox(
  outbox: MailEmulator,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  if (path === '/outbox') {
    response.writeHead(200, page).end(await outboxPage(outbox.letters()))
    return true
  }
  const { letter: number, attachment, eml } = place.exec(path)?.groups ?? {}
  const letter = outbox.letters().find((one) => one.number === Number(number))
  if (letter === undefined) return false
  if (eml !== undefined) sendFile(response, emlOf(letter))
  else if (attachment === undefined) response.writeHead(200, page).end(await emailPage(letter))
  else {
    const found = letter.attachments[Number(attachment) - 1]
    if (found === undefined) return false
    sendFile(response, found)
  }
  return true
}

function emlOf({ number, raw }: ReceivedEmail): ReceivedAttachment {
  return { fileName: `${number}.eml`, type: 'message/rfc822', content: raw }
}

/** A PDF is shown; anything else a letter brings is only ever saved, so that it cannot act as a page from here. */
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
