/** The input cannot be imported; the message tells the administrator why and what to do. */
export class ImportRefusal extends Error {}

/** The error for the container of formats before 2007, which encrypted files use too. */
export function oldOffice(): ImportRefusal {
  return new ImportRefusal(
    'The file has a password or an old format (.doc, .xls). Open it, remove the password, and save it as .docx or .xlsx.',
  )
}
