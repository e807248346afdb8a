import { Module, type OnModuleInit } from '@nestjs/common';
import { tableFaults } from '../../kernel/state-machine.js';
import { SmsReports } from '../sms/sms-reports.js';
import { SmsSender } from '../sms/sms-sender.js';
import { DismissPages } from '../sockets/dismiss-pages.js';
import { BrowserCarrier } from './browser/browser-carrier.js';
import { CallScripts } from './call-script.js';
import { callStates } from './call-states.js';
import { CarrierCommands } from './carrier-commands.js';
import { TelephoneCalls } from './telephone-calls.js';
import { twilioProviders } from './twilio/twilio.providers.js';
import { WatchCarrier } from './twilio/watch/watch-carrier.js';
import { TwilioController } from './twilio/webhooks/twilio.controller.js';

/** The ways voice is carried, behind two ports: pages (`CarrierCommands`) and telephones (`TelephoneCalls`). */
@Module({
  controllers: [TwilioController],
  providers: [
    ...[DismissPages, BrowserCarrier, CarrierCommands],
    ...[CallScripts, TelephoneCalls, SmsReports, ...twilioProviders],
  ],
  exports: [
    DismissPages,
    CarrierCommands,
    CallScripts,
    TelephoneCalls,
    WatchCarrier,
    SmsSender,
    SmsReports,
  ],
})
export class CarriersModule implements OnModuleInit {
  onModuleInit(): void {
    const faults = tableFaults(callStates);
    if (faults.length > 0) throw new Error(`Unsound state tables:\n${faults.join('\n')}`);
  }
}
