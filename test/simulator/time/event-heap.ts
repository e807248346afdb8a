/** Something scheduled: `order` keeps first come, first served within one millisecond. */
export interface Scheduled {
  readonly at: number;
  readonly order: number;
  act: (() => void) | null;
}

const before = (a: Scheduled, b: Scheduled) => a.at - b.at || a.order - b.order;

/** A binary heap of what is scheduled, earliest first. */
export class EventHeap {
  private readonly items: Scheduled[] = [];

  push(item: Scheduled): void {
    const { items } = this;
    let index = items.push(item) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (before(items[parent]!, item) <= 0) break;
      items[index] = items[parent]!;
      index = parent;
    }
    items[index] = item;
  }

  /** The earliest that was not taken back; what was is thrown away on the way. */
  peek(): Scheduled | undefined {
    while (this.items[0]?.act === null) this.pop();
    return this.items[0];
  }

  pop(): Scheduled | undefined {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (!last || items.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!) < 0) child += 1;
      if (before(items[child]!, last) >= 0) break;
      items[index] = items[child]!;
      index = child;
    }
    items[index] = last;
    return first;
  }
}
