/**
 * The schema of the whole spreadsheet: tabs, their columns, and what a person may write in each.
 *
 * The reader, the checks, the template, the report and the guides all take headers, kinds, hints and
 * choices from here, so that a column has one name and one meaning.
 */

/** What a cell of a column holds; `kinds.ts` says how each is read. */
export type ColumnKind =
  | 'text'
  | 'date'
  | 'count'
  | 'years'
  | 'units'
  | 'result'
  | 'link'
  | 'emails'
  | 'withdrawal'
  | 'nature'

export interface Column {
  /** The header as staff see it. A column is found by it, wherever it stands. */
  readonly header: string
  readonly kind: ColumnKind
  /** What to write here: the note of the header cell and the guide for staff. */
  readonly hint: string
  /** The tab cannot be read without this header. Other columns count as empty when they are missing. */
  readonly required?: true
  /** Headers that are this one misnamed. A tab that has one cannot be read, as what the column decides is not known. */
  readonly misnamed?: RegExp
  /** Only where it is used: a sheet without it lacks nothing. */
  readonly optional?: true
  /** Every row that is not empty must have a value here. */
  readonly nonEmpty?: true
}

export interface Tab {
  readonly title: string
  /** Functions write only the system tabs; what staff typed is never overwritten. */
  readonly owner: 'staff' | 'system'
  /** A spreadsheet without this tab is read as if the tab were empty. */
  readonly optional?: true
  readonly columns: Readonly<Record<string, Column>>
}

/** What «Результат» may say, from the best to the worst, and as staff write it. */
export const results = ['fulfilled', 'partly-fulfilled', 'in-progress', 'not-fulfilled'] as const
export type Result = (typeof results)[number]

export const resultWords: Readonly<Record<Result, string>> = {
  fulfilled: 'Виконано',
  'partly-fulfilled': 'Виконано частково',
  'in-progress': 'Виконується',
  'not-fulfilled': 'Не виконано',
}

/** A mark without a ground, however it is ticked. */
export const tick = 'так'

export const measuresTab = {
  title: 'Заходи',
  owner: 'staff',
  columns: {
    number: {
      header: '№',
      kind: 'text',
      required: true,
      nonEmpty: true,
      hint: 'Номер заходу, наприклад 1.1.1. Номер не повторюється: за ним знаходять записи про виконання.',
    },
    section: {
      header: 'Розділ',
      kind: 'text',
      hint: 'Назва розділу програми разом із його номером. У звіті вона стоїть окремим рядком над заходами розділу.',
    },
    task: {
      header: 'Завдання',
      kind: 'text',
      hint: 'Найменування завдання. Повторіть його в кожному рядку: об’єднані клітинки читаються лише один раз.',
    },
    content: {
      header: 'Зміст заходу',
      kind: 'text',
      required: true,
      nonEmpty: true,
      hint: 'Що саме потрібно зробити, як у затвердженій програмі.',
    },
    deadline: {
      header: 'Строк виконання',
      kind: 'text',
      required: true,
      nonEmpty: true,
      hint: 'Строк словами, як у програмі: «ІІ квартал», «Щопівроку», «до 1 вересня 2023 року», «Протягом 10 робочих днів з дня затвердження».',
    },
    years: {
      header: 'Роки',
      misnamed: /^р[оі]к/u,
      kind: 'years',
      hint: 'Роки, у які діє захід: «2023», «2023, 2025» або «2023–2025». Порожня клітинка означає всі роки програми.',
    },
    units: {
      header: 'Відповідальні',
      kind: 'units',
      required: true,
      nonEmpty: true,
      hint: 'Скорочення підрозділів з аркуша «Підрозділи» через кому, крапку з комою або з нового рядка. Перший підрозділ головний.',
    },
    audience: {
      header: 'Цільова аудиторія',
      kind: 'text',
      hint: 'Кого стосується захід.',
    },
    indicator: {
      header: 'Індикатор виконання',
      kind: 'text',
      hint: 'Очікуваний результат, за яким видно, що захід виконано.',
    },
    withdrawn: {
      header: 'Знято з контролю',
      misnamed: /^зня/u,
      kind: 'withdrawal',
      hint: 'Якщо захід знято з контролю, вкажіть підставу, наприклад «наказ від 15.06.2023 № 135». Порожня клітинка означає, що захід на контролі.',
    },
    extendedTo: {
      header: 'Продовжено до',
      misnamed: /^продовж/u,
      optional: true,
      kind: 'date',
      hint: 'Якщо строк продовжено, новий останній день: дд.мм.рррр. «Строк виконання» не змінюйте: у звіті будуть обидва дні.',
    },
    extensionBasis: {
      header: 'Підстава продовження',
      optional: true,
      kind: 'text',
      hint: 'Яким документом строк продовжено, наприклад «наказ від 01.11.2026 № 7». До дня документа діє перший строк.',
    },
  },
} as const satisfies Tab

