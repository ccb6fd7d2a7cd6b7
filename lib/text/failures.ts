import { formatDay } from '../calendar/day.ts'
import type { MailProblem, RequestProblem, SheetProblem, StorageProblem } from '../errors.ts'

/** A failure explained to its reader: what happened, and what to do. */
export interface Explanation {
  readonly title: string
  readonly sentence: string
}

/** Explains a request that cannot be served. */
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
    case 'parameter-duplicated':
      return {
        title: 'Параметр вказано двічі',
        sentence: `Параметр «${problem.parameter}» вказано більше ніж один раз. Залиште одне значення.`,
      }
    case 'period-not-over':
      return {
        title: 'Цей період ще не закінчився',
        sentence: `Звіт за період «${problem.value}» можна зберегти в архіві з ${formatDay(problem.from)}. До того щотижня зберігається поточний стан.`,
      }
    case 'archived-malformed':
      return {
        title: 'Такого звіту в архіві не буває',
        sentence: `Назву «${problem.value}» не прочитано. Вкажіть період (2023, 2023-H1), період із датою пізнішого звіту (2023-H1/2023-07-14) або тиждень (2023-W52).`,
      }
    case 'archived-unknown':
      return {
        title: 'В архіві немає такого звіту',
        sentence: `Звіту «${problem.value}» в архіві немає. Звіт за період зберігають, коли період закінчився; поточний звіт відкривається без параметра archived.`,
      }
    case 'archived-with-other':
      return {
        title: 'Архівний звіт не змінюють',
        sentence: `Параметр «${problem.parameter}» не можна вказати разом з archived: архівний звіт видається таким, яким його збережено. Можна вказати лише format.`,
      }
    case 'path-unknown':
      return {
        title: 'Такої сторінки немає',
        sentence: 'За цією адресою нічого немає. Перевірте посилання.',
      }
    case 'link-refused':
      return {
        title: 'Посилання не діє',
        sentence:
          'За цим посиланням нічого не відкривається: воно неповне, змінене, для іншої сторінки, або його строк минув. Попросіть нове посилання в уповноваженого підрозділу.',
      }
    case 'cross-site-request':
      return {
        title: 'Запит надійшов з іншого сайту',
        sentence: 'Це можна зробити лише зі сторінки самої служби. Відкрийте її та повторіть дію.',
      }
    case 'method-unknown':
      return {
        title: 'Такий запит не підтримується',
        sentence: `За цією адресою приймаються лише запити ${problem.allow}.`,
      }
  }
}

/** Explains a failure to read or write the spreadsheet. */
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
          'Google не дозволяє записати результат перевірки. Адміністратор має надати службовому обліковому запису право редагувати таблицю та аркуші «Перевірка», «Контроль» і «Журнал».',
      }
    case 'journal-altered':
      return {
        title: 'Аркуш «Журнал» змінено',
        sentence:
          'На аркуші «Журнал» бракує заголовків, тому невідомо, що вже надіслано й збережено, і новий запис зробити нікуди. Поверніть у перший рядок: Ключ, Коли, Що, Кому, Стан, Подробиці.',
      }
    case 'unexpected':
      return {
        title: 'Таблицю не вдалося прочитати',
        sentence:
          'Google відповів на запит не так, як очікувалося. Спробуйте ще раз, а якщо не допоможе, зверніться до адміністратора.',
      }
  }
}

