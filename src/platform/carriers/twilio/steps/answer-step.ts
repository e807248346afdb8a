import { Injectable } from '@nestjs/common';
import { addSeconds, Clock, secondsBetween } from '../../../../kernel/clock.js';
import { Database, type Transaction } from '../../../database/transactions.js';
import { CallScripts } from '../../call-script.js';
import type { Step } from '../../call-step.js';
import { CallbackUrls } from '../callback-urls.js';
import {
  type CallRow,
  type GivenTalk,
  lockCall,
  type LockedCall,
  toTelephoneCall,
} from '../call-row.js';
import { changeCall, saveCall } from '../change-call.js';
import { ENDINGS } from '../events/heard-event.js';
import { readInput, type StepForm, type StepQuery } from './read-input.js';
import { renderFarewell, renderNothing, renderStep, renderTalk } from './render-step.js';

/** Seconds, the words before a talk included. */
const ENTRY_TOLD_WITHIN = 25;

/** A request for a call's document. */
export interface StepRequest {
  callId: string;
  /** The document's number; the address carries it, so that one that is asked for again is known. */
  step: number;
  form: StepForm;
  query: StepQuery;
}

/** Gives a call its next document: its script is asked once for each number, whatever is repeated. */
@Injectable()
export class AnswerStep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scripts: CallScripts,
    private readonly urls: CallbackUrls,
  ) {}

  answer(request: StepRequest): Promise<string> {
    return this.database.transaction((tx) => this.answerIn(tx, request));
  }

  async answerIn(tx: Transaction, { callId, step, form, query }: StepRequest): Promise<string> {
    const row = await lockCall(tx, callId);
    const refusal = refusalOf(row, form);
    if (!row || refusal !== undefined) return refusal ?? renderFarewell([]);
    if (step <= row.step && row.document) return this.#again(tx, row, row.document);
    await this.#settle(tx, row, form.CallSid!);
    const now = this.clock.now();
    const left = row.talks.at(-1);
    const talkedFor = left?.givenAt ? secondsBetween(new Date(left.givenAt), now) : undefined;
    // A number beyond the next one: a database that was restored has forgotten some.
    const known = step === row.step + 1;
    const input = readInput(step, form, known ? query : { again: '1' }, talkedFor);
    // Whichever way it left the talk: by itself, or redirected by us.
    if (left?.givenAt) row.talks = backFrom(row.talks, askedAt(left, query, now));
    const turn = await this.scripts.of(row.subject).next(tx, toTelephoneCall(row), input);
    if (turn.subject !== undefined) row.subject = turn.subject;
    row.dialogue = turn.dialogue;
    return this.#give(tx, row, step, turn.step);
  }

  /** The conference of a talk whose words are over. */
  talk({ callId, step, form }: Omit<StepRequest, 'query'>): Promise<string> {
    return this.database.transaction(async (tx) => {
      const row = await lockCall(tx, callId);
      const refusal = refusalOf(row, form);
      if (!row || refusal !== undefined) return refusal ?? renderFarewell([]);
      const talk = row.talks.at(-1);
      // Another document was given meanwhile: whoever asks for this one has been redirected.
      if (!talk || talk.step !== step || row.step !== step) return row.document ?? renderNothing();
      row.talks = givenAgain(row.talks, this.clock.now());
      await saveCall(tx, row);
      return renderTalk(this.urls, { callId, step }, talk);
    });
  }

  async #give(tx: Transaction, row: LockedCall, step: number, next: Step): Promise<string> {
    const place = { callId: row.id, step };
    row.step = step;
    row.begun_at ??= this.clock.now();
    row.snapshot = row.present;
    row.document = renderStep(this.urls, place, next);
    if (next.kind === 'talk') {
      const { room, star, limitSeconds, say } = next;
      const givenAt = say.length > 0 ? null : this.clock.now().toISOString();
      row.talks = [...row.talks, { step, room, star, limitSeconds, givenAt, backAt: null }];
      // Its entry is told within a second or two: if not, the reconciler asks.
      row.look_at = addSeconds(this.clock.now(), ENTRY_TOLD_WITHIN);
    }
    await saveCall(tx, row);
    return row.document;
  }

  /** The same document to the same question. A talk begins with the answer that arrives. */
  async #again(tx: Transaction, row: CallRow, document: string): Promise<string> {
    const talk = row.talks.at(-1);
    if (talk?.step === row.step && talk.givenAt) {
      row.talks = givenAgain(row.talks, this.clock.now());
      await saveCall(tx, row);
    }
    return document;
  }

  /** Whatever we were in doubt of: this call asks for its document, so it was made and answered. */
  async #settle(tx: Transaction, row: CallRow, sid: string): Promise<void> {
    row.sid ??= sid;
    if (row.state !== 'planned' && row.state !== 'unknown') return;
    const now = this.clock.now();
    await changeCall(tx, this.scripts, row, { change: 'ring', at: now, tell: null }, now);
  }
}

/** What to answer where the script is not asked; undefined where it is. */
function refusalOf(row: LockedCall | undefined, form: StepForm): string | undefined {
  if (form.CallStatus !== undefined && form.CallStatus in ENDINGS) return renderNothing();
  if (!row || !form.CallSid || (row.sid ?? form.CallSid) !== form.CallSid)
    return renderFarewell([]);
  if (row.state === 'out' || row.end_asked_at) return renderFarewell(row.farewell ?? []);
  return undefined;
}

const replaceLast = (talks: readonly GivenTalk[], change: Partial<GivenTalk>) =>
  talks.map((talk, index) => (index === talks.length - 1 ? { ...talk, ...change } : talk));

const givenAgain = (talks: readonly GivenTalk[], now: Date) =>
  replaceLast(talks, { givenAt: now.toISOString() });

/** When the call was back from the talk: it may have asked in vain before, and Twilio's word of it may be lost as well. */
function askedAt(left: GivenTalk, { since }: StepQuery, now: Date): Date {
  const at = new Date(Number(since ?? NaN));
  return at >= new Date(left.givenAt!) && at < now ? at : now;
}

const backFrom = (talks: readonly GivenTalk[], now: Date) =>
  talks.at(-1)!.backAt ? talks : replaceLast(talks, { backAt: now.toISOString() });