export const entriesTab = {
  title: 'Виконання',
  owner: 'staff',
  columns: {
    number: {
      header: '№ заходу',
      kind: 'text',
      required: true,
      nonEmpty: true,
      hint: 'Номер заходу з аркуша «Заходи».',
    },
    event: {
      header: 'Подія',
      kind: 'text',
      hint: 'Подія, від якої рахують строк, наприклад «Затверджено наказ № 41». Заповнюйте лише для строків, що залежать від події.',
    },
    eventOn: {
      header: 'Дата події',
      misnamed: /^дата под/u,
      kind: 'date',
      hint: 'День події: дд.мм.рррр, наприклад 27.02.2023.',
    },
    doneOn: {
      header: 'Дата виконання',
      kind: 'date',
      required: true,
      hint: 'День, коли захід виконано: дд.мм.рррр, наприклад 28.03.2023.',
    },
    result: {
      header: 'Результат',
      kind: 'result',
      required: true,
      hint: 'Одне з чотирьох: «Виконано», «Виконано частково», «Виконується», «Не виконано».',
    },
    done: {
      header: 'Що зроблено',
      kind: 'text',
      required: true,
      hint: 'Стисло, що зроблено: цей текст потрапляє у звіт слово в слово. Перелік починайте з «–» у новому рядку.',
    },
    participants: {
      header: 'Учасників',
      kind: 'count',
      hint: 'Скільки осіб взяло участь: ціле число без слів.',
    },
    document: {
      header: 'Документ',
      kind: 'text',
      hint: 'Документ, що підтверджує виконання: вид, дата і номер, наприклад «лист від 28.03.2023 № 17/112-23».',
    },
    link: {
      header: 'Посилання',
      kind: 'link',
      hint: 'Адреса сторінки з підтвердженням. Починається з https://.',
    },
    unit: {
      header: 'Підрозділ',
      kind: 'text',
      hint: 'Скорочення підрозділу, який зробив запис.',
    },
    period: {
      header: 'За період',
      misnamed: /період/u,
      kind: 'text',
      hint: 'За який період цей запис, якщо захід повторюється: «І півріччя 2023», «ІІ квартал», «травень 2023».',
    },
  },
} as const satisfies Tab

export const unitsTab = {
  title: 'Підрозділи',
  owner: 'staff',
  columns: {
    code: {
      header: 'Скорочення',
      kind: 'text',
      required: true,
      nonEmpty: true,
      hint: 'Коротка назва підрозділу, якою його позначають на інших аркушах.',
    },
    name: {
      header: 'Повна назва',
      kind: 'text',
      hint: 'Повна назва підрозділу.',
    },
    email: {
      header: 'E-mail',
      kind: 'emails',
      hint: 'Адреса, на яку надходить щотижневий лист. Кілька адрес розділяйте комою.',
    },
    headEmail: {
      header: 'Керівник (e-mail)',
      kind: 'emails',
      hint: 'Адреса керівника: він отримує копію листа, якщо строк прострочено надовго.',
    },
  },
} as const satisfies Tab

export const settingsTab = {
  title: 'Налаштування',
  owner: 'staff',
  columns: {
    name: {
      header: 'Параметр',
      kind: 'text',
      required: true,
      nonEmpty: true,
      hint: 'Назва параметра. Перелік параметрів є на аркуші «Довідка».',
    },
    value: {
      header: 'Значення',
      kind: 'text',
      required: true,
      hint: 'Значення параметра.',
    },
  },
} as const satisfies Tab

