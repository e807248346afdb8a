import type { Faults } from './faults/faults.js';
import type { Complaint } from './model/complaints.js';
import type { ConferenceRegistry } from './model/conference.js';
import type { CallRegistry, MessageRecord, OwnNumber } from './model/registries.js';
import type { QueueRegistry } from './model/wait-queue.js';
import type { Random } from './random.js';
import type { Exchange } from './telephone/exchange.js';
import type { Time } from './time/time.js';
import type { CallbackPost } from './webhooks/callback-post.js';
import type { WebhookSender } from './webhooks/sender.js';

/** How fast things go, in simulated time. */
export interface Pace {
  /** Characters of a `<Say>` spoken in a second. */
  readonly speechRate: number;
  /** Seconds that any `<Play>` lasts. */
  readonly playSeconds: number;
  /** Seconds from dialling a number until it rings. */
  readonly setupSeconds: number;
  /** Calls over REST that may start in a second; the others are queued. */
  readonly callsPerSecond: number;
  /** Calls that may live at once; a call created beyond is refused with error 10004. */
  readonly concurrentCalls: number;
}

/** What every part of the simulator works with. */
export interface World {
  readonly accountSid: string;
  readonly authToken: string;
  /** How the account stands with Twilio. */
  readonly account: { status: string; type: string };
  /** Secrets by API key; the REST API takes them in the place of the account's token. */
  readonly apiKeys: Readonly<Record<string, string>>;
  readonly time: Time;
  readonly random: Random;
  readonly pace: Pace;
  readonly faults: Faults;
  readonly sender: WebhookSender;
  readonly callbacks: CallbackPost;
  readonly exchange: Exchange;
  readonly calls: CallRegistry;
  readonly conferences: ConferenceRegistry;
  readonly queues: QueueRegistry;
  readonly numbers: Map<string, OwnNumber>;
  readonly messages: MessageRecord[];
  complain(complaint: Omit<Complaint, 'at'>): void;
  /** Watches work that nobody awaits: an error of the simulator's own must not be silent. */
  watch(work: Promise<unknown>): void;
}

export const API_VERSION = '2010-04-01';
