/** A folder of letters, one `.eml` each, as any mail program opens them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OutboxLetter, readLetter } from './letter.ts'

const NAME = /^(\d{4,})(?: .*)?\.eml$/

/** `0007 Прострочені заходи.eml`: of the subject only letters, digits and single spaces, so no name is a path. */
const fileName = ({ number, subject }: OutboxLetter): string => {
  const words = subject.normalize('NFC').match(/[\p{L}\d]+/gu) ?? []
  const title = Array.from(words.join(' ')).slice(0, 60).join('').trim()
  return `${String(number).padStart(4, '0')}${title === '' ? '' : ` ${title}`}.eml`
}

/** The letters of a folder in their order; it is made when it is not there. */
export const readLetters = async (folder: string): Promise<OutboxLetter[]> => {
  mkdirSync(folder, { recursive: true })
  const numbered = readdirSync(folder).flatMap((file) => {
    const number = NAME.exec(file)?.[1]
    return number === undefined ? [] : [{ number: Number(number), file }]
  })
  const sorted = numbered.toSorted((a, b) => a.number - b.number)
  return await Promise.all(
    sorted.map(({ number, file }) => readLetter(number, readFileSync(join(folder, file)))),
  )
}

export const saveLetter = (folder: string, letter: OutboxLetter): void =>
  writeFileSync(join(folder, fileName(letter)), letter.raw, { flag: 'wx' })