export const calendarTab = {
  title: 'Календар',
  owner: 'staff',
  optional: true,
  columns: {
    day: {
      header: 'Дата',
      kind: 'date',
      required: true,
      nonEmpty: true,
      hint: 'День, який відрізняється від звичайного: дд.мм.рррр.',
    },
    nature: {
      header: 'День',
      kind: 'nature',
      required: true,
      nonEmpty: true,
      hint: '«робочий» або «неробочий».',
    },
    ground: {
      header: 'Підстава',
      kind: 'text',
      hint: 'Документ, яким день перенесено або оголошено неробочим.',
    },
  },
} as const satisfies Tab

export const findingsTab = {
  title: 'Перевірка',
  owner: 'system',
  columns: {
    level: { header: 'Рівень', kind: 'text', hint: 'Помилка, попередження або порада.' },
    tab: { header: 'Аркуш', kind: 'text', hint: 'На якому аркуші зауваження.' },
    row: { header: 'Рядок', kind: 'text', hint: 'Номер рядка на час перевірки.' },
    column: { header: 'Стовпець', kind: 'text', hint: 'Заголовок стовпця.' },
    value: { header: 'Значення', kind: 'text', hint: 'Що записано у клітинці.' },
    remark: { header: 'Зауваження', kind: 'text', hint: 'Що не так.' },
    remedy: { header: 'Як виправити', kind: 'text', hint: 'Що написати натомість.' },
    link: { header: 'Посилання', kind: 'text', hint: 'Відкриває клітинку.' },
  },
} as const satisfies Tab

export const controlTab = {
  title: 'Контроль',
  owner: 'system',
  columns: {
    number: { header: '№', kind: 'text', hint: 'Номер заходу.' },
    content: { header: 'Зміст заходу', kind: 'text', hint: 'Як на аркуші «Заходи».' },
    period: { header: 'За період', kind: 'text', hint: 'Період, за який настає строк.' },
    deadline: { header: 'Строк словами', kind: 'text', hint: 'Як на аркуші «Заходи».' },
    understood: {
      header: 'Як зрозуміли',
      kind: 'text',
      hint: 'Як прочитано строк і що при цьому припущено.',
    },
    from: { header: 'Початок', kind: 'text', hint: 'Перший день, коли захід можна виконувати.' },
    due: { header: 'Строк', kind: 'text', hint: 'Останній день строку.' },
    state: { header: 'Стан', kind: 'text', hint: 'Стан на день перевірки.' },
    days: {
      header: 'Днів',
      kind: 'text',
      hint: 'Скільки днів лишилося; від’ємне число показує, скільки прострочено.',
    },
    timeliness: { header: 'Своєчасність', kind: 'text', hint: 'Вчасно чи із запізненням.' },
    units: { header: 'Відповідальні', kind: 'text', hint: 'Як на аркуші «Заходи».' },
  },
} as const satisfies Tab

export const journalTab = {
  title: 'Журнал',
  owner: 'system',
  columns: {
    key: { header: 'Ключ', kind: 'text', hint: 'За ним той самий лист не надсилається двічі.' },
    at: { header: 'Коли', kind: 'text', hint: 'Дата і час за Києвом.' },
    what: { header: 'Що', kind: 'text', hint: 'Лист або архівний звіт.' },
    to: { header: 'Кому', kind: 'text', hint: 'Одержувач або місце зберігання.' },
    state: { header: 'Стан', kind: 'text', hint: 'Надсилається, надіслано, відмова.' },
    details: { header: 'Подробиці', kind: 'text', hint: 'Відповідь поштового сервера або причина відмови.' },
  },
} as const satisfies Tab

/** All tabs in the order in which the template has them. */
export const tabs = {
  measures: measuresTab,
  entries: entriesTab,
  units: unitsTab,
  settings: settingsTab,
  calendar: calendarTab,
  findings: findingsTab,
  control: controlTab,
  journal: journalTab,
} as const satisfies Record<string, Tab>

/** Titles of the tabs that people fill in. */
export const staffTabs: readonly string[] = Object.values(tabs)
  .filter(({ owner }) => owner === 'staff')
  .map(({ title }) => title)
