import type { Annex, AnnexMeasure } from '../../../lib/report/annex.ts'
import { paragraphs } from '../../../lib/report/paragraph.ts'

export const words =
  'працівники апарату та територіальних органів ознайомлені з вимогами антикорупційного законодавства щодо запобігання врегулювання конфлікту інтересів під час виконання службових повноважень проведено навчання лекцію тренінг у І кварталі 2023 року за участю 25 осіб розміщено матеріали на офіційному вебсайті Державної міграційної служби України надіслано листи до підпорядкованих підрозділів здійснено моніторинг дотримання обмежень забезпечено консультування підготовлено пам’ятку оприлюднено звіт уповноважений підрозділ'.split(
    ' ',
  )

/** A deterministic sequence of random numbers. */
export function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return (state >>> 8) % below
  }
}

/** A report of many measures of random words, on average as long as those of the programme of 2023. */
export function manyMeasures(count: number, seed = 1, longest = 150): Annex {
  const random = sequence(seed)
  const prose = (length: number) => Array.from({ length }, () => words[random(words.length)] ?? '').join(' ')
  const sentence = (length: number) => {
    const text = prose(Math.max(1, length))
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  }
  const measure = (): AnnexMeasure => ({
    content: paragraphs(`${random(9) + 1}) ${sentence(6 + random(16))}`),
    deadline:
      ['І квартал', 'Щопівроку', 'Упродовж року', 'Не пізніше 3 робочих днів з дня події'][random(4)] ?? '',
    units: ['ВПЗВК', 'ДІТЗІ', 'УКЕС', 'УП'].slice(0, 1 + random(4)),
    audience: sentence(3 + random(8)),
    indicator: paragraphs(sentence(4 + random(10))),
    state: paragraphs(
      [
        'Виконано.',
        sentence(10 + random(longest)),
        `– ${sentence(4 + random(6))} (лист від 28.03.2023 № 5/${random(900)})`,
        random(3) === 0 ? `Матеріали: https://dmsu.gov.ua/diyalnist/${random(9_000)}.html.` : '',
      ].join('\n'),
    ),
  })
  const tasks = Math.ceil(count / 4)
  let left = count
  const all = Array.from({ length: tasks }, (_, index) => {
    const own = Math.min(left, index === tasks - 1 ? left : 1 + random(7), left - (tasks - 1 - index))
    left -= own
    return {
      name: `${index + 1}. ${sentence(4 + random(10))}`,
      measures: Array.from({ length: own }, measure),
    }
  })
  const sections = Array.from({ length: Math.ceil(tasks / 5) }, (_, index) => ({
    title: `${index + 1}. ${sentence(3 + random(6))}`,
    tasks: all.slice(index * 5, index * 5 + 5),
  }))
  return {
    annex: [
      'Додаток 3',
      'до Звіту про стан виконання у 2023 році Антикорупційної програми міграційної служби на 2023–2025 роки',
    ],
    title:
      'Інформація про стан виконання у 2023 році заходів Антикорупційної програми міграційної служби на 2023–2025 роки',
    fileName: { ukrainian: 'Стан.pdf', ascii: 'report.pdf' },
    asOf: '2023-12-31' as Annex['asOf'],
    sections,
    empty: '',
    continuation: 'Продовження додатка 3',
    body: 'Державна міграційна служба України',
  }
}
