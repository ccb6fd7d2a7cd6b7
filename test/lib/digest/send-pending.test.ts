import { expect, test } from 'vitest'
import { theDay } from '../../../lib/calendar/day.ts'
import { readDeliveryLog } from '../../../lib/digest/delivery-log.ts'
import { sendPending } from '../../../lib/digest/send-pending.ts'
import type { UnitDigest } from '../../../lib/digest/unit-digests.ts'

function digestOf(unit: string): UnitDigest {
  return {
    unit,
    name: '',
    to: [`${unit}@office.example`],
    cc: [],
    asOf: theDay('2023-12-31'),
    escalateDays: 7,
    isToHead: false,
    uncertain: 0,
    overdue: [],
    atRisk: [],
    toMend: [],
    programmeSummary: undefined,
  }
}

test('nothing is done between sending an e-mail and recording it', async () => {
  const done: string[] = []
  await sendPending({
    week: '2023-W52',
    digests: ['a', 'b'].map(digestOf),
    deliveryLog: readDeliveryLog(undefined),
    isForced: false,
    units: new Set(['a', 'b']),
    writer: {
      ensureSize: async () => {},
      write: async () => void done.push('mark'),
    },
    mailer: {
      send: async ({ to }) => {
        done.push('send')
        return { accepted: to.map(({ address }) => address), rejected: [] }
      },
      check: async () => {},
      close: () => {},
    },
    // May take seconds: one e-mail has the report attached.
    compose: async ({ to }) => {
      done.push('compose')
      return {
        to: to.map((address) => ({ name: '', address })),
        cc: [],
        subject: '',
        text: '',
        html: '',
        attachments: [],
        date: new Date(0),
        messageId: 'a@office.example',
        listId: 'digest.office.example',
      }
    },
    time: () => '',
    logFailure: () => {},
  })
  expect(done.join(' ')).toBe('compose compose mark send mark send mark')
})
