import type { ProbeResult } from './facts.ts'

/** Requests an address with GET, without a link or account, and does not follow redirects. Never throws. */
export async function probe(address: string, milliseconds: number): Promise<ProbeResult> {
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(milliseconds),
    })
    await response.body?.cancel()
    const { status, headers } = response
    return {
      status,
      at: Date.parse(headers.get('Date') ?? ''),
      isOwnRefusal: headers.get('Content-Type')?.startsWith('application/problem+json') ?? false,
      location: headers.get('Location') ?? undefined,
    }
  } catch (error) {
    return { code: codeOf(error) }
  }
}

/** The code is in the cause of fetch’s error, or deeper where several addresses were tried. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN'
  if (error.name === 'TimeoutError') return 'TIMEOUT'
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause === undefined ? error.name : codeOf(error.cause)
}

/**
 * Why there was no response, as the end of a sentence.
 *
 * @example explainProbeError('ECONNREFUSED') // 'nothing listens there'
 */
export function explainProbeError(code: string): string {
  if (code === 'TIMEOUT') return 'it does not answer in time'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no such name'
  if (code === 'ECONNREFUSED') return 'nothing listens there'
  if (/CERT|SSL|TLS|ISSUER|SIGNATURE/u.test(code)) return `its certificate is not accepted (${code})`
  return `the connection fails (${code})`
}
