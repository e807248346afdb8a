let navigated = false;

// wouter tells every change of address, its own included, by these events; before the new page renders.
for (const event of ['popstate', 'pushState', 'replaceState']) {
  addEventListener(event, () => {
    navigated = true;
  });
}

/** Whether the page shown was reached from another page of the application. */
export function hasNavigated(): boolean {
  return navigated;
}
