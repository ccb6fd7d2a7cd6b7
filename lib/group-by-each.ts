/**
 * Groups items under each of their keys; `Map.groupBy` puts an item into one group only.
 *
 * @param keysOf the keys of an item; none, and the item is in no group; a key given twice counts twice
 * @returns the groups in the order in which their keys occur first, each with its items in their order
 * @example groupByEach(['ab', 'b'], (text) => text) // Map { 'a' → ['ab'], 'b' → ['ab', 'b'] }
 */
export function groupByEach<Item, Key>(
  items: Iterable<Item>,
  keysOf: (item: Item) => Iterable<Key>,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
  }
  return groups
}
