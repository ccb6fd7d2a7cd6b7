/** A folder of letters, one `.eml` each, as any mail program opens them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEmail, type ReceivedEmail } from './received-email.ts'

const name = /^(\d{4,})(?: .*)?\.eml$/

/** `0007 Прострочені заходи.eml`: of the subject only letters, digits and single spaces, so no name is a path. */
function fileName({ number, subject }: ReceivedEmail): string {
  const words = subject.normalize('NFC').match(/[\p{L}\d]+/gu) ?? []
  const title = Array.from(words.join(' ')).slice(0, 60).join('').trim()
  return `${String(number).padStart(4, '0')}${title === '' ? '' : ` ${title}`}.eml`
}

/** The letters of a folder in their order; it is made when it is not there. */
export async function readEmails(folder: string): Promise<ReceivedEmail[]> {
  mkdirSync(folder, { recursive: true })
  const numbered = readdirSync(folder).flatMap((file) => {
    const number = name.exec(file)?.[1]
    return number === undefined ? [] : [{ number: Number(number), file }]
  })
  const sorted = numbered.toSorted((a, b) => a.number - b.number)
  return await Promise.all(
    sorted.map(({ number, file }) => parseEmail(number, readFileSync(join(folder, file)))),
  )
}

export function saveEmail(folder: string, letter: ReceivedEmail): void {
  return writeFileSync(join(folder, fileName(letter)), letter.raw, { flag: 'wx' })
}
