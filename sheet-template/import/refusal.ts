/** What was given cannot be imported: the message says to the administrator what is wrong and what to do. */
export class ImportRefusal extends Error {}
