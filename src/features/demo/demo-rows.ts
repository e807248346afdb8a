import { newId } from '../../kernel/ids.js';
import type { CodeHashes } from '../identity/index.js';
import { languageCatalogue } from '../languages/index.js';
import { demoBookings } from './demo-bookings.js';
import { demoLedger } from './demo-ledger.js';
import {
  DEMO_ACCOUNTS,
  DEMO_AGENCIES,
  DEMO_NETWORKS,
  type DemoAccount,
  type DemoNetwork,
} from './demo-people.js';
import { DEMO_CODES } from './demo-sign-ins.js';

export type TableRows = [table: string, rows: object[]];

/** The rarest languages, which no demo agency offers: a request for them is told so. */
const NOT_COVERED = ['bod', 'che', 'bin', 'ibo'];
/** What the second agency alone offers. */
const ONLY_CANAL = ['mon', 'cmn', 'vie', 'tam', 'urd', 'pan', 'hin', 'uzb'];

/** Entries of the ledger on a full working day. */
const PER_DAY: Record<string, number> = { garonne: 21, quercy: 1.6 };

/**
 * Every row of the demo, table by table in the order of the foreign keys.
 * @param passwordHashes by e-mail address
 */
export function demoRows(
  now: Date,
  codeHashes: CodeHashes,
  passwordHashes: Map<string, string>,
): TableRows[] {
  const id = () => newId(now.getTime());
  const networkIds = new Map(DEMO_NETWORKS.map((n) => [n.slug, id()]));
  const agencyIds = new Map(DEMO_AGENCIES.map((a) => [a.slug as string, id()]));
  const accounts = DEMO_ACCOUNTS.map((account) => ({ ...account, id: id() }));
  const perNetwork = DEMO_NETWORKS.map((network) =>
    networkRows(network, networkIds.get(network.slug)!, agencyIds, now, codeHashes),
  );
  const all = (table: string) => perNetwork.flatMap((rows) => rows[table]!);
  return [
    ['network', all('network')],
    ['agency', DEMO_AGENCIES.map((a) => ({ ...a, id: agencyIds.get(a.slug), created_at: now }))],
    ['practice', all('practice')],
    ['member', all('member')],
    ['personal_code', all('personal_code')],
    ['contract', all('contract')],
    ['account', accounts.map((a) => accountRow(a, agencyIds, passwordHashes, now))],
    ['account_network', accounts.flatMap((a) => accountNetworks(a, networkIds))],
    ['booking', all('booking')],
    ['booking_offer', all('booking_offer')],
    ['booking_event', all('booking_event')],
    ['usage_entry', all('usage_entry')],
  ];
}

function networkRows(
  network: DemoNetwork,
  networkId: string,
  agencyIds: Map<string, string>,
  now: Date,
  codeHashes: CodeHashes,
): Record<string, object[]> {
  const id = () => newId(now.getTime());
  const practiceNames = [...new Set(network.members.map((m) => m.practice))];
  const practiceIds = new Map(practiceNames.map((name) => [name, id()]));
  const members = network.members.map((m) => ({ ...m, id: id() }));
  const contracts = network.agencies.map((agency, place) => ({
    ...{ id: id(), agencyId: agencyIds.get(agency)!, agency, rank: place + 1 },
  }));
  return {
    network: [
      {
        id: networkId,
        slug: network.slug,
        name: network.name,
        telephone: network.telephone,
        time_zone: 'Europe/Paris',
        state: 'open',
        demo: true,
        created_at: now,
      },
    ],
    practice: practiceNames.map((name) => {
      const { communeCode, communeName } = members.find((m) => m.practice === name)!;
      return {
        id: practiceIds.get(name),
        network_id: networkId,
        name,
        commune_code: communeCode,
        commune_name: communeName,
        created_at: now,
      };
    }),
    member: members.map((m) => ({
      id: m.id,
      network_id: networkId,
      practice_id: practiceIds.get(m.practice),
      given_name: m.givenName,
      family_name: m.familyName,
      profession: m.profession,
      email: m.email,
      state: 'active',
      locale: 'fr',
      favourite_languages: m.favourites,
      created_at: now,
    })),
    personal_code: members.map((m) => ({
      id: id(),
      network_id: networkId,
      member_id: m.id,
      code_hash: `\\x${codeHashes.ofPersonalCode(networkId, DEMO_CODES[m.email]!).toString('hex')}`,
      issued_at: now,
    })),
    contract: contracts.map(({ agency, rank, ...contract }) => ({
      id: contract.id,
      network_id: networkId,
      agency_id: contract.agencyId,
      rank,
      languages: languagesOf(agency),
      opening_hours: null,
      closed_on_holidays: false,
      strategy: 'staggered',
      stagger_seconds: 12,
      ring_seconds: 30,
      starts_on: '2026-01-01',
      created_at: now,
    })),
    ...demoBookings(
      {
        ...{ networkId, timeZone: 'Europe/Paris', contracts },
        memberIds: members.map((m) => m.id),
        seed: networkSeed(network.slug),
      },
      now,
    ),
    usage_entry: demoLedger(
      {
        networkId,
        timeZone: 'Europe/Paris',
        agencyIds: network.agencies.map((agency) => agencyIds.get(agency)!),
        callers: network.members,
        perDay: PER_DAY[network.slug]!,
        seed: networkSeed(network.slug),
      },
      now,
    ),
  };
}

function languagesOf(agency: string): string[] {
  const offered = languageCatalogue.map((l) => l.id).filter((l) => !NOT_COVERED.includes(l));
  return agency === 'canal' ? offered : offered.filter((l) => !ONLY_CANAL.includes(l));
}

const networkSeed = (slug: string) => [...slug].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7);

function accountRow(
  account: DemoAccount & { id: string },
  agencyIds: Map<string, string>,
  passwordHashes: Map<string, string>,
  now: Date,
): object {
  return {
    id: account.id,
    role: account.role,
    email: account.email,
    password_hash: passwordHashes.get(account.email),
    display_name: account.displayName,
    agency_id: account.agency === null ? null : agencyIds.get(account.agency),
    locale: 'fr',
    state: 'active',
    created_at: now,
  };
}

function accountNetworks(account: DemoAccount & { id: string }, networkIds: Map<string, string>) {
  return account.networks.map((slug) => ({
    account_id: account.id,
    network_id: networkIds.get(slug),
  }));
}
