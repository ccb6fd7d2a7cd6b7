import { formatDay } from '../calendar/day.ts'
import type { CellProblem, Finding, Level, Problem } from '../finding.ts'
import { calendarTab, entriesTab } from '../programme/schema.ts'
import { warningSentence } from './deadline-warnings.ts'
import { explainReading } from './explain-reading.ts'
import { periodName } from './period.ts'
import { countedNoun } from './plural.ts'
import { capitalized } from './sentence.ts'

/** A finding in words, for staff: what is wrong, and what to write instead. */
export interface FindingWords {
  readonly remark: string
  readonly remedy: string
}

const levelNames: Readonly<Record<Level, string>> = {
  error: 'Помилка',
  warning: 'Попередження',
  tip: 'Порада',
}

/** The name of a level. */
export function levelName(level: Level): string {
  return levelNames[level]
}

/** How many findings of each level, in words: «2 помилки, 1 порада». */
export function findingsCounted(findings: readonly Finding[]): string {
  const of = (level: Level) => findings.filter((finding) => finding.level === level).length
  const counts = [
    countedNoun(of('error'), 'помилка', 'помилки', 'помилок'),
    countedNoun(of('warning'), 'попередження', 'попередження', 'попереджень'),
    countedNoun(of('tip'), 'порада', 'поради', 'порад'),
  ].filter((part) => !part.startsWith('0 '))
  return counts.length === 0 ? 'зауважень немає' : counts.join(', ')
}

/** The place of a finding: «аркуш «Заходи», рядок 5, стовпець «Роки»». */
export function placeName({ place }: Finding): string {
  const parts = [`аркуш «${place.tab}»`]
  if (place.row !== undefined) parts.push(`рядок ${place.row}`)
  if (place.column !== undefined) parts.push(`стовпець «${place.column}»`)
  return parts.join(', ')
}

/** The words of a finding. */
export function remarkOn({ problem, value, place }: Finding): FindingWords {
  const words = sentences(problem, shortened(value ?? ''))
  const remedy = 'expected' in problem ? severalDaysRemedy(problem.expected, place.tab) : undefined
  return remedy === undefined ? words : { ...words, remedy }
}

/** What to do with several days in one cell depends on the tab: a measure has no second row, a calendar no range. */
function severalDaysRemedy(expected: CellProblem, tab: string): string | undefined {
  const isSeveral = expected === 'date-list' || expected === 'date-range'
  if (isSeveral && tab === calendarTab.title) return 'Для кожного дня додайте окремий рядок.'
  return expected === 'date-list' && tab !== entriesTab.title ? 'Запишіть один день: дд.мм.рррр.' : undefined
}

