import type { Config } from '../../lib/config.ts'
import type { DoctorCheck } from './check.ts'
import type { Facts, ProbeError, ProbeResponse, StrangersPage } from './facts.ts'
import { explainProbeError } from './probe.ts'
import { type CheckResult, combined, ok, skipped, warning, wrong } from './result.ts'

/** Links, and what a stranger gets who has none. */
export const pageChecks: readonly DoctorCheck[] = [
  {
    about: 'keys of links',
    run({ config }) {
      if (config === undefined) return skipped('the environment is not set up.')
      const [signing, ...others] = config.linkKeys
      if (signing === undefined)
        return ok(
          'LINK_KEYS is not set: links are not signed, and whoever opens one must be let in by the platform.',
        )
      const told = [signing, ...others].map(({ id, secret }) => `${id} (${secret.length} characters)`)
      const older = others.length === 0 ? '' : `; accepted too: ${told.slice(1).join(', ')}`
      return ok(
        `${told[0]} signs${older}. How old a key is cannot be seen: put a new one first once a year, and take the old one out when its links have expired.`,
      )
    },
  },
  {
    about: 'public address',
    run: (found) =>
      found.config !== undefined && found.pages === undefined
        ? warning('PUBLIC_URL is not set: letters have no links to pages.')
        : visited(found, ({ report }, config) => reportOf(report, config)),
  },
  {
    about: 'what only the scheduler may call',
    run: (found) =>
      visited(found, (pages, config) =>
        combined(
          (['validate', 'digest', 'archive'] as const).flatMap((page) => guarded(page, pages[page], config)),
          ok('strangers are refused by validate, digest and archive.'),
        ),
      ),
  },
]

type Pages = NonNullable<Facts['pages']>

function visited(
  { config, pages }: Facts,
  verdict: (pages: Pages, config: Config) => CheckResult,
): CheckResult {
  if (config === undefined) return skipped('the environment is not set up.')
  if (pages === undefined) return skipped('PUBLIC_URL is not set.')
  if (config.access === 'open') return ok('ACCESS is open: on this machine everybody may come in.')
  return verdict(pages, config)
}

function reportOf(page: ProbeResponse | ProbeError, { linkKeys }: Config): CheckResult {
  if ('code' in page)
    return wrong(
      `The report cannot be reached at PUBLIC_URL: ${explainProbeError(page.code)}. Check PUBLIC_URL, its name in the DNS, and its certificate.`,
    )
  if (!isRefused(page))
    return wrong(
      isLetIn(page)
        ? `The report opens to everybody who knows its address (${page.status}). Deploy it with ACCESS=link and LINK_KEYS, or take allUsers from those who may call it.`
        : `At PUBLIC_URL there is no report: it answers ${page.status}, where a stranger is to be refused (403). Check PUBLIC_URL, and that the function is deployed.`,
    )
  if (linkKeys.length > 0 && !page.isRefusalOfOurs)
    return wrong(
      'The platform refuses strangers before the function sees their link, so signed links open nothing. Let everybody call report and overview, and only these («gcloud run services add-iam-policy-binding <service> --member=allUsers --role=roles/run.invoker»): the signature decides.',
    )
  return ok('the report is there, and refuses whoever has no link or account.')
}

function guarded(
  name: StrangersPage,
  page: ProbeResponse | ProbeError,
  { access }: Config,
): readonly CheckResult[] {
  if ('code' in page)
    return [warning(`${name}: it cannot be told who may call it: ${explainProbeError(page.code)}.`)]
  // Archive is only ever posted to. Where links let in, a POST is refused to everybody.
  if (isRefused(page) || (page.status === 405 && access === 'link')) return []
  if (isLetIn(page))
    return [
      wrong(
        `DANGER: ${name} lets strangers in (${page.status}): anybody may make it write and send letters. Take allUsers from those who may call it («gcloud run services remove-iam-policy-binding <service> --member=allUsers --role=roles/run.invoker»), and let only the scheduler’s account.`,
      ),
    ]
  return [
    warning(
      `${name}: it cannot be told who may call it: it answers ${page.status}, where a stranger is to be refused (401 or 403).`,
    ),
  ]
}

/** Refused, or sent to log in with Google. */
function isRefused({ status, leadsTo }: ProbeResponse): boolean {
  const asksToLogIn = leadsTo !== undefined && URL.parse(leadsTo)?.hostname === 'accounts.google.com'
  return status === 401 || status === 403 || asksToLogIn
}

/** A function that answers at all has been reached: the platform let in whoever asked. */
function isLetIn({ status, isRefusalOfOurs }: ProbeResponse): boolean {
  return (status >= 200 && status < 300) || (isRefusalOfOurs && status !== 404)
}
