import type { TelephoneSettings } from '../../../config/telephone-settings.js';
import { type Client, newClient } from '../client/new-client.js';
import { type Outcome, outcomeOf } from '../client/outcome.js';

export interface SeenAccount {
  /** `active`, `suspended` or `closed`. */
  status: string;
  /** `Trial` or `Full`. */
  type: string;
  /** Twilio's clock; null where it told none. */
  saidAt: Date | null;
}

/** What Twilio does when our number is dialled, as it stands in one region. */
export interface NumberSettings {
  voiceUrl: string;
  voiceMethod: string;
  voiceFallbackUrl: string;
  voiceFallbackMethod: string;
  statusCallback: string;
  statusCallbackMethod: string;
}

export interface SeenNumber extends NumberSettings {
  sid: string;
  canSpeak: boolean;
  /** `voice` or `fax`. */
  receives: string;
  /** An application or a trunk that is asked instead of the addresses; null where there is none. */
  overriddenBy: string | null;
}

/** The REST requests of those who look after the telephone. Each tells what became of it and throws nothing. */
export class OperationsApi {
  readonly #client: Client;

  constructor(private readonly telephone: TelephoneSettings) {
    this.#client = newClient(telephone);
  }

  fetchAccount(): Promise<Outcome<SeenAccount>> {
    return outcomeOf(async () => {
      const account = this.#client.api.v2010.accounts(this.telephone.accountSid);
      const { body, headers } = await account.fetchWithHttpInfo();
      const said = new Date(String((headers as Record<string, unknown>)['date'] ?? ''));
      const saidAt = Number.isNaN(said.getTime()) ? null : said;
      return { status: body.status, type: body.type, saidAt };
    });
  }

  /** Our number in our region; null where the account doesn't have it. */
  fetchNumber(): Promise<Outcome<SeenNumber | null>> {
    return outcomeOf(async () => {
      const { number } = this.telephone;
      const all = await this.#client.incomingPhoneNumbers.list({ phoneNumber: number, limit: 20 });
      const own = all.find(({ phoneNumber }) => phoneNumber === number);
      return own
        ? {
            sid: own.sid,
            canSpeak: own.capabilities.voice,
            receives: own.voiceReceiveMode ?? 'voice',
            overriddenBy: own.trunkSid || own.voiceApplicationSid || null,
            ...{ voiceUrl: own.voiceUrl ?? '', voiceMethod: own.voiceMethod },
            voiceFallbackUrl: own.voiceFallbackUrl ?? '',
            voiceFallbackMethod: own.voiceFallbackMethod,
            statusCallback: own.statusCallback ?? '',
            statusCallbackMethod: own.statusCallbackMethod,
          }
        : null;
    });
  }

  /** Sets what is given and leaves the rest. */
  changeNumber(sid: string, settings: Partial<NumberSettings>): Promise<Outcome<string>> {
    return outcomeOf(
      async () => (await this.#client.incomingPhoneNumbers(sid).update(settings)).sid,
    );
  }

  /** The region in which calls to our number are carried. */
  fetchVoiceRegion(): Promise<Outcome<string>> {
    return this.#anywhere(async (client) => {
      const route = await client.routes.v2.phoneNumbers(this.telephone.number).fetch();
      return route.voiceRegion;
    });
  }

  changeVoiceRegion(voiceRegion: string): Promise<Outcome<string>> {
    return this.#anywhere(async (client) => {
      const route = client.routes.v2.phoneNumbers(this.telephone.number);
      return (await route.update({ voiceRegion })).voiceRegion;
    });
  }

  /** For the latest calls that we made, how long each stood in Twilio's queue, in seconds. */
  listQueueTimes(): Promise<Outcome<number[]>> {
    return outcomeOf(async () => {
      const calls = await this.#client.calls.list({
        ...{ from: this.telephone.number, pageSize: 50, limit: 50 },
      });
      return calls.map(({ queueTime }) => (Number(queueTime) || 0) / 1000);
    });
  }

  /** Routing lies outside of the regions, whose tokens differ: whichever of ours is known there serves. */
  async #anywhere<T>(ask: (client: Client) => Promise<T>): Promise<Outcome<T>> {
    let outcome: Outcome<T> = { kind: 'unknown' };
    for (const token of this.telephone.authTokens) {
      outcome = await outcomeOf(() => ask(newClient(this.telephone, { token, anywhere: true })));
      if (outcome.kind !== 'refused' || outcome.status !== 401) break;
    }
    return outcome;
  }
}
