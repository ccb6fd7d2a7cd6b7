declare const brand: unique symbol

/**
 * A civil day as ISO text, `2023-02-27`: no time and no zone, so equal days are equal strings and
 * `<` compares them.
 */
export type Day = string & { readonly [brand]: 'Day' }
