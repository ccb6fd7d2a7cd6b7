import { StorageFailure } from '../../lib/errors.ts'
import type { BucketState } from '../../lib/google/bucket-state.ts'
import { whyNoSheet } from './access.ts'
import type { DoctorCheck } from './check.ts'
import { addressOf, type Facts } from './facts.ts'
import { type CheckResult, ok, skipped, warning, wrong } from './result.ts'

/** The bucket of the archive: access to it, and whether reports in it are safe from deletion. */
export const archiveCheck: DoctorCheck = {
  about: 'archive',
  run(facts) {
    const { config, bucket } = facts
    if (config === undefined) return skipped('the environment is not set up.')
    if (config.archive === undefined) return warning('ARCHIVE_BUCKET is not set: reports are not archived.')
    if (bucket === undefined) return skipped(whyNoSheet(facts))
    const address = `gs://${config.archive.bucket}`
    return bucket instanceof StorageFailure
      ? wrong(failureMessage(bucket, address, facts))
      : stateResult(bucket, address, facts)
  },
}

function failureMessage({ problem, message }: StorageFailure, address: string, facts: Facts): string {
  switch (problem) {
    case 'not-found':
      return `There is no bucket ${address}. Check ARCHIVE_BUCKET, or create it: «gcloud storage buckets create ${address} --uniform-bucket-level-access --public-access-prevention».`
    case 'not-allowed':
      return `${grantCommands(address, facts)} Google says: ${message}.`
    case 'unauthenticated':
      return 'Cloud Storage does not accept the credentials. Check that the service account exists and its key is not revoked.'
    case 'throttled':
      return 'Cloud Storage accepts no more requests now. Run the command again in a minute.'
    case 'unavailable':
      return 'Cloud Storage does not answer now. Check STORAGE_ROOT_URL, and run the command again later.'
    default:
      return `Cloud Storage returned an error that this command does not know. Google says: ${message}.`
  }
}

function stateResult({ lacking, keeps }: BucketState, address: string, facts: Facts): CheckResult {
  if (lacking.length > 0)
    return wrong(`The account may not ${lacking.join(', ')} objects. ${grantCommands(address, facts)}`)
  const access = `objects can be added, read and listed in ${address}`
  if (keeps === undefined) return ok(`${access}; this account may not see whether deleted objects are kept.`)
  const { versions, retention } = keeps
  const safeguards = [
    ...(retention === undefined ? [] : [`retains each for ${Math.floor(retention / 86_400)} days`]),
    ...(versions ? ['keeps versions'] : []),
  ]
  return safeguards.length > 0
    ? ok(`${access}; the bucket ${safeguards.join(' and ')}.`)
    : warning(
        `${access}, but anyone who may delete objects there can remove a report. Run «gcloud storage buckets update ${address} --versioning», or set a retention period (--retention-period).`,
      )
}

function grantCommands(address: string, facts: Facts): string {
  const member = `serviceAccount:${addressOf(facts) ?? '<the service account>'}`
  return `Run «gcloud storage buckets add-iam-policy-binding ${address} --member=${member} --role=roles/storage.objectCreator», and again with roles/storage.objectViewer.`
}
