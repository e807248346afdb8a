import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../src/kernel/ids.js';
import { CodeHashes } from '../../src/features/identity/index.js';
import { checkDigit } from '../../src/features/members/personal-code.js';
import type { TestApp } from './test-app.js';

/** A whole code from its first seven digits. */
export const codeOf = (digits: string): string => digits + checkDigit(digits);

/** Gives a member of the world this personal code. */
export async function giveCode(
  app: TestApp,
  member: { id: string; networkId: string },
  code: string,
): Promise<void> {
  const hash = app.app.get(CodeHashes).ofPersonalCode(member.networkId, code);
  await app.db.query(
    `INSERT INTO personal_code (id, network_id, member_id, code_hash, issued_at) VALUES ($1, $2, $3, $4, $5)`,
    [newId(app.clock.millis()), member.networkId, member.id, hash, app.clock.now()],
  );
}

/** The one-time code of a challenge, as the member reads it in the outbox; undefined where none comes. */
export async function readOneTimeCode(
  app: TestApp,
  challengeId: string,
  patienceMs = 5000,
): Promise<string | undefined> {
  for (let waited = 0; waited < patienceMs; waited += 50) {
    const outbox = await app.request('get', '/outbox');
    const mail = (outbox.body as { id: string; bodyText: string }[]).find(
      ({ id }) => id === challengeId,
    );
    const found = mail && /(\d{3})\u00a0(\d{3})/.exec(mail.bodyText);
    if (found) return found[1]! + found[2]!;
    await sleep(50);
  }
  return undefined;
}

/** The Set-Cookie lines of an answer. */
export function cookiesOf(answer: { headers: Record<string, unknown> }): string[] {
  return (answer.headers['set-cookie'] ?? []) as unknown as string[];
}

/** A Cookie header that sends back what an answer set. */
export function cookieHeader(answer: { headers: Record<string, unknown> }): string {
  return cookiesOf(answer)
    .map((line) => line.split(';')[0]!)
    .join('; ');
}
