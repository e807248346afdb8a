import { afterEach, beforeEach } from '@jest/globals';
import { TwilioSimulator, VirtualTime, type SimulatorOptions } from '../index.js';
import { TwimlServer } from './twiml-server.js';

export const OWN = '+33536490001';
export const AGENCY = '+33199000010';
export const CALLER = '+33199000001';

/** A simulator in virtual time and a small program that answers it, new for each test. */
export class Bed {
  time!: VirtualTime;
  sim!: TwilioSimulator;
  app!: TwimlServer;

  constructor(private readonly options: () => SimulatorOptions = () => ({})) {
    beforeEach(() => this.start());
    afterEach(() => this.stop());
  }

  private async start() {
    this.time = new VirtualTime();
    this.app = await new TwimlServer().start();
    this.sim = await new TwilioSimulator({ time: this.time, ...this.options() }).start();
    this.sim.ownNumber(OWN, { voiceUrl: `${this.app.url}/voice` });
  }

  private async stop() {
    await this.sim.stop();
    await this.app.stop();
  }

  /** A request to the REST API below the account, with a form if one is given. */
  async rest(
    method: string,
    path: string,
    form?: Record<string, string | string[]>,
    signal?: AbortSignal,
  ) {
    const { accountSid, authToken } = this.sim;
    const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form ?? {})) {
      for (const one of [value].flat()) body.append(name, one);
    }
    const response = await fetch(`${this.sim.url}/2010-04-01/Accounts/${accountSid}${path}`, {
      method,
      headers: { Authorization: `Basic ${credentials}` },
      body: form ? body : undefined,
      signal,
    });
    const text = await response.text();
    const json = (text ? JSON.parse(text) : null) as Record<string, unknown> & {
      calls: Record<string, unknown>[];
      conferences: Record<string, unknown>[];
      participants: Record<string, unknown>[];
    };
    return { status: response.status, json };
  }

  /** Has Twilio call `to`, executing what the program serves at `/out`; gives the call's sid. */
  async call(to: string, more: Record<string, string | string[]> = {}): Promise<string> {
    const form = { To: to, From: OWN, Url: `${this.app.url}/out`, ...more };
    const { json } = await this.rest('POST', '/Calls.json', form);
    return String(json.sid);
  }

  /** The texts that sounded in a call. */
  texts(sid: string): string[] {
    return this.sim.call(sid)!.heard.map(({ text }) => text);
  }
}
