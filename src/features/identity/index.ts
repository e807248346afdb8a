import { Global, Module } from '@nestjs/common';
import { CallerResolver } from '../../platform/access/caller-resolver.js';
import { SqlCallerResolver } from './caller/sql-caller-resolver.js';

/** Sign-in, sessions, roles, second factor. */
@Global()
@Module({
  providers: [{ provide: CallerResolver, useClass: SqlCallerResolver }],
  exports: [CallerResolver],
})
export class IdentityModule {}
