import { formatDay } from '../calendar/day.ts'
import type { RequestProblem, SheetProblem } from '../errors.ts'

/** What a reader is told when a page or report cannot be given: what happened, and what to do. */
export interface Explanation {
  readonly title: string
  readonly sentence: string
}

export function explainRequest(problem: RequestProblem): Explanation {
  switch (problem.code) {
    case 'period-malformed':
      return {
        title: 'Такого періоду немає',
        sentence: `Період «${problem.value}» не прочитано. Вкажіть рік (2023), півріччя (2023-H1), квартал (2023-Q2) або місяць (2023-05).`,
      }
    case 'period-outside-programme':
      return {
        title: 'Програма не діє в цьому періоді',
        sentence: `Період «${problem.value}» не належить до строку дії програми. Оберіть період від ${problem.first} до ${problem.last} року.`,
      }
    case 'unit-unknown':
      return {
        title: 'Такого підрозділу немає',
        sentence: `Підрозділу «${problem.value}» немає на аркуші «Підрозділи». Оберіть один із: ${problem.known.join(', ') || 'аркуш порожній'}.`,
      }
    case 'day-malformed':
      return {
        title: 'Дату не прочитано',
        sentence: `Дату «${problem.value}» у параметрі ${problem.parameter} не прочитано. Запишіть її як рік-місяць-день, наприклад 2023-06-30.`,
      }
    case 'day-in-future':
      return {
        title: 'Ця дата ще не настала',
        sentence: `Стан виконання на ${formatDay(problem.day)} ще невідомий: сьогодні ${formatDay(problem.today)}. Вкажіть сьогоднішню або ранішу дату.`,
      }
    case 'choice-unknown':
      return {
        title: 'Такого значення немає',
        sentence: `Параметр ${problem.parameter} не може мати значення «${problem.value}». Можливі значення: ${problem.possible.join(', ')}.`,
      }
    case 'parameter-unknown':
      return {
        title: 'Невідомий параметр',
        sentence: `Параметра «${problem.parameter}» немає. Можна вказати: ${problem.known.join(', ')}.`,
      }
    case 'parameter-doubled':
      return {
        title: 'Параметр вказано двічі',
        sentence: `Параметр «${problem.parameter}» вказано більше ніж один раз. Залиште одне значення.`,
      }
    case 'path-unknown':
      return {
        title: 'Такої сторінки немає',
        sentence: 'За цією адресою нічого немає. Перевірте посилання.',
      }
    case 'method-unknown':
      return {
        title: 'Такий запит не підтримується',
        sentence: `За цією адресою приймаються лише запити ${problem.allow}.`,
      }
  }
}

export function explainSheet(problem: SheetProblem): Explanation {
  switch (problem) {
    case 'not-shared':
      return {
        title: 'Немає доступу до таблиці',
        sentence:
          'Google не дозволяє читати таблицю. Адміністратор має надати до неї доступ службовому обліковому запису.',
      }
    case 'not-found':
      return {
        title: 'Таблицю не знайдено',
        sentence:
          'Google не знаходить таблицю: її видалено або в налаштуваннях служби вказано іншу. Зверніться до адміністратора.',
      }
    case 'unauthenticated':
      return {
        title: 'Google не впізнає службу',
        sentence:
          'Google не приймає облікових даних служби. Адміністратор має перевірити службовий обліковий запис.',
      }
    case 'api-disabled':
      return {
        title: 'Доступ до таблиць вимкнено',
        sentence: 'У хмарному проєкті не ввімкнено Google Sheets API. Зверніться до адміністратора.',
      }
    case 'throttled':
      return {
        title: 'Забагато запитів до таблиці',
        sentence:
          'Google тимчасово обмежив читання таблиці. Спробуйте ще раз за хвилину: дані в таблиці збережено.',
      }
    case 'unavailable':
      return {
        title: 'Таблиця тимчасово недоступна',
        sentence: 'Google не відповідає. Спробуйте ще раз за кілька хвилин: дані в таблиці збережено.',
      }
    case 'not-writable':
      return {
        title: 'У таблицю не вдалося записати',
        sentence:
          'Google не дозволяє записати результат перевірки. Адміністратор має надати службовому обліковому запису право редагувати таблицю та аркуші «Перевірка» і «Контроль».',
      }
    case 'unexpected':
      return {
        title: 'Таблицю не вдалося прочитати',
        sentence:
          'Google відповів на запит не так, як очікувалося. Спробуйте ще раз, а якщо не допоможе, зверніться до адміністратора.',
      }
  }
}

export const programmeUnreadable: Explanation = {
  title: 'Звіт скласти неможливо',
  sentence:
    'У таблиці бракує того, без чого програму не можна прочитати. Виправте зазначене й відкрийте посилання знову.',
}

/** For what nobody foresaw: no detail that would tell a stranger how the program is made. */
export const unforeseen: Explanation = {
  title: 'Сталася помилка',
  sentence: 'Запит не виконано через помилку в програмі. Адміністратор побачить її в журналі служби.',
}
