import type { DoctorCheck } from './check.ts'
import { explainProbeError } from './probe.ts'
import { ok, skipped, warning, wrong } from './result.ts'

/** The major version of Node that the functions run on, as package.json and the deployment set it. */
const runtime = 24

const msPerSecond = 1_000

/** This computer: its Node, network, clock and environment. */
export const environmentChecks: readonly DoctorCheck[] = [
  {
    about: 'Node',
    run: ({ nodeVersion }) =>
      Number(nodeVersion.split('.', 1)[0]) === runtime
        ? ok(`${nodeVersion}, the version of the functions.`)
        : wrong(
            `This is Node ${nodeVersion}, and the functions run under Node ${runtime}. Run «npm ci», and start this command with npm, which uses the right one.`,
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
      if (Number.isNaN(ahead)) return skipped('the response has no Date header.')
      const seconds = Math.round(Math.abs(ahead) / msPerSecond)
      const difference = `The clock here is ${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'} Google’s.`
      const fix = 'Synchronize the clock with the network (NTP).'
      if (seconds > 300)
        return wrong(
          `${difference} Google refuses credentials with a wrong time, and signed links expire at a wrong time. ${fix}`,
        )
      if (seconds > 30)
        return warning(`${difference} Signed links expire too early or too late by as much. ${fix}`)
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
          'SPREADSHEET_ID is another spreadsheet than the one given to this command. The functions open that of SPREADSHEET_ID: compare it with the address.',
        )
      return ok(`set and well-formed: ${set.join(', ')}.`)
    },
  },
]
