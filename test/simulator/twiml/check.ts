import { fits, GRAMMAR, NOT_SIMULATED } from './grammar.js';
import type { Element } from './parse.js';

/**
 * What is wrong with a document against Twilio's schema, one sentence each. Twilio warns of these (12200) and goes on
 * without what it does not know; a test should fail on them.
 */
export function faultsOfDocument(root: Element): string[] {
  const faults: string[] = [];
  const visit = (element: Element) => {
    const rule = GRAMMAR[element.name];
    if (!rule) return;
    for (const [name, value] of Object.entries(element.attributes)) {
      const kind = rule.attributes[name];
      if (kind === undefined) faults.push(`<${element.name}> has no attribute ${name}`);
      else if (!fits(kind, value)) faults.push(`<${element.name} ${name}="${value}">`);
    }
    for (const child of element.children) {
      if (NOT_SIMULATED.has(child.name)) faults.push(`<${child.name}> is not simulated`);
      else if (!rule.children.includes(child.name)) {
        faults.push(`<${child.name}> may not stand in <${element.name}>`);
      }
      visit(child);
    }
  };
  visit(root);
  return faults;
}

/** The children that Twilio would execute. */
export function known(element: Element): Element[] {
  const allowed = GRAMMAR[element.name]?.children ?? [];
  return element.children.filter((child) => allowed.includes(child.name));
}
