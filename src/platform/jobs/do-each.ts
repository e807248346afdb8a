/**
 * The work of one job for many: each is done though another fails.
 * @throws Error the first failure, so that the queue tries them all again
 */
export async function doEach<T>(
  each: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const one of each) await work(one).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
