import { DateTime } from 'luxon';
import { newId } from '../../kernel/ids.js';
import { DEMO_DEMAND, type DemoDemand, HOURS, UNMET_REASONS, WEEK_DAYS } from './demo-demand.js';
import { PseudoRandom } from './pseudo-random.js';

/** A row of `usage_entry`, by its columns. */
export interface LedgerRow {
  id: string;
  network_id: string;
  kind: 'session' | 'unmet';
  source_id: string;
  corrects_id: null;
  month: string;
  occurred_at: string;
  language: string;
  dialect: null;
  agency_id: string | null;
  mode: 'instant' | 'standing' | 'scheduled';
  profession: string;
  commune_code: string;
  waiting_seconds: number | null;
  talk_seconds: number;
  outcome: 'done' | 'unmet' | 'cancelled';
  reason: string | null;
  recorded_at: string;
}

/** What the ledger of one network is made from. */
export interface LedgerPlan {
  networkId: string;
  timeZone: string;
  /** Ids by rank: the first takes most of the requests. */
  agencyIds: string[];
  callers: { profession: string; communeCode: string }[];
  /** Entries on a full working day, on average. */
  perDay: number;
  seed: number;
}

const DAYS = 92;

/** Three months of entries that end before `now`, oldest first; the same for the same plan and instant, but for ids. */
export function demoLedger(plan: LedgerPlan, now: Date): LedgerRow[] {
  const random = new PseudoRandom(plan.seed);
  const today = DateTime.fromJSDate(now, { zone: plan.timeZone }).startOf('day');
  const rows: LedgerRow[] = [];
  for (let ago = DAYS; ago >= 0; ago--) {
    const day = today.minus({ days: ago });
    // Use grows by a third over the three months.
    const growth = 0.85 + (0.3 * (DAYS - ago)) / DAYS;
    const expected = plan.perDay * WEEK_DAYS[day.weekday - 1]! * growth;
    const count = Math.floor(expected + random.next());
    for (let n = 0; n < count; n++) {
      const row = entry(plan, momentOf(day, random), random);
      if (new Date(row.recorded_at) < now) rows.push(row);
    }
  }
  return rows.sort((a, b) => (a.occurred_at < b.occurred_at ? -1 : 1));
}

function momentOf(day: DateTime, random: PseudoRandom): DateTime {
  const second = Math.floor(random.next() * 3600);
  return day.set({ hour: random.pick(HOURS) }).plus({ seconds: second });
}

function entry(plan: LedgerPlan, at: DateTime, random: PseudoRandom): LedgerRow {
  const demand = random.pick(DEMO_DEMAND.map((d) => [d, d.weight] as const));
  const caller = random.pick(plan.callers.map((c, place) => [c, 1 / (place + 2)] as const));
  const nobody = random.chance(unmetShare(demand, at));
  const outcome = nobody ? unserved(random) : served(plan, demand, random);
  const seconds = (outcome.waiting_seconds ?? 60) + outcome.talk_seconds;
  return {
    id: newId(at.toMillis()),
    network_id: plan.networkId,
    source_id: newId(at.toMillis()),
    corrects_id: null,
    month: at.startOf('month').toISODate()!,
    occurred_at: at.toUTC().toISO()!,
    language: demand.language,
    dialect: null,
    mode: modeOf(random.next()),
    profession: caller.profession,
    commune_code: caller.communeCode,
    recorded_at: at.plus({ seconds }).toUTC().toISO()!,
    ...outcome,
  };
}

/** One in six was booked. */
function modeOf(chance: number): LedgerRow['mode'] {
  if (chance < 0.06) return 'standing';
  return chance < 0.22 ? 'scheduled' : 'instant';
}

/** At night and at the weekend fewer interpreters answer. */
function unmetShare(demand: DemoDemand, at: DateTime): number {
  const quiet = at.hour < 8 || at.hour >= 19 || at.weekday > 5;
  return Math.min(0.6, demand.unmet * (quiet ? 2.5 : 1));
}

type Outcome = Pick<
  LedgerRow,
  'kind' | 'agency_id' | 'waiting_seconds' | 'talk_seconds' | 'outcome' | 'reason'
>;

function served(plan: LedgerPlan, demand: DemoDemand, random: PseudoRandom): Outcome {
  const [first, ...others] = plan.agencyIds;
  const isFirst = others.length === 0 || random.chance(0.68);
  const wait = random.around(demand.medianWait, 0.55) + (isFirst ? 0 : 11);
  return {
    kind: 'session',
    agency_id: isFirst ? first! : others[0]!,
    waiting_seconds: Math.round(Math.min(240, Math.max(9, wait))),
    talk_seconds: Math.round(Math.min(4500, Math.max(70, random.around(720, 0.5)))),
    outcome: 'done',
    reason: null,
  };
}

function unserved(random: PseudoRandom): Outcome {
  const reason = random.pick(UNMET_REASONS);
  const cancelled = reason === 'cancelled_by_member';
  return {
    kind: 'unmet',
    agency_id: null,
    waiting_seconds: null,
    talk_seconds: 0,
    outcome: cancelled ? 'cancelled' : 'unmet',
    reason,
  };
}
