import type { CellProblem, Finding, Problem } from '../finding.ts'

/** What is wrong and what to write instead, for staff. */
export interface Remark {
  readonly remark: string
  readonly remedy: string
}

/** Where a finding is: «аркуш «Заходи», рядок 5, стовпець «Роки»». */
export function placeName({ place }: Finding): string {
  const parts = [`аркуш «${place.tab}»`]
  if (place.row !== undefined) parts.push(`рядок ${place.row}`)
  if (place.column !== undefined) parts.push(`стовпець «${place.column}»`)
  return parts.join(', ')
}

export function remarkOn({ problem, value }: Finding): Remark {
  return sentences(problem, value ?? '')
}

function sentences(problem: Problem, value: string): Remark {
  switch (problem.code) {
    case 'tab-missing':
      return {
        remark: 'Аркуша немає.',
        remedy: 'Поверніть аркуш із цією назвою: можливо, його перейменовано або видалено.',
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
    case 'header-doubled':
      return {
        remark: `У першому рядку двічі стоїть ${quoted(problem.headers)}.`,
        remedy: 'Залиште кожен заголовок один раз: зайвий стовпець перейменуйте або видаліть.',
      }
    case 'cell-empty':
      return { remark: 'Клітинка порожня.', remedy: 'Заповніть її: без цього рядок неповний.' }
    case 'cell-unreadable':
      return unreadable(problem.expected, value)
    case 'number-doubled':
      return {
        remark: `Номер «${value}» уже має захід у рядку ${problem.firstRow}.`,
        remedy: 'Дайте заходу інший номер: записи про виконання знаходять захід за номером.',
      }
    case 'measure-unknown':
      return {
        remark: `Заходу з номером «${value}» немає на аркуші «Заходи».`,
        remedy: 'Впишіть номер так, як він стоїть на аркуші «Заходи».',
      }
    case 'entry-without-date':
      return {
        remark: 'У записі немає жодної дати, тому невідомо, до якого звіту він належить.',
        remedy: 'Впишіть дату виконання, дату події або період.',
      }
    case 'setting-unknown':
      return {
        remark: `Параметра «${value}» немає.`,
        remedy: 'Перевірте назву за переліком параметрів або видаліть рядок.',
      }
    case 'setting-doubled':
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
      const { remark, remedy } = unreadable(problem.expected, value)
      return { remark: `Параметр «${problem.setting}». ${remark}`, remedy }
    }
    case 'programme-ends-before-it-begins':
      return {
        remark: 'Кінець програми раніше за її початок.',
        remedy: 'Перевірте параметри «Початок програми» та «Кінець програми».',
      }
  }
}

function unreadable(expected: CellProblem, value: string): Remark {
  switch (expected) {
    case 'date':
      return {
        remark: `«${value}» не є датою.`,
        remedy: 'Запишіть дату як дд.мм.рррр, наприклад 27.02.2023.',
      }
    case 'date-impossible':
      return {
        remark: `Дня ${value} не існує.`,
        remedy: 'Перевірте день і місяць: дата записується як дд.мм.рррр.',
      }
    case 'count':
      return { remark: `«${value}» не є цілим числом.`, remedy: 'Впишіть лише ціле число, без слів.' }
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
    case 'day-nature':
      return { remark: `«${value}» не пояснює, який це день.`, remedy: 'Напишіть «робочий» або «неробочий».' }
  }
}

function quoted(headers: readonly string[]): string {
  return headers.map((header) => `«${header}»`).join(', ')
}
