/** A secret that signs links, and the name by which a link says which one signed it. */
export interface LinkKey {
  readonly id: string
  readonly secret: string
}

/** 32 characters of base64 are 24 random bytes: more than anybody can guess. */
const shortest = 32

/**
 * Reads the keys of signed links; the first signs, all are accepted, so that a key can be replaced while links
 * signed by the one before it are still about.
 *
 * @returns nothing where one is malformed, too short to be a secret, or named twice
 * @example parseLinkKeys('k2:…, k1:…')?.map(({ id }) => id) // ['k2', 'k1']
 */
export function parseLinkKeys(text: string): readonly LinkKey[] | undefined {
  const keys = text.split(',').map((part): LinkKey | undefined => {
    const [, id, secret] = /^\s*([\w-]{1,16}):(\S+)\s*$/u.exec(part) ?? []
    return id === undefined || secret === undefined || secret.length < shortest ? undefined : { id, secret }
  })
  const whole = keys.filter((key) => key !== undefined)
  const ids = new Set(whole.map(({ id }) => id))
  return whole.length === keys.length && ids.size === keys.length ? whole : undefined
}
