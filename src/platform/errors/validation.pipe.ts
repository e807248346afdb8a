import { UnprocessableEntityException, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

/** One field that was wrong: where, which rule, and the rule's own sentence. */
export interface FieldFault {
  field: string;
  rule: string;
  message: string;
}

/** Flattens class-validator's tree into one line per fault, with dotted paths. */
export function fieldFaults(errors: ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      field,
      rule,
      message,
    }));
    return [...own, ...fieldFaults(error.children ?? [], field)];
  });
}

/** The one pipe for bodies, queries and socket messages: unknown fields are refused, not dropped. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new UnprocessableEntityException({ fields: fieldFaults(errors) }),
  });
}
