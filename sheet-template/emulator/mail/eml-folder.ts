/** E-mails as a folder of `.eml` files, which any mail program opens. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEmail, type ReceivedEmail } from './received-email.ts'

const fileNamePattern = /^(\d{4,})(?: .*)?\.eml$/

/** `0007 Прострочені заходи.eml`: of the subject only letters, digits and single spaces, so that no name is a path. */
function fileName({ number, subject }: ReceivedEmail): string {
  const words = subject.normalize('NFC').match(/[\p{L}\d]+/gu) ?? []
  const title = Array.from(words.join(' ')).slice(0, 60).join('').trim()
  return `${String(number).padStart(4, '0')}${title === '' ? '' : ` ${title}`}.eml`
}

/** The e-mails of a folder in the order of their numbers; the folder is made where it does not exist. */
export async function readEmails(folder: string): Promise<ReceivedEmail[]> {
  mkdirSync(folder, { recursive: true })
  const numbered = readdirSync(folder).flatMap((file) => {
    const number = fileNamePattern.exec(file)?.[1]
    return number === undefined ? [] : [{ number: Number(number), file }]
  })
  const sorted = numbered.toSorted((a, b) => a.number - b.number)
  return await Promise.all(
    sorted.map(({ number, file }) => parseEmail(number, readFileSync(join(folder, file)))),
  )
}

/** @throws when the file exists already */
export function saveEmail(folder: string, email: ReceivedEmail): void {
  return writeFileSync(join(folder, fileName(email)), email.raw, { flag: 'wx' })
}
