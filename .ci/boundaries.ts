/**
 * Who may import what. The linter reads it (oxlint.config.ts), and a test compares it with the table of rooms in
 * .github/ARCHITECTURE.md.
 */

/** Packages, and the one folder that may import each. Without an owner nobody may. */
export const packages: readonly {
  readonly group: string[]
  readonly owner?: string
  readonly message: string
}[] = [
  {
    group: ['googleapis'],
    message:
      'The root of googleapis costs half a second at start: import googleapis/build/src/apis/…/index.js.',
  },
  {
    group: ['date-fns'],
    message: 'The root of date-fns costs a second at start: import date-fns/addDays and the like.',
  },
  {
    group: ['googleapis/**', 'googleapis-common', 'google-auth-library'],
    owner: 'lib/google',
    message: 'Only lib/google calls Google.',
  },
  {
    group: ['pdfmake', 'pdfmake/**'],
    owner: 'lib/report',
    message: 'Only lib/report knows how a PDF is made.',
  },
  {
    group: ['date-fns/**', '@date-fns/**'],
    owner: 'lib/calendar',
    message: 'Only lib/calendar calculates with dates.',
  },
  { group: ['p-retry'], owner: 'lib/google', message: 'Only lib/google retries calls.' },
  { group: ['nodemailer', 'nodemailer/**'], owner: 'lib/mail', message: 'Only lib/mail sends e-mail.' },
  {
    group: ['@google-cloud/functions-framework', '@google-cloud/functions-framework/**'],
    owner: 'functions',
    message: 'Only functions/ know the framework.',
  },
]

/**
 * The folders of lib from the bottom up, and what each may import beside itself and the files of lib. `a/b` is the one
 * file b of a. lib/text takes values from calendar and programme/schema alone, and types from the rest
 * (test/house-rules.test.ts).
 */
export const layers: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  workbook: [],
  access: ['calendar'],
  deadline: ['calendar'],
  programme: ['calendar', 'deadline', 'workbook'],
  obligations: ['calendar', 'deadline', 'programme'],
  checks: ['calendar', 'deadline', 'obligations', 'programme', 'workbook'],
  assessment: ['calendar', 'checks', 'obligations', 'programme', 'workbook'],
  text: ['assessment', 'calendar', 'deadline', 'obligations', 'programme'],
  report: ['assessment', 'calendar', 'obligations', 'programme', 'text', 'workbook'],
  overview: [
    'access',
    'assessment',
    'calendar',
    'checks',
    'deadline',
    'obligations',
    'programme',
    'text',
    'workbook',
  ],
  google: ['workbook'],
  journal: ['google', 'programme', 'workbook'],
  mail: ['programme/mail-address'],
  archive: [
    'access',
    'assessment',
    'calendar',
    'google/storage',
    'journal',
    'overview/html-document',
    'programme',
    'report',
    'text',
    'workbook',
  ],
  digest: [
    'access',
    'assessment',
    'calendar',
    'checks',
    'journal',
    'mail',
    'obligations',
    'overview',
    'programme',
    'report',
    'text',
    'workbook',
  ],
}

/** Who works out how obligations stand; everybody else takes it from the assessment. */
export const assessmentOnly = {
  files: ['obligation-status', 'derive-obligations', 'match-entries', 'judge-state'],
  importers: ['lib/assessment', 'lib/obligations'],
}
