import { accessParameter } from '../access/admit.ts'
import { signGrant } from '../access/grant.ts'
import type { LinkKey } from '../access/link-key.ts'
import { pageAddress } from '../access/page-address.ts'

/** Where the pages of a letter are. */
export interface EmailPages {
  /** @param unit the one unit the page is about; undefined: the whole office */
  readonly address: (name: 'report' | 'overview', unit: string | undefined) => string
}

/** Days that links of a letter work: until the next letter is there, and the day it may be late. */
const linkDays = 8

/**
 * Addresses of the pages. With keys they are signed: whoever has the letter comes in, sees what the letter is about, and
 * only until the next one has come.
 */
export function emailPages(publicUrl: string, [key]: readonly LinkKey[], now: Date): EmailPages {
  const expires = Math.floor(now.getTime() / 1000) + linkDays * 24 * 60 * 60
  return {
    address(name, unit) {
      const token = key && signGrant({ opens: 'pages', unit, period: undefined, expires }, key)
      return pageAddress(publicUrl, name, { unit, [accessParameter]: token })
    },
  }
}
