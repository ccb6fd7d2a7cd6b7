import { accessParameter } from '../access/admit.ts'
import { signGrant } from '../access/grant.ts'
import type { LinkKey } from '../access/link-key.ts'
import { pageAddress } from '../access/page-address.ts'

/** The addresses of the pages that an e-mail links to. */
export interface EmailPages {
  /** @param unit the unit to which the page is limited; undefined for the whole office */
  readonly address: (name: 'report' | 'overview', unit: string | undefined) => string
}

/** Links are valid until the next weekly e-mail, and a day longer in case it is late. */
const validDays = 8

/**
 * Addresses of pages for an e-mail. Where there are link keys they are signed, for the unit’s own pages alone, and valid
 * until the next e-mail.
 *
 * @param publicUrl where people reach the functions, see pageAddress
 * @param keys of signed links, of which the first signs; none where access is not by link
 */
export function emailPages(publicUrl: string, [key]: readonly LinkKey[], now: Date): EmailPages {
  const expires = Math.floor(now.getTime() / 1000) + validDays * 24 * 60 * 60
  return {
    address(name, unit) {
      const token = key && signGrant({ opens: 'pages', unit, period: undefined, expires }, key)
      return pageAddress(publicUrl, name, { unit, [accessParameter]: token })
    },
  }
}
