import type { World } from '../world.js';
import type { Form } from './request.js';

const E164 = /^\+[1-9]\d{6,14}$/;

/** A number that can be called. */
export function calledNumber(form: Form, to: string | undefined): string {
  if (!to) return form.refuse(21_201, "No 'To' number is specified");
  if (!E164.test(to))
    return form.refuse(21_211, `The phone number you are attempting to call is not valid: ${to}`);
  return to;
}

/** A number of the account, which may stand as caller id. */
export function callerNumber(world: World, form: Form, from: string | undefined): string {
  if (!from) return form.refuse(21_213, "No 'From' number is specified");
  if (!E164.test(from)) return form.refuse(21_212, `Invalid 'From' number ${from}`);
  if (!world.numbers.has(from)) {
    return form.refuse(21_210, `The source phone number ${from} is not verified for your account`);
  }
  return from;
}
