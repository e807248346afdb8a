import { Module } from '@nestjs/common';
import { SweepLedger } from './sweep-ledger.js';
import { UsageLedger } from './usage-ledger.js';

export { UsageLedger } from './usage-ledger.js';

/** The usage ledger. */
@Module({ providers: [UsageLedger, SweepLedger], exports: [UsageLedger] })
export class UsageModule {}
