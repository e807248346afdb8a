import { randomUUID } from 'node:crypto';
import type { ManualClock } from '../../src/kernel/clock.js';
import type { MyLegView, SessionView } from '../../src/features/interpreting/session.view.js';
import type { TestApp } from './test-app.js';
import { VoicePage } from './voice-page.js';

type Agency = Awaited<ReturnType<typeof openAgency>>;

/** An agency with an operator whose console is open, under contract with the network. */
async function openAgency(app: TestApp, networkId: string, rank: number) {
  const agency = await app.world.agency();
  const operator = await app.world.account('operator', { agencyId: agency.id });
  await app.world.contract(networkId, agency.id, { rank, strategy: 'one_at_a_time' });
  await app.world.openConsole(operator);
  return { ...agency, operator };
}

/** A request that an agency accepted, made through the API: what most tests of a session begin with. */
export class Accepted {
  private constructor(
    readonly app: TestApp,
    readonly network: { id: string },
    readonly member: { id: string; cookie: string },
    readonly agencies: Agency[],
    readonly requestId: string,
    readonly sessionId: string,
    readonly interpreterLink: string | null,
  ) {}

  static async make(
    app: TestApp,
    given: { talk?: 'self' | 'link'; agencies?: number; note?: string } = {},
  ): Promise<Accepted> {
    const network = await app.world.network();
    const member = await app.world.member(network.id, { profession: '10', communeCode: '31555' });
    const agencies: Agency[] = [];
    for (let rank = 1; rank <= (given.agencies ?? 1); rank++)
      agencies.push(await openAgency(app, network.id, rank));
    const asked = await app
      .request('post', '/requests', member.cookie)
      .set('Idempotency-Key', randomUUID())
      .send({
        language: 'rus',
        gender: 'either',
        patientPlace: 'elsewhere',
        professionalLine: 'browser',
        ...(given.note ? { note: given.note } : {}),
      })
      .expect(201);
    const requestId = asked.body.id as string;
    const accepted = await acceptOffer(app, requestId, agencies[0]!, given.talk ?? 'self');
    return new Accepted(
      app,
      network,
      member,
      agencies,
      requestId,
      accepted.sessionId,
      accepted.interpreterLink,
    );
  }

  get operator() {
    return this.agencies[0]!.operator;
  }

  /** Both have joined; nothing is heard yet. */
  async join(interpreterApp: TestApp = this.app): Promise<[VoicePage, VoicePage]> {
    const professional = await VoicePage.join(this.app, this.member.cookie, this.sessionId);
    const interpreter = await VoicePage.join(interpreterApp, this.operator.cookie, this.sessionId);
    return [professional, interpreter];
  }

  /** The agencies' consoles have just beaten. */
  async beatConsoles(): Promise<void> {
    for (const agency of this.agencies) await this.app.world.openConsole(agency.operator);
  }

  /** Another agency accepts the present round. */
  accept(agency: number, talk: 'self' | 'link' = 'self', label?: string) {
    return acceptOffer(this.app, this.requestId, this.agencies[agency]!, talk, label);
  }

  end(): Promise<{ status: number; body: SessionView }> {
    return this.post(this.member.cookie, 'end');
  }

  async post(cookie: string, what: string, body: object = {}) {
    return this.app.request('post', `/sessions/${this.sessionId}/${what}`, cookie).send(body);
  }

  async read(cookie: string): Promise<{ status: number; body: MyLegView }> {
    return this.app.request('get', `/sessions/${this.sessionId}`, cookie);
  }

  async request(): Promise<{ state: string; reason: string | null; round: number }> {
    const [row] = await this.app.db.query(
      `SELECT state, reason, round FROM request WHERE id = $1`,
      [this.requestId],
    );
    return row;
  }

  async session() {
    const [row] = await this.app.db.query(`SELECT * FROM session WHERE id = $1`, [this.sessionId]);
    return row as { state: string; reason: string | null; talk_seconds: number; version: number };
  }

  /** The states of the legs that are not out, by party: interpreter, patient, professional. */
  async legs(): Promise<string[]> {
    const rows = await this.app.db.query(
      `SELECT state FROM leg WHERE session_id = $1 AND state <> 'out' ORDER BY party`,
      [this.sessionId],
    );
    return rows.map((row: { state: string }) => row.state);
  }

  async entries() {
    const rows = await this.app.db.query(`SELECT * FROM usage_entry WHERE source_id = $1`, [
      this.requestId,
    ]);
    return rows as Record<string, unknown>[];
  }
}

/** Beats every 5 s of the test's clock for `seconds` (a multiple of 5), each page hearing the other. */
export async function talk(clock: ManualClock, seconds: number, ...pages: VoicePage[]) {
  for (let passed = 0; passed < seconds; passed += 5) {
    clock.advance(5);
    await beatAll(pages);
  }
}

/** One beat of each page, hearing all others; the first one twice, since nobody was heard when it began. */
export async function beatAll(pages: VoicePage[]): Promise<void> {
  for (const page of pages) await page.beat(...pages.filter((other) => other !== page));
}

async function acceptOffer(
  app: TestApp,
  requestId: string,
  agency: Agency,
  talkBy: 'self' | 'link',
  label = 'Interprète 12',
): Promise<{ sessionId: string; interpreterLink: string | null }> {
  const [offer] = await app.db.query(
    `SELECT id FROM offer WHERE request_id = $1 AND agency_id = $2 AND state = 'ringing'`,
    [requestId, agency.id],
  );
  const answer = await app
    .request('post', `/offers/${offer?.id}/accept`, agency.operator.cookie)
    .send({ interpreterLabel: label, talk: talkBy });
  if (answer.status >= 300) throw new Error(`not accepted: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