function sentences(problem: Problem, value: string): FindingWords {
  switch (problem.code) {
    case 'tab-missing':
      return {
        remark: 'Аркуша немає.',
        remedy: 'Поверніть аркуш із цією назвою: можливо, його перейменовано або видалено.',
      }
    case 'tab-broken':
      return {
        remark: `На аркуші показано «${value}»: дані, які сюди підтягує формула, недоступні.`,
        remedy:
          'Відновіть доступ формули до джерела або впишіть значення. Доки цього не зроблено, звіт не складається і листи не надсилаються.',
      }
    case 'rows-gone':
      return {
        remark: `На аркуші було рядків: ${problem.before}, а тепер ${problem.now}.`,
        remedy:
          'Якщо рядки зникли випадково, поверніть їх (Файл → Історія версій). Якщо так і має бути, натисніть «Перевірити й записати на аркуші» на сторінці перевірки. Доти листи не надсилаються і звіти не архівуються.',
      }
    case 'no-measures':
      return {
        remark: 'На аркуші немає жодного заходу.',
        remedy: 'Впишіть заходи програми: один захід в одному рядку, починаючи з другого.',
      }
    case 'header-missing':
      return {
        remark: `У першому рядку немає ${problem.headers.length === 1 ? 'заголовка' : 'заголовків'} ${quoted(problem.headers)}.`,
        remedy: 'Поверніть заголовки в перший рядок аркуша. Порядок стовпців може бути будь-яким.',
      }
    case 'header-duplicated':
      return {
        remark: `У першому рядку двічі стоїть ${quoted(problem.headers)}.`,
        remedy: 'Залиште кожен заголовок один раз: зайвий стовпець перейменуйте або видаліть.',
      }
    case 'header-unknown':
      return {
        remark: `Стовпець «${value}» система не читає.`,
        remedy: `Бракує ${problem.missing.length === 1 ? 'стовпця' : 'стовпців'} ${quoted(problem.missing)}. Якщо це він, виправте заголовок; якщо це ваші нотатки, залиште як є.`,
      }
    case 'cell-empty':
      return { remark: 'Клітинка порожня.', remedy: 'Заповніть її: без цього рядок неповний.' }
    case 'cell-unreadable':
      return withCorrection(unreadable(problem.expected, value), problem.corrected)
    case 'formula-error':
      return {
        remark: `Формула в клітинці дала помилку ${value}.`,
        remedy: 'Впишіть значення замість формули або виправте формулу.',
      }
    case 'mixed-letters':
      return {
        remark: `У слові «${problem.word}» змішано кириличні й латинські літери.`,
        remedy:
          problem.corrected === undefined
            ? 'Наберіть слово заново однією розкладкою.'
            : `Замініть слово на «${problem.corrected}».`,
      }
    case 'unprintable':
      return {
        remark: `У тексті є знак (${problem.name}), якого не видно у звіті.`,
        remedy: 'Видаліть знак або замініть його словом.',
      }
    case 'text-too-long':
      return {
        remark: `У клітинці ${problem.length} знаків, а таблиця вміщує ${problem.most}.`,
        remedy: 'Скоротіть текст або розділіть його на кілька записів.',
      }
    case 'number-duplicated':
      return {
        remark: `Номер «${value}» уже має захід у рядку ${problem.firstRow}.`,
        remedy: 'Дайте заходу інший номер: записи про виконання знаходять захід за номером.',
      }
    case 'number-alike':
      return {
        remark: `Номер «${value}» майже такий самий, як «${problem.other}» у рядку ${problem.firstRow}: різняться крапка, регістр або схожі літери.`,
        remedy: 'Дайте заходам номери, які не сплутати, або залиште один рядок.',
      }
    case 'number-is-date':
      return {
        remark: `Номер «${value}» схожий на дату: мабуть, програма перетворила на неї число.`,
        remedy: 'Установіть для стовпця формат «Звичайний текст» і впишіть номер заново, наприклад 1.1.2026.',
      }
    case 'row-is-no-measure':
      if (problem.looksLike === 'header') {
        return {
          remark: `Рядок «${shortened(value)}» повторює заголовки або номери стовпців, це не захід.`,
          remedy: 'Видаліть рядок: заголовки стоять лише в першому рядку аркуша.',
        }
      }
      return problem.looksLike === 'total'
        ? {
            remark: `Рядок «${shortened(value)}» схожий на підсумок, а не на захід.`,
            remedy:
              'Видаліть рядок: підсумки рахує система. Якщо це захід, заповніть його зміст, строк і відповідальних.',
          }
        : {
            remark: `Рядок «${shortened(value)}» схожий на назву розділу, а не на захід.`,
            remedy:
              'Назву розділу або завдання впишіть у стовпці «Розділ» чи «Завдання» кожного заходу, а цей рядок видаліть. Якщо це захід, заповніть його зміст, строк і відповідальних.',
          }
    case 'number-malformed':
      return {
        remark: `Номер «${value}» записано незвично.`,
        remedy: 'Складіть номер із чисел або літер через крапку, наприклад 1.2.3.',
      }
    case 'number-out-of-order':
      return {
        remark: `Номер «${value}» стоїть після «${problem.previous}».`,
        remedy: 'Перевірте номер або поставте заходи розділу за порядком.',
      }
    case 'merged-cell-blank':
      return {
        remark: `Клітинка порожня, а вище стоїть «${shortened(problem.above)}»: мабуть, клітинки було об’єднано.`,
        remedy: 'Повторіть текст у кожному рядку: об’єднана клітинка читається лише в першому.',
      }
    case 'deadline-unrecognised':
      return {
        remark: `Строк «${value}» не розпізнано, тому його не контролюють.`,
        remedy: `Запишіть строк так, як його читають напевно, наприклад «${problem.example}».`,
      }
    case 'deadline-is-a-result':
      return {
        remark: `«${value}» – це результат, а не строк.`,
        remedy: 'Результат записують на аркуші «Виконання», а тут – строк словами, як у програмі.',
      }
    case 'deadline-impossible':
      return {
        remark: `У ${problem.year} році такої дати немає.`,
        remedy: 'Вкажіть дату, яка є в кожному році дії заходу, або обмежте роки у стовпці «Роки».',
      }
    case 'deadline-assumed':
      return {
        remark: `Строк прочитано за домовленістю. ${capitalized(warningSentence(problem.warning))}.`,
        remedy: `Прочитано як «${explainReading(problem.deadline, problem.resolved)}». Якщо це не так, уточніть строк.`,
      }
    case 'years-outside-programme':
      return {
        remark: `Програма діє від ${problem.first} до ${problem.last} року.`,
        remedy: 'Вкажіть роки в межах програми або змініть її початок чи кінець на аркуші «Налаштування».',
      }
    case 'withdrawn-without-ground':
      return {
        remark: 'Захід знято з контролю без підстави.',
        remedy: 'Впишіть документ, яким захід знято з контролю, або очистьте клітинку.',
      }
    case 'unit-miswritten':
      return {
        remark: `Підрозділ «${problem.unit}» записано інакше, ніж на аркуші «Підрозділи».`,
        remedy: `Напишіть: ${problem.corrected}`,
      }
    case 'units-several':
      return {
        remark: `У записі названо кілька підрозділів: «${value}».`,
        remedy: `Впишіть один, наприклад ${problem.corrected}; для іншого додайте окремий рядок. Поки що запис зараховано головному підрозділу заходу.`,
      }
    case 'extension-of-nothing':
      return {
        remark: `До ${formatDay(problem.extendedTo)} жодного строку заходу немає, тому продовжувати нічого.`,
        remedy: 'Вкажіть день, пізніший за строк виконання, або очистіть клітинку.',
      }
    case 'extension-without-day':
      return {
        remark: 'Підставу продовження вказано, а нового строку немає.',
        remedy: 'Запишіть у «Продовжено до» новий останній день як дд.мм.рррр або очистьте підставу.',
      }
    case 'extension-without-basis':
      return {
        remark: 'Не вказано, яким документом продовжено строк: бракує його дати або номера.',
        remedy: 'Впишіть вид документа, дату й номер, наприклад «наказ від 01.11.2026 № 7».',
      }
    case 'unit-unknown':
      return withCorrection(
        {
          remark: `Підрозділу «${problem.unit}» немає на аркуші «Підрозділи».`,
          remedy: 'Впишіть скорочення так, як на аркуші «Підрозділи», або додайте туди підрозділ.',
        },
        problem.corrected,
      )
    case 'measure-unknown':
      return withCorrection(
        {
          remark: `Заходу з номером «${value}» немає на аркуші «Заходи».`,
          remedy: 'Впишіть номер так, як він стоїть на аркуші «Заходи».',
        },
        problem.corrected,
      )
    case 'measure-withdrawn':
      return {
        remark: `Захід «${value}» знято з контролю (${shortened(problem.ground)}).`,
        remedy: 'Перевірте номер заходу або очистьте для нього стовпець «Знято з контролю».',
      }
    case 'entry-without-date':
      return {
        remark: 'У записі немає жодної дати, тому невідомо, до якого звіту він належить.',
        remedy: 'Впишіть дату виконання, дату події або період.',
      }
    case 'entry-duplicated':
      return {
        remark: `Такий самий запис уже є в рядку ${problem.firstRow}.`,
        remedy: 'Видаліть зайвий рядок, інакше у звіті текст стоятиме двічі.',
      }
    case 'date-in-future':
      return {
        remark: `Дата ще не настала: сьогодні ${formatDay(problem.today)}.`,
        remedy: 'Перевірте день, місяць і рік.',
      }
    case 'date-outside-programme':
      return {
        remark: `Дата поза строком дії програми (${formatDay(problem.begins)} – ${formatDay(problem.ends)}).`,
        remedy: 'Перевірте рік.',
      }
    case 'done-before-event':
      return {
        remark: `Виконано раніше за подію ${formatDay(problem.eventOn)}, від якої рахують строк.`,
        remedy: 'Перевірте обидві дати.',
      }
    case 'event-date-missing':
      return {
        remark: `Строк «${shortened(problem.deadline)}» рахують від події, а її дати немає.`,
        remedy: 'Впишіть дату події як дд.мм.рррр.',
      }
    case 'event-date-needless':
      return {
        remark: `Строк «${shortened(problem.deadline)}» не залежить від події.`,
        remedy: 'Очистьте клітинку: день, коли захід виконано, пишуть у стовпці «Дата виконання».',
      }
    case 'period-unreadable':
      return {
        remark: `«${value}» не є періодом.`,
        remedy: 'Запишіть період, наприклад «ІІ квартал 2023», «І півріччя 2023», «травень 2023».',
      }
    case 'period-without-year':
      return {
        remark: `У періоді «${value}» немає року, а дати виконання не вказано.`,
        remedy: 'Допишіть рік, наприклад «ІІ квартал 2023», або впишіть дату виконання.',
      }
    case 'entry-matches-nothing':
      return {
        remark: `Виконано раніше, ніж почався період, за який настає строк (${formatDay(problem.from)} – ${formatDay(problem.due)}), тому запис до нього не зараховано.`,
        remedy: 'Якщо це виконання саме за той період, вкажіть його у стовпці «За період».',
      }
    case 'period-not-of-measure':
      return {
        remark: `У періоді «${value}» у цього заходу немає строку.`,
        remedy:
          problem.periods.length === 0
            ? 'Очистьте клітинку: строк цього заходу не прив’язано до періоду.'
            : `Вкажіть один із періодів заходу: ${problem.periods.slice(0, 4).map(periodName).join(', ')}${problem.periods.length > 4 ? ' або пізніший' : ''}.`,
      }
    case 'done-without-date':
      return {
        remark: 'Захід позначено як виконаний, а коли – не вказано.',
        remedy: 'Впишіть дату виконання як дд.мм.рррр.',
      }
    case 'done-without-account':
      return {
        remark: 'Захід позначено як виконаний, а що зроблено – не вказано.',
        remedy: 'Опишіть, що зроблено: цей текст потрапляє у звіт.',
      }
    case 'done-without-proof':
      return {
        remark: 'Виконання не підтверджено ні документом, ні посиланням.',
        remedy: 'Впишіть документ із датою й номером або посилання на сторінку.',
      }
    case 'reopened':
      return {
        remark: `Раніше, у рядку ${problem.fulfilledRow}, захід названо виконаним, а тут – не виконаним: строк знову відкрито.`,
        remedy:
          'Якщо це помилка, виправте результат. Якщо ні, внесіть новий запис, коли захід буде виконано.',
      }
    case 'fulfilled-but-overdue':
      return {
        remark: `Записано «Виконано», але строк ${formatDay(problem.due)} минув без запису про виконання.`,
        remedy: 'Додайте запис за пропущений строк. Доти у звіті стоятиме «Виконано частково».',
      }
    case 'document-incomplete':
      return {
        remark: `У документі бракує ${{ number: 'номера', date: 'дати', both: 'дати й номера' }[problem.lacks]}.`,
        remedy: 'Запишіть вид документа, дату й номер, наприклад «лист від 28.03.2023 № 17/112-23».',
      }
    case 'link-not-secure':
      return withCorrection(
        {
          remark: 'Адреса починається з http://, а не з https://.',
          remedy: 'Перевірте, чи відкривається захищена адреса.',
        },
        problem.corrected,
      )
    case 'unit-duplicated':
      return {
        remark: `Скорочення «${value}» уже є в рядку ${problem.firstRow}.`,
        remedy: 'Залиште один рядок на підрозділ.',
      }
    case 'unit-alike':
      return {
        remark: `Скорочення «${value}» майже таке саме, як «${problem.other}» у рядку ${problem.firstRow}: записи легко віднести не тому.`,
        remedy: 'Залиште один рядок або дайте підрозділам різні скорочення.',
      }
    case 'unit-without-address':
      return {
        remark: 'Підрозділ відповідає за заходи, але адреси не має: листів він не отримує.',
        remedy: 'Впишіть адресу підрозділу, наприклад viddil@example.gov.ua.',
      }
    case 'address-malformed':
      return withCorrection(
        {
          remark:
            problem.corrected === undefined
              ? `«${shortened(problem.address)}» не є адресою електронної пошти.`
              : `В адресі «${shortened(problem.address)}» змішано кириличні й латинські літери: лист пішов би не туди.`,
          remedy:
            'Запишіть адресу без назви та дужок, наприклад viddil@example.gov.ua. Кілька адрес розділіть комою.',
        },
        problem.corrected,
      )
    case 'setting-unknown':
      return {
        remark: `Параметра «${value}» немає.`,
        remedy: 'Перевірте назву за переліком параметрів або видаліть рядок.',
      }
    case 'setting-duplicated':
      return {
        remark: `Параметр «${value}» уже задано в рядку ${problem.firstRow}.`,
        remedy: 'Залиште один рядок: береться значення з першого.',
      }
    case 'setting-missing':
      return {
        remark: `Не задано параметр «${problem.setting}».`,
        remedy: `Додайте рядок із параметром «${problem.setting}» і його значенням.`,
      }
    case 'setting-unreadable': {
      const { remark, remedy } = withCorrection(unreadable(problem.expected, value), problem.corrected)
      return { remark: `Параметр «${problem.setting}». ${remark}`, remedy }
    }
    case 'authorised-unit-unknown':
      return {
        remark: `Уповноваженого підрозділу «${value}» немає на аркуші «Підрозділи».`,
        remedy: 'Впишіть скорочення так, як на аркуші «Підрозділи», або додайте туди підрозділ.',
      }
    case 'programme-too-long':
      return {
        remark: `Програма триває понад ${countedNoun(problem.most, 'рік', 'роки', 'років')}.`,
        remedy: 'Перевірте рік у параметрах «Початок програми» та «Кінець програми».',
      }
    case 'programme-ends-before-it-begins':
      return {
        remark: 'Кінець програми раніше за її початок.',
        remedy: 'Перевірте параметри «Початок програми» та «Кінець програми».',
      }
  }
}

