import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../../kernel/clock.js';
import type { CallRow } from '../call-row.js';
import { type SeenRoom, TwilioApi } from '../client/twilio-api.js';
import { StoreEvent } from '../events/store-event.js';

/** Seconds after which a call that was sent to a conference should have told that it is in. */
const SHOULD_BE_IN = 10;

/** Asks Twilio whether a call is in the conference that we think it is in, or sent it to. */
@Injectable()
export class LookAtRoom {
  constructor(
    private readonly clock: Clock,
    private readonly api: TwilioApi,
    private readonly events: StoreEvent,
  ) {}

  async look(row: CallRow): Promise<void> {
    const expected = row.state === 'in' ? row.room : this.#sentTo(row);
    if (!expected) return;
    const rooms = await this.#living(expected);
    if (!rooms) return;
    for (const room of rooms) {
      const outcome = await this.api.fetchParticipant(room.sid, row.sid!);
      if (outcome.kind === 'done') {
        if (row.state !== 'in')
          await this.#store(row, room.sid, expected, 'participant-join', outcome.value.joinedAt);
        return;
      }
      // No word is no proof of absence.
      if (outcome.kind !== 'refused' || outcome.status !== 404) return;
    }
    if (row.state === 'in') await this.#storeExit(row, expected);
  }

  /** The conference of its last talk, if it has neither come in nor come back in time. */
  #sentTo({ talks, in_at: inAt }: CallRow): string | undefined {
    const talk = talks.at(-1);
    if (!talk?.givenAt || talk.backAt) return undefined;
    const givenAt = new Date(talk.givenAt);
    if (inAt && inAt >= givenAt) return undefined;
    return addSeconds(givenAt, SHOULD_BE_IN) < this.clock.now() ? talk.room : undefined;
  }

  /** Its conferences in both states of life: a lone waiter's has not started. Undefined where Twilio doesn't say. */
  async #living(room: string): Promise<SeenRoom[] | undefined> {
    const waiting = await this.api.listRooms(room, 'init');
    const talking = await this.api.listRooms(room, 'in-progress');
    if (waiting.kind !== 'done' || talking.kind !== 'done') return undefined;
    return [...talking.value, ...waiting.value];
  }

  /** It left when it asked what is next, else when its conference ended, else we know only now. */
  async #storeExit(row: CallRow, room: string): Promise<void> {
    const inAt = row.in_at!;
    const back = row.talks.findLast(({ backAt }) => backAt && new Date(backAt) >= inAt)?.backAt;
    const ended = await this.api.listRooms(room, 'completed');
    const last = ended.kind === 'done' ? ended.value[0]?.updatedAt : undefined;
    const at = back ? new Date(back) : last && last >= inAt ? last : this.clock.now();
    const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
    await this.#store(row, row.room_sid ?? room, room, 'participant-leave', whole);
  }

  /** Numbered by its second, below zero: Twilio's own numbers are above. */
  async #store(row: CallRow, roomSid: string, room: string, event: string, at: Date) {
    await this.events.store({
      ...{ resourceSid: roomSid, event, sequence: -Math.floor(at.getTime() / 1000), room, at },
      ...{ callSid: row.sid!, callId: row.id, body: {}, source: 'reconcile' },
    });
  }
}
