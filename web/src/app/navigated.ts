let changes = 0;

/** Counts a change of page inside the application. */
export function noteNavigation(): void {
  changes += 1;
}

/** Whether the page shown was reached from another page of the application. */
export function hasNavigated(): boolean {
  return changes > 0;
}