function unreadable(expected: CellProblem, value: string): FindingWords {
  switch (expected) {
    case 'date':
      return {
        remark: `«${value}» не прочитано як дату.`,
        remedy: 'Запишіть дату як дд.мм.рррр, наприклад 27.02.2023.',
      }
    case 'date-impossible':
      return {
        remark: `Дати «${value}» не існує.`,
        remedy: 'Перевірте день і місяць: дата записується як дд.мм.рррр.',
      }
    case 'date-without-year':
      return { remark: `У даті «${value}» немає року.`, remedy: 'Допишіть рік: дд.мм.рррр.' }
    case 'date-ambiguous':
      return {
        remark: `У даті «${value}» не зрозуміло, де день, а де місяць.`,
        remedy: 'Запишіть дату через крапки: спершу день, потім місяць і рік, наприклад 27.02.2023.',
      }
    case 'count':
      return {
        remark: `«${value}» не є кількістю.`,
        remedy: 'Впишіть лише ціле число, не менше нуля, без слів.',
      }
    case 'years':
      return {
        remark: `«${value}» не є переліком років.`,
        remedy: 'Запишіть роки через кому або проміжок: «2023, 2025» чи «2023–2025».',
      }
    case 'result':
      return {
        remark: `«${value}» не є результатом із переліку.`,
        remedy: 'Оберіть одне з чотирьох: «Виконано», «Виконано частково», «Виконується», «Не виконано».',
      }
    case 'link':
      return {
        remark: `«${value}» не є адресою сторінки.`,
        remedy: 'Скопіюйте адресу з рядка браузера: вона починається з https://.',
      }
    case 'date-range':
      return {
        remark: `«${value}» – це проміжок, а не день.`,
        remedy: 'Запишіть один день: той, коли захід завершено.',
      }
    case 'date-list':
      return {
        remark: `У клітинці кілька днів: «${shortened(value)}».`,
        remedy: 'Для кожного дня додайте окремий рядок із тим самим номером заходу.',
      }
    case 'withdrawal':
      return {
        remark: `«${shortened(value)}» не пояснює, чи знято захід з контролю, тому він залишається на контролі.`,
        remedy:
          'Якщо захід знято, впишіть підставу з датою і номером, наприклад «наказ від 15.06.2023 № 135». Якщо ні, очистіть клітинку.',
      }
    case 'withdrawal-is-extension':
      return {
        remark: `«${shortened(value)}» говорить про новий строк, а не про зняття з контролю.`,
        remedy:
          'Новий строк впишіть у стовпець «Продовжено до», документ – у «Підстава продовження», а цю клітинку очистіть.',
      }
    case 'day-nature':
      return { remark: `«${value}» не пояснює, який це день.`, remedy: 'Напишіть «робочий» або «неробочий».' }
  }
}

/** The words with the probable correction as the remedy, where there is one. */
function withCorrection(remark: FindingWords, value: string | undefined): FindingWords {
  return value === undefined ? remark : { ...remark, remedy: `Напишіть: ${value}` }
}

/** The beginning of a text, short enough to be quoted in a sentence. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`
}

function quoted(headers: readonly string[]): string {
  return headers.map((header) => `«${header}»`).join(', ')
}
