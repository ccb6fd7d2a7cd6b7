/** What was given cannot be imported: the message says to the administrator what is wrong and what to do. */
export class ImportRefusal extends Error {}

/** Both the formats of before 2007 and files with a password are wrapped in the same way. */
export function oldOffice(): ImportRefusal {
  return new ImportRefusal(
    'The file has a password or an old format (.doc, .xls). Open it, take the password away, and save it as .docx or .xlsx.',
  )
}
