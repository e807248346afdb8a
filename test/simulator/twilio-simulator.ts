import { Faults } from './faults/faults.js';
import type { Complaint } from './model/complaints.js';
import { ConferenceRegistry } from './model/conference.js';
import type { CallRecord, ConferenceRecord } from './model/records.js';
import { CallRegistry, type MessageRecord, type OwnNumber } from './model/registries.js';
import { QueueRegistry } from './model/wait-queue.js';
import { endCall } from './phone-network/end-call.js';
import { Random } from './random.js';
import { RestServer, type SeenRequest } from './rest/server.js';
import type { Behaviour } from './telephone/behaviour.js';
import { Exchange } from './telephone/exchange.js';
import type { Telephone } from './telephone/telephone.js';
import { RealTime } from './time/real-time.js';
import type { Time } from './time/time.js';
import { CallbackPost, type PostedCallback } from './webhooks/callback-post.js';
import { WebhookSender, type SentWebhook } from './webhooks/sender.js';
import type { Pace, World } from './world.js';

export interface SimulatorOptions {
  readonly accountSid?: string;
  readonly authToken?: string;
  /** Secrets by API key (`SK…`), which the REST API takes besides the token. */
  readonly apiKeys?: Readonly<Record<string, string>>;
  /** Of identifiers and faults. */
  readonly seed?: number;
  readonly time?: Time;
  readonly pace?: Partial<Pace>;
  /** What numbers do that no test has said anything of; unreachable if absent. */
  readonly unknownNumbers?: Behaviour;
  /** Real milliseconds that one of Twilio's milliseconds of HTTP time-out lasts; 1 if absent. */
  readonly timeoutScale?: number;
  /** How many ended calls, conferences, requests and webhooks are remembered; all calls, 10,000 of the rest if absent. */
  readonly keep?: number;
}

/** What is called when somebody dials one of the account's numbers. */
export type NumberSettings = Partial<
  Omit<OwnNumber, 'sid' | 'phoneNumber' | 'createdAt' | 'updatedAt'>
>;

const DEFAULT_PACE: Pace = {
  speechRate: 15,
  playSeconds: 5,
  setupSeconds: 1,
  callsPerSecond: 1,
  concurrentCalls: Number.POSITIVE_INFINITY,
};

/**
 * A simulator of Twilio Programmable Voice: its REST API, its TwiML, its signed webhooks, and the telephones at the
 * other end. It knows Twilio's public documentation alone, and nothing of the program that it tests.
 */
export class TwilioSimulator {
  readonly faults: Faults;
  /** What Twilio's debugger would show. */
  readonly complaints: Complaint[] = [];
  readonly accountSid: string;
  readonly authToken: string;
  /** How the account stands with Twilio; a test may change it. */
  readonly account = { status: 'active', type: 'Full' };
  readonly time: Time;
  /** The REST API's base URL, once started. */
  url = '';
  private readonly world: World;
  private readonly rest: RestServer;
  private readonly errors: unknown[] = [];
  private readonly sender: WebhookSender;
  private readonly callbackPost: CallbackPost;

  constructor(options: SimulatorOptions = {}) {
    const seed = options.seed ?? 1;
    const keep = options.keep ?? 10_000;
    const random = new Random(seed, 'sid');
    const time = options.time ?? new RealTime();
    this.time = time;
    this.accountSid = options.accountSid ?? random.sid('AC');
    this.authToken = options.authToken ?? random.sid('');
    this.faults = new Faults(seed);
    this.sender = new WebhookSender({
      authToken: this.authToken,
      time,
      tokens: new Random(seed, 'token'),
      keep,
      timeoutScale: options.timeoutScale ?? 1,
      losesAnswer: (url, params) => this.faults.losesAnswer(url, params),
    });
    this.callbackPost = new CallbackPost(
      time,
      this.sender,
      this.faults,
      ({ key, url }, answer) => {
        if (answer.ok) return;
        const { code, detail: message } = answer;
        this.complain({ about: 'http', code, message, callSid: key, url });
      },
      keep,
    );
    this.world = {
      accountSid: this.accountSid,
      authToken: this.authToken,
      account: this.account,
      apiKeys: options.apiKeys ?? {},
      time,
      random,
      pace: { ...DEFAULT_PACE, ...options.pace },
      faults: this.faults,
      sender: this.sender,
      callbacks: this.callbackPost,
      exchange: new Exchange(() => this.world, options.unknownNumbers ?? { kind: 'unreachable' }),
      calls: new CallRegistry(options.keep),
      conferences: new ConferenceRegistry(options.keep),
      queues: new QueueRegistry(() => random.sid('QU')),
      numbers: new Map(),
      messages: [],
      complain: (complaint) => this.complain(complaint),
      watch: (work) => void work.catch((error: unknown) => this.errors.push(error)),
    };
    this.rest = new RestServer(this.world, keep);
  }

  /** Listens on 127.0.0.1; any free port if none is given. */
  async start(port = 0): Promise<this> {
    this.url = await this.rest.listen(port);
    return this;
  }

  /** Ends all calls, stops listening, and throws the first error of the simulator's own, if any. */
  async stop(): Promise<void> {
    this.faults.clear();
    this.faults.callbackWhen(() => ({ lost: true }));
    for (const call of this.world.calls.live.values()) endCall(this.world, call, 'completed');
    await this.rest.close();
    this.sender.close();
    await new Promise((resolve) => setImmediate(resolve));
    if (this.errors.length > 0) throw this.errors[0];
  }

  /** Gives the account a number, or changes what is called when it is dialled. */
  ownNumber(phoneNumber: string, settings: NumberSettings = {}): OwnNumber {
    const { numbers, random, time } = this.world;
    const known = numbers.get(phoneNumber);
    const number: OwnNumber = {
      sid: random.sid('PN'),
      phoneNumber,
      friendlyName: phoneNumber,
      voiceUrl: '',
      voiceMethod: 'POST',
      voiceFallbackUrl: '',
      voiceFallbackMethod: 'POST',
      statusCallback: '',
      statusCallbackMethod: 'POST',
      voiceRegion: 'us1',
      voiceApplicationSid: null,
      canSpeak: true,
      smsUrl: '',
      smsMethod: 'POST',
      createdAt: time.now(),
      updatedAt: time.now(),
      ...known,
      ...settings,
    };
    numbers.set(phoneNumber, number);
    return number;
  }

  /** The telephone of that number in the outside world. */
  telephone(number: string): Telephone {
    return this.world.exchange.telephone(number);
  }

  /** Every call, oldest first. */
  get calls(): CallRecord[] {
    return this.world.calls.records;
  }

  call(sid: string): CallRecord | undefined {
    return this.world.calls.record(sid);
  }

  /** Every conference, oldest first. */
  get conferences(): ConferenceRecord[] {
    return this.world.conferences.records;
  }

  get messages(): readonly MessageRecord[] {
    return this.world.messages;
  }

  /** Every REST request that came, answered or not. */
  get requests(): readonly SeenRequest[] {
    return this.rest.requests;
  }

  /** Every attempt at a webhook, TwiML and callbacks alike. */
  get webhooks(): readonly SentWebhook[] {
    return this.sender.sent;
  }

  /** Every status callback with what a fault made of it, lost ones included. */
  get callbacks(): readonly PostedCallback[] {
    return this.callbackPost.posted;
  }

  private complain(complaint: Omit<Complaint, 'at'>): void {
    this.complaints.push({ at: this.time.now(), ...complaint });
  }
}
