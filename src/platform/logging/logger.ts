import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

/** Fields that never reach a log, wherever they stand. */
const SECRET_FIELDS = [
  'code',
  'oneTimeCode',
  'password',
  'token',
  'note',
  'comment',
  'email',
  'telephone',
  'cookie',
  // What a failed statement was given, and the row that PostgreSQL quotes back.
  'parameters',
  'detail',
  'where',
];

/** The process's log: one JSON object a line, secrets and identities censored. */
export function newLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    redact: {
      paths: [
        'req.headers.cookie',
        'req.headers.authorization',
        ...SECRET_FIELDS.flatMap((f) => [f, `*.${f}`, `*.*.${f}`]),
      ],
      censor: '[…]',
    },
    serializers: {
      // A path may hold a one-time link or a calendar's secret: it is cut.
      req: (request: { method: string; url: string; id: string }) => ({
        id: request.id,
        method: request.method,
        url: request.url
          .replace(/\/(j|join|calendars)\/[\w-]{20,}/, '/$1/[…]')
          .replace(/\?.*$/, ''),
      }),
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Nest's own messages into the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }

  #write(level: 'debug' | 'error' | 'warn' | 'trace', message: unknown, rest: unknown[]): void {
    const words = rest.filter((part) => typeof part === 'string').join(' ');
    if (message instanceof Error) this.logger[level]({ err: message }, words || message.message);
    else this.logger[level](`${String(message)}${words ? ` (${words})` : ''}`);
  }
}
