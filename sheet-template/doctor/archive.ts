import { StorageFailure } from '../../lib/errors.ts'
import type { BucketState } from '../../lib/google/bucket-state.ts'
import { whyNoSheet } from './access.ts'
import type { DoctorCheck } from './check.ts'
import { addressOf, type Facts } from './facts.ts'
import { type CheckResult, ok, skipped, warning, wrong } from './result.ts'

export const archiveCheck: DoctorCheck = {
  about: 'archive',
  run(found) {
    const { config, bucket } = found
    if (config === undefined) return skipped('the environment is not set up.')
    if (config.archive === undefined) return warning('ARCHIVE_BUCKET is not set: reports are not archived.')
    if (bucket === undefined) return skipped(whyNoSheet(found))
    const address = `gs://${config.archive.bucket}`
    return bucket instanceof StorageFailure
      ? wrong(failureTold(bucket, address, found))
      : stateTold(bucket, address, found)
  },
}

function failureTold({ problem, message }: StorageFailure, address: string, found: Facts): string {
  switch (problem) {
    case 'not-found':
      return `There is no bucket ${address}. Check ARCHIVE_BUCKET, or make it: «gcloud storage buckets create ${address} --uniform-bucket-level-access --public-access-prevention».`
    case 'not-allowed':
      return `${grant(address, found)} Google says: ${message}.`
    case 'unauthenticated':
      return 'Cloud Storage does not accept the credentials. Check that the service account exists and its key is not withdrawn.'
    case 'throttled':
      return 'Cloud Storage takes no more requests now. Run the command again in a minute.'
    case 'unavailable':
      return 'Cloud Storage does not answer now. Check STORAGE_ROOT_URL, and run the command again later.'
    default:
      return `Cloud Storage answered what this command does not understand. Google says: ${message}.`
  }
}

function stateTold({ lacking, keeps }: BucketState, address: string, found: Facts): CheckResult {
  if (lacking.length > 0)
    return wrong(`The account may not ${lacking.join(', ')} objects. ${grant(address, found)}`)
  const may = `objects can be added, read and listed in ${address}`
  if (keeps === undefined) return ok(`${may}; whether it keeps what is deleted this account may not see.`)
  const { versions, retention } = keeps
  const kept = [
    ...(retention === undefined ? [] : [`keeps each for ${Math.floor(retention / 86_400)} days`]),
    ...(versions ? ['keeps versions'] : []),
  ]
  return kept.length > 0
    ? ok(`${may}; the bucket ${kept.join(' and ')}.`)
    : warning(
        `${may}, but whoever may delete objects there can make a report disappear. Run «gcloud storage buckets update ${address} --versioning», or set a retention period (--retention-period).`,
      )
}

function grant(address: string, found: Facts): string {
  const member = `serviceAccount:${addressOf(found) ?? '<the service account>'}`
  return `Run «gcloud storage buckets add-iam-policy-binding ${address} --member=${member} --role=roles/storage.objectCreator», and again with roles/storage.objectViewer.`
}
