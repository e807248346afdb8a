import { Injectable, Optional } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { NoteReach } from '../watch/note-reach.js';
import { type Client, newClient } from './new-client.js';
import { type Outcome, outcomeOf } from './outcome.js';

/** A call that Twilio is asked to make. */
export interface NewCall {
  to: string;
  url: string;
  statusCallback: string;
  ringSeconds: number;
  limitSeconds: number;
  sendDigits: string | null;
  detectsMachine: 'soon' | 'after_greeting' | null;
}

/** The first document is asked for once it is known who answers, with `AnsweredBy`. */
const DETECTION = {
  soon: { machineDetection: 'Enable' },
  // Of a greeting that is longer nothing is known (`unknown`). Twilio's own 30 s are short for a mobile's voicemail.
  after_greeting: { machineDetection: 'DetectMessageEnd', machineDetectionTimeout: 45 },
} as const;

/** An SMS that Twilio is asked to send. */
export interface NewMessage {
  to: string;
  body: string;
  statusCallback: string;
  /** Seconds that it may wait in Twilio's queue. */
  validitySeconds: number;
}

/** A call as Twilio tells it. Times are Twilio's, in whole seconds. */
export interface SeenCall {
  sid: string;
  status: string;
  /** E.164. */
  from: string;
  to: string;
  direction: string;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  /** Seconds from the answer to the end; null while it lives. */
  duration: number | null;
}

export interface SeenRoom {
  sid: string;
  status: string;
  updatedAt: Date;
}

/** The REST requests that we make, and no others. Each tells what became of it and throws nothing. */
@Injectable()
export class TwilioApi {
  #client: Client | undefined;

  /** @param reach is told of every answer; absent where there is no database to note it in */
  constructor(
    private readonly config: Config,
    @Optional() private readonly reach?: NoteReach,
  ) {}

  createCall(call: NewCall): Promise<Outcome<SeenCall>> {
    return this.#ask(async () => {
      const created = await this.client.calls.create({
        to: call.to,
        from: this.config.telephone!.number,
        url: call.url,
        statusCallback: call.statusCallback,
        statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
        timeout: call.ringSeconds,
        timeLimit: call.limitSeconds,
        ...(call.detectsMachine && DETECTION[call.detectsMachine]),
        ...(call.sendDigits ? { sendDigits: call.sendDigits } : {}),
      });
      return seen(created);
    });
  }

  redirect(sid: string, url: string): Promise<Outcome<SeenCall>> {
    return this.#ask(async () => seen(await this.client.calls(sid).update({ url })));
  }

  /** Has the call carry out `document`, which ends with a hang-up. */
  say(sid: string, document: string): Promise<Outcome<SeenCall>> {
    return this.#ask(async () => seen(await this.client.calls(sid).update({ twiml: document })));
  }

  /** Hangs up, also while it rings. */
  hangUp(sid: string): Promise<Outcome<SeenCall>> {
    return this.#ask(async () =>
      seen(await this.client.calls(sid).update({ status: 'completed' })),
    );
  }

  fetchCall(sid: string): Promise<Outcome<SeenCall>> {
    return this.#ask(async () => seen(await this.client.calls(sid).fetch()));
  }

  /** The latest calls to `to`, those too that wait in Twilio's queue and have no start yet. */
  listCalls(to: string): Promise<Outcome<SeenCall[]>> {
    return this.#ask(async () => {
      const calls = await this.client.calls.list({ to, pageSize: 50, limit: 50 });
      return calls.map(seen);
    });
  }

  /** The conferences of that name, the latest first: a lone waiter's is `init`, not `in-progress`. */
  listRooms(
    room: string,
    status: 'init' | 'in-progress' | 'completed',
  ): Promise<Outcome<SeenRoom[]>> {
    return this.#ask(async () => {
      const rooms = await this.client.conferences.list({ friendlyName: room, status, limit: 5 });
      return rooms.map(({ sid, status: now, dateUpdated }) => ({
        ...{ sid, status: now, updatedAt: dateUpdated },
      }));
    });
  }

  /** When the call joined the conference that it is in. */
  fetchParticipant(roomSid: string, callSid: string): Promise<Outcome<{ joinedAt: Date }>> {
    return this.#ask(async () => {
      const participant = await this.client.conferences(roomSid).participants(callSid).fetch();
      return { joinedAt: participant.dateCreated };
    });
  }

  /** Says the document at `url` to that participant alone. */
  announce(roomSid: string, callSid: string, url: string): Promise<Outcome<unknown>> {
    return this.#ask(() =>
      this.client.conferences(roomSid).participants(callSid).update({ announceUrl: url }),
    );
  }

  /** Sends an SMS. Its number and text are in no answer of ours. */
  createMessage(message: NewMessage): Promise<Outcome<{ sid: string }>> {
    return this.#ask(async () => {
      const { sid } = await this.client.messages.create({
        to: message.to,
        from: this.config.telephone!.smsSender,
        body: message.body,
        statusCallback: message.statusCallback,
        validityPeriod: message.validitySeconds,
      });
      return { sid };
    });
  }

  async #ask<T>(request: () => Promise<T>): Promise<Outcome<T>> {
    const outcome = await outcomeOf(request);
    await this.reach?.note(outcome);
    return outcome;
  }

  private get client(): Client {
    const { telephone } = this.config;
    if (!telephone) throw new Error('There is no telephone');
    this.#client ??= newClient(telephone);
    return this.#client;
  }
}

interface CallInstance {
  sid: string;
  status: string;
  from: string;
  to: string;
  direction: string;
  dateCreated: Date;
  startTime: Date | null;
  endTime: Date | null;
  duration: string | null;
}

function seen(call: CallInstance): SeenCall {
  return {
    ...{ sid: call.sid, status: call.status, from: call.from, to: call.to },
    direction: call.direction,
    createdAt: call.dateCreated,
    startedAt: dateOrNull(call.startTime),
    endedAt: dateOrNull(call.endTime),
    duration: call.endTime ? Number(call.duration ?? 0) : null,
  };
}

/** twilio-node reads an absent date as an invalid one. */
function dateOrNull(date: Date | null): Date | null {
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : null;
}
