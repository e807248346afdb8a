/** Whether a key belongs to a field, a dialog or a shortcut of the browser rather than to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return true;
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest('input:not([type=radio]), textarea, select, dialog') != null;
}
