import { Transform } from 'class-transformer';

/** Control characters (PostgreSQL refuses NUL, screens the others) except line breaks and tabs. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const clean = (value: unknown) =>
  typeof value === 'string' ? value.replace(CONTROL, '').trim() : value;

/** Text as a person meant it: no control characters, no blanks around it. */
export const CleanText = () => Transform(({ value }: { value: unknown }) => clean(value));

/** The same, and nothing is null. */
export const CleanTextOrNull = () =>
  Transform(({ value }: { value: unknown }) => (clean(value) === '' ? null : clean(value)));
