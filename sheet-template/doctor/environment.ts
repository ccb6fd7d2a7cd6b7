import type { DoctorCheck } from './check.ts'
import { explainProbeError } from './probe.ts'
import { ok, skipped, warning, wrong } from './result.ts'

/** The Node of the functions: what `node@24` of package.json and the deployment have. */
const runtime = 24

const second = 1_000

/** This machine: its Node, its clock, its environment. */
export const environmentChecks: readonly DoctorCheck[] = [
  {
    about: 'Node',
    run: ({ nodeVersion }) =>
      Number(nodeVersion.split('.', 1)[0]) === runtime
        ? ok(`${nodeVersion}, as the functions have it.`)
        : wrong(
            `This is Node ${nodeVersion}, and the functions run under Node ${runtime}. Run «npm ci», and start this command with npm: then the right one is taken.`,
          ),
  },
  {
    about: 'network and clock',
    run({ ahead }) {
      if (ahead === undefined) return skipped('the environment is not set up.')
      if (typeof ahead !== 'number')
        return wrong(
          `Google cannot be reached from here: ${explainProbeError(ahead.code)}. Check the network and SHEETS_ROOT_URL (behind a proxy set NODE_USE_ENV_PROXY=1), and run the command again.`,
        )
      if (Number.isNaN(ahead)) return skipped('the answer does not say when it was given.')
      const seconds = Math.round(Math.abs(ahead) / second)
      const away = `The clock here is ${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'} Google’s.`
      const mend = 'Let the machine set its clock by the network (NTP).'
      if (seconds > 300)
        return wrong(
          `${away} Google refuses credentials that are signed at another time, and signed links end at the wrong one. ${mend}`,
        )
      if (seconds > 30) return warning(`${away} Signed links end so much too early or too late. ${mend}`)
      return ok('Google can be reached, and the clocks agree.')
    },
  },
  {
    about: 'environment',
    run({ problems, configuredId, spreadsheetId, set }) {
      if (problems.length > 0)
        return wrong(`${problems.join('; ')}. README, «Environment», says what each variable is.`)
      if (configuredId !== spreadsheetId)
        return warning(
          'SPREADSHEET_ID is another spreadsheet than the one this command was asked about. The functions open that of SPREADSHEET_ID: compare it with the address.',
        )
      return ok(`set and well-formed: ${set.join(', ')}.`)
    },
  },
]