/** Explains a failure of the archive. */
export function explainStorage(problem: StorageProblem): Explanation {
  switch (problem) {
    case 'not-allowed':
      return {
        title: 'Немає доступу до архіву',
        sentence:
          'Google не дозволяє працювати з архівом звітів. Адміністратор має перевірити ARCHIVE_BUCKET і надати службовому обліковому запису право додавати, читати й перелічувати об’єкти в цьому сховищі.',
      }
    case 'not-found':
      return {
        title: 'Архів не знайдено',
        sentence:
          'Google не знаходить сховища для архіву: його видалено або в налаштуваннях служби вказано інше. Зверніться до адміністратора.',
      }
    case 'unauthenticated':
      return {
        title: 'Google не впізнає службу',
        sentence:
          'Google не приймає облікових даних служби. Адміністратор має перевірити службовий обліковий запис.',
      }
    case 'throttled':
      return {
        title: 'Забагато запитів до архіву',
        sentence: 'Google тимчасово обмежив доступ до архіву. Спробуйте ще раз за хвилину.',
      }
    case 'unavailable':
      return {
        title: 'Архів тимчасово недоступний',
        sentence:
          'Google не відповідає. Спробуйте ще раз за кілька хвилин: збережені звіти залишаються в архіві.',
      }
    case 'not-configured':
      return {
        title: 'Архіву немає',
        sentence:
          'Сховища для архіву звітів не вказано: звіти не зберігаються. Адміністратор має вказати ARCHIVE_BUCKET.',
      }
    case 'conflict':
      return {
        title: 'Під цією назвою вже є інший звіт',
        sentence:
          'В архіві під цією назвою вже збережено звіт з іншим вмістом. Його залишено без змін, новий не збережено. Зверніться до адміністратора.',
      }
    case 'unexpected':
      return {
        title: 'Не вдалося звернутися до архіву',
        sentence:
          'Google відповів на запит до архіву не так, як очікувалося. Спробуйте ще раз, а якщо не допоможе, зверніться до адміністратора.',
      }
  }
}

/** Explains a failure to send an e-mail; it is recorded in «Журнал». */
export function explainMail(problem: MailProblem): Explanation {
  switch (problem) {
    case 'unreachable':
      return {
        title: 'Поштовий сервер недоступний',
        sentence: 'Немає зв’язку з поштовим сервером. Листа не надіслано; його можна надіслати ще раз.',
      }
    case 'tls':
      return {
        title: 'Немає захищеного з’єднання з поштовим сервером',
        sentence:
          'Поштовий сервер не підтримує шифрування або його сертифікат недійсний. Листа не надіслано. Адміністратор має перевірити SMTP_URL і сертифікат сервера.',
      }
    case 'unauthenticated':
      return {
        title: 'Поштовий сервер не впізнає службу',
        sentence:
          'Поштовий сервер не приймає імені користувача або пароля. Листа не надіслано. Адміністратор має перевірити SMTP_URL.',
      }
    case 'refused-sender':
      return {
        title: 'Поштовий сервер не приймає відправника',
        sentence:
          'Поштовий сервер не дозволяє надсилати листи з цієї адреси. Листа не надіслано. Адміністратор має перевірити MAIL_FROM.',
      }
    case 'rejected':
      return {
        title: 'Поштовий сервер не прийняв листа',
        sentence:
          'Поштовий сервер відмовився прийняти листа, наприклад через його обсяг або вміст. Листа не надіслано. Зверніться до адміністратора.',
      }
    case 'busy':
      return {
        title: 'Поштовий сервер просить зачекати',
        sentence:
          'Поштовий сервер тимчасово не приймає листів. Листа не надіслано; його можна надіслати ще раз пізніше.',
      }
    case 'unknown-outcome':
      return {
        title: 'Невідомо, чи прийнято листа',
        sentence:
          'Зв’язок із поштовим сервером перервався, коли листа вже було передано. Запитайте в отримувача, чи надійшов лист, і лише тоді надсилайте ще раз.',
      }
  }
}

/** Explains to the administrator which environment variables are not set. */
export function explainConfig(variables: readonly string[]): Explanation {
  return {
    title: 'Службу налаштовано не повністю',
    sentence: `Цього не можна зробити, доки адміністратор не вкаже в налаштуваннях служби: ${variables.join(', ')}.`,
  }
}

/** The label of a link to the same page without parameters. */
export const withoutParameters = 'Відкрити сторінку без цих параметрів'

/** Explains that no programme can be read from the sheet. */
export const programmeUnreadable: Explanation = {
  title: 'Звіт скласти неможливо',
  sentence:
    'У таблиці бракує того, без чого програму не можна прочитати. Виправте зазначене й відкрийте посилання знову.',
}

/** Explains a bug, without details, which would disclose how the program works. */
export const unforeseen: Explanation = {
  title: 'Сталася помилка',
  sentence: 'Запит не виконано через помилку в програмі. Адміністратор побачить її в журналі служби.',
}
