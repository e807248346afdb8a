import {
  Body,
  Controller,
  Header,
  HttpCode,
  Logger,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../../kernel/clock.js';
import { Access } from '../../../access/access.decorator.js';
import type { Phrase } from '../../prompts/phrase.js';
import { CALLBACKS, CallbackUrls } from '../callback-urls.js';
import { InterpretCall } from '../events/interpret-call.js';
import { type NewEvent, StoreEvent } from '../events/store-event.js';
import { SmsReports } from '../../../sms/sms-reports.js';
import { readMessageReport } from '../messages/read-message-report.js';
import { AnswerInbound, type InboundForm } from '../steps/answer-inbound.js';
import { AnswerStep } from '../steps/answer-step.js';
import type { StepForm, StepQuery } from '../steps/read-input.js';
import { renderAnnouncement, renderApology, renderFarewell } from '../steps/render-step.js';
import { readCallEvent, readRoomEvent } from './read-event.js';

/** How often a caller hears an apology before we give up. */
const MOST_APOLOGIES = 5;

type Form = Record<string, string>;

/** What Twilio requests: documents for calls, and callbacks of what happens to them. Each is signed. */
@ApiExcludeController()
@Access('carrier')
@Controller(CALLBACKS)
export class TwilioController {
  readonly #log = new Logger(TwilioController.name);

  constructor(
    private readonly inbound: AnswerInbound,
    private readonly steps: AnswerStep,
    private readonly events: StoreEvent,
    private readonly calls: InterpretCall,
    private readonly messages: SmsReports,
    private readonly urls: CallbackUrls,
    private readonly clock: Clock,
  ) {}

  @Post('calls')
  @HttpCode(200)
  @Header('Content-Type', 'text/xml; charset=utf-8')
  begin(@Body() form: InboundForm, @Query() query: StepQuery): Promise<string> {
    return this.#orApologise(query, this.urls.inbound(), () => this.inbound.answer(form, query));
  }

  @Post('calls/:callId/steps/:step')
  @HttpCode(200)
  @Header('Content-Type', 'text/xml; charset=utf-8')
  step(
    @Param('callId') callId: string,
    @Param('step', ParseIntPipe) step: number,
    @Body() form: StepForm,
    @Query() query: StepQuery,
  ): Promise<string> {
    return this.#orApologise(
      query,
      this.urls.step(callId, step),
      () => this.steps.answer({ callId, step, form, query }),
      // A voicemail would record the apology.
      { silent: (form.AnsweredBy ?? 'human') !== 'human' },
    );
  }

  @Post('calls/:callId/talks/:step')
  @HttpCode(200)
  @Header('Content-Type', 'text/xml; charset=utf-8')
  talk(
    @Param('callId') callId: string,
    @Param('step', ParseIntPipe) step: number,
    @Body() form: StepForm,
    @Query() query: StepQuery,
  ): Promise<string> {
    return this.#orApologise(query, this.urls.talk(callId, step), () =>
      this.steps.talk({ callId, step, form }),
    );
  }

  /** Twilio's signature is over the address too: the words are ours. */
  @Post('announcements')
  @HttpCode(200)
  @Header('Content-Type', 'text/xml; charset=utf-8')
  announcement(@Query('say') say: string): string {
    return renderAnnouncement(JSON.parse(say) as Phrase[]);
  }

  @Post('calls/status')
  @HttpCode(204)
  inboundStatus(@Body() form: Form): Promise<void> {
    return this.#keep(readCallEvent(form, this.clock.now()));
  }

  @Post('calls/:callId/status')
  @HttpCode(204)
  status(@Param('callId') callId: string, @Body() form: Form): Promise<void> {
    return this.#keep(readCallEvent(form, this.clock.now(), callId));
  }

  @Post('rooms')
  @HttpCode(204)
  room(@Body() form: Form): Promise<void> {
    return this.#keep(readRoomEvent(form, this.clock.now()));
  }

  /** One statement that may be repeated: there is nothing to put off. */
  @Post('messages/:messageId')
  @HttpCode(204)
  async message(@Param('messageId', ParseUUIDPipe) id: string, @Body() form: Form): Promise<void> {
    const report = readMessageReport(form);
    if (report) await this.messages.tell(id, report);
  }

  /** Stored, answered, then interpreted. What can't be stored is a 5xx, which Twilio repeats. */
  async #keep(event: NewEvent | undefined): Promise<void> {
    const callId = event && (await this.events.store(event));
    if (callId) this.calls.soon(callId);
  }

  /** A caller must never hear Twilio's own words for our faults, which end the call. */
  async #orApologise(
    query: StepQuery,
    url: string,
    work: () => Promise<string>,
    { silent = false } = {},
  ): Promise<string> {
    try {
      return await work();
    } catch (error) {
      this.#log.error(error, 'a call heard an apology');
      if (silent) return renderFarewell([]);
      const times = Number(query.again ?? 0) + 1;
      if (times > MOST_APOLOGIES) return renderFarewell([{ key: 'apology_end' }]);
      return renderApology(againAt(url, times, query.since ?? String(this.clock.millis())));
    }
  }
}

/** The same address, how often it was in vain, and since when; before the fragment. */
function againAt(url: string, times: number, since: string): string {
  const [address = '', fragment = ''] = url.split('#');
  return `${address}?again=${times}&since=${since}#${fragment}`;
}
