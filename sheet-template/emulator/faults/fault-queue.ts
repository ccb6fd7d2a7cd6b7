/** What was ordered and is not used up yet. */
interface FaultQueue<T> {
  add(next: T): void
  /** The first order that fits and whose turn has come; each that fits lets one more go by. */
  take(fits: (order: T) => boolean): T | undefined
  forget(): void
}

/** Orders for the next `times` (1) occasions, once `skip` (0) of them have gone by. */
export function createFaultQueue<T extends { skip?: number; times?: number }>(): FaultQueue<T> {
  let orders: { order: T; skip: number; left: number }[] = []
  return {
    add(order) {
      orders.push({ order, skip: order.skip ?? 0, left: order.times ?? 1 })
    },
    take(fits) {
      for (const one of orders) {
        if (one.left === 0 || !fits(one.order)) continue
        if (one.skip > 0) {
          one.skip -= 1
          continue
        }
        one.left -= 1
        return one.order
      }
      return undefined
    },
    forget() {
      orders = []
    },
  }
}
