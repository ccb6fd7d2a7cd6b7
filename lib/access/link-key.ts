/** A secret that signs links, and its id, which tokens name. */
export interface LinkKey {
  readonly id: string
  readonly secret: string
}

/** 32 characters of base64 are 24 random bytes. */
const minSecretLength = 32

/**
 * Parses the keys of signed links, `id:secret` separated by commas. The first one signs and all are accepted, so that keys
 * can be rotated while older links are valid.
 *
 * @returns undefined where one is malformed, too short, or an id occurs twice
 * @example parseLinkKeys('k2:…, k1:…')?.map(({ id }) => id) // ['k2', 'k1']
 */
export function parseLinkKeys(text: string): readonly LinkKey[] | undefined {
  const keys = text.split(',').map((part): LinkKey | undefined => {
    const [, id, secret] = /^\s*([\w-]{1,16}):(\S+)\s*$/u.exec(part) ?? []
    return id === undefined || secret === undefined || secret.length < minSecretLength
      ? undefined
      : { id, secret }
  })
  const valid = keys.filter((key) => key !== undefined)
  const ids = new Set(valid.map(({ id }) => id))
  return valid.length === keys.length && ids.size === keys.length ? valid : undefined
}
