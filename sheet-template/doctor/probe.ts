import type { ProbeResult } from './facts.ts'

/** Asks for a page as a stranger does: nothing but a GET, without any link or login. Never throws. */
export async function probe(address: string, milliseconds: number): Promise<ProbeResult> {
  try {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(milliseconds),
    })
    await answer.body?.cancel()
    const { status, headers } = answer
    return {
      status,
      at: Date.parse(headers.get('Date') ?? ''),
      isRefusalOfOurs: headers.get('Content-Type')?.startsWith('application/problem+json') ?? false,
      leadsTo: headers.get('Location') ?? undefined,
    }
  } catch (error) {
    return { code: codeOf(error) }
  }
}

/** `fetch failed` says nothing; what made it fail is beneath, and beneath that where several addresses were tried. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN'
  if (error.name === 'TimeoutError') return 'TIMEOUT'
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause === undefined ? error.name : codeOf(error.cause)
}

/** Why there was no answer, as the end of a sentence. */
export function explainProbeError(code: string): string {
  if (code === 'TIMEOUT') return 'it does not answer in time'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no such name'
  if (code === 'ECONNREFUSED') return 'nothing listens there'
  if (/CERT|SSL|TLS|ISSUER|SIGNATURE/u.test(code)) return `its certificate is not accepted (${code})`
  return `the connection fails (${code})`
}
