import type { Config } from '../../lib/config.ts'
import type { DoctorCheck } from './check.ts'
import type { Facts, ProbedPage, ProbeError, ProbeResponse } from './facts.ts'
import { explainProbeError } from './probe.ts'
import { type CheckResult, combined, ok, skipped, warning, wrong } from './result.ts'

/** Links, and the access that callers without one have. */
export const pageChecks: readonly DoctorCheck[] = [
  {
    about: 'keys of links',
    run({ config }) {
      if (config === undefined) return skipped('the environment is not set up.')
      const [signing, ...others] = config.linkKeys
      if (signing === undefined)
        return ok(
          'LINK_KEYS is not set: links are not signed, and the platform must decide who may open a page.',
        )
      const keys = [signing, ...others].map(({ id, secret }) => `${id} (${secret.length} characters)`)
      const older = others.length === 0 ? '' : `; accepted too: ${keys.slice(1).join(', ')}`
      return ok(
        `${keys[0]} signs${older}. The age of a key is unknown: add a new one in front once a year, and remove the old one when its links have expired.`,
      )
    },
  },
  {
    about: 'public address',
    run: (facts) =>
      facts.config !== undefined && facts.pages === undefined
        ? warning('PUBLIC_URL is not set: e-mails have no links to pages.')
        : withPages(facts, ({ report }, config) => reportResult(report, config)),
  },
  {
    about: 'what only the scheduler may call',
    run: (facts) =>
      withPages(facts, (pages, config) =>
        combined(
          (['validate', 'digest', 'archive'] as const).flatMap((page) =>
            guardResults(page, pages[page], config),
          ),
          ok('validate, digest and archive refuse strangers.'),
        ),
      ),
  },
]

type Pages = NonNullable<Facts['pages']>

function withPages(
  { config, pages }: Facts,
  check: (pages: Pages, config: Config) => CheckResult,
): CheckResult {
  if (config === undefined) return skipped('the environment is not set up.')
  if (pages === undefined) return skipped('PUBLIC_URL is not set.')
  if (config.access === 'open') return ok('ACCESS is open: anyone who reaches this computer has access.')
  return check(pages, config)
}

function reportResult(page: ProbeResponse | ProbeError, { linkKeys }: Config): CheckResult {
  if ('code' in page)
    return wrong(
      `The report cannot be reached at PUBLIC_URL: ${explainProbeError(page.code)}. Check PUBLIC_URL, its name in the DNS, and its certificate.`,
    )
  if (!isRefused(page))
    return wrong(
      isLetIn(page)
        ? `The report opens to everybody who knows its address (${page.status}). Deploy it with ACCESS=link and LINK_KEYS, or remove allUsers from its callers.`
        : `At PUBLIC_URL there is no report: it answers ${page.status}, where a caller without a link must be refused (403). Check PUBLIC_URL, and that the function is deployed.`,
    )
  if (linkKeys.length > 0 && !page.isOwnRefusal)
    return wrong(
      'The platform refuses callers before the function sees their link, so signed links do not open. Let everybody call report and overview, and only these («gcloud run services add-iam-policy-binding <service> --member=allUsers --role=roles/run.invoker»): the signature decides.',
    )
  return ok('the report is deployed, and refuses callers with no link or account.')
}

function guardResults(
  name: ProbedPage,
  page: ProbeResponse | ProbeError,
  { access }: Config,
): readonly CheckResult[] {
  if ('code' in page)
    return [warning(`${name}: it is not known who may call it: ${explainProbeError(page.code)}.`)]
  // Archive accepts only POST, and with ACCESS=link a POST is refused without a valid grant, whatever the GET returned.
  if (isRefused(page) || (page.status === 405 && access === 'link')) return []
  if (isLetIn(page))
    return [
      wrong(
        `DANGER: ${name} lets strangers in (${page.status}): anybody may make it write and send e-mails. Remove allUsers from its callers («gcloud run services remove-iam-policy-binding <service> --member=allUsers --role=roles/run.invoker»), and let only the scheduler’s account call it.`,
      ),
    ]
  return [
    warning(
      `${name}: it is not known who may call it: it answers ${page.status}, where callers other than the scheduler must be refused (401 or 403).`,
    ),
  ]
}

/** Refused, or redirected to log in with Google. */
function isRefused({ status, location }: ProbeResponse): boolean {
  const isLoginRedirect = location !== undefined && URL.parse(location)?.hostname === 'accounts.google.com'
  return status === 401 || status === 403 || isLoginRedirect
}

/** Whether the platform let the request through: the function itself responded, even with an error. */
function isLetIn({ status, isOwnRefusal }: ProbeResponse): boolean {
  return (status >= 200 && status < 300) || (isOwnRefusal && status !== 404)
}
