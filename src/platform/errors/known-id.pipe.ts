import { Injectable, type PipeTransform } from '@nestjs/common';
import { AppError } from './app-error.js';
import type { ErrorCode } from './error-codes.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id in a path; what can't be one names nothing, and the answer is the same as for an unknown one. */
@Injectable()
export class KnownId implements PipeTransform<string, string> {
  constructor(private readonly unknown: ErrorCode) {}

  transform(id: string): string {
    if (!UUID.test(id)) throw new AppError(this.unknown);
    return id;
  }
}
