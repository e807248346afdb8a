const everyMillis = 1000;

let timer: ReturnType<typeof setInterval> | undefined;
let words = '';
let own = '';

/** Blinks `alertWords` in the tab's title until `stopTitleAlert`. */
export function startTitleAlert(alertWords: string): void {
  stopTitleAlert();
  words = alertWords;
  own = document.title;
  document.title = words;
  timer = setInterval(blink, everyMillis);
}

export function stopTitleAlert(): void {
  if (timer === undefined) return;
  clearInterval(timer);
  timer = undefined;
  if (document.title === words) document.title = own;
}

function blink(): void {
  if (document.title === words) {
    document.title = own;
    return;
  }
  // A page that opened meanwhile has named the tab: that is the name to come back to.
  own = document.title;
  document.title = words;
}
