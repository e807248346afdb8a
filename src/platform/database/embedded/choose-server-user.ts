import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ProgramUser } from './run-program.js';

/** The number of `nobody` where /etc/passwd tells nothing. */
const NOBODY = 65534;

/**
 * Who runs the server. PostgreSQL refuses to run as root, so root lends it to the first of: the
 * owner of the existing cluster, the owner of a folder prepared for it, the system user `postgres`,
 * `nobody`. Anybody else runs it as themselves.
 */
export async function chooseServerUser(cluster: string, home: string): Promise<ProgramUser> {
  if (process.getuid?.() !== 0) return {};
  const owner = await unprivilegedOwner(cluster);
  if (owner) return owner;
  const prepared = await unprivilegedOwner(home);
  // `initdb` wants its user to have a name.
  if (prepared && passwdEntry((entry) => entry.uid === prepared.uid)) return prepared;
  return (
    passwdEntry((entry) => entry.name === 'postgres') ??
    passwdEntry((entry) => entry.name === 'nobody') ?? { uid: NOBODY, gid: NOBODY }
  );
}

async function unprivilegedOwner(path: string): Promise<ProgramUser | null> {
  const owner = await stat(path).catch(() => null);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : null;
}

function passwdEntry(
  wanted: (entry: { name: string; uid: number }) => boolean,
): ProgramUser | null {
  for (const line of readPasswd().split('\n')) {
    const [name = '', , uid, gid] = line.split(':');
    const entry = { name, uid: Number(uid), gid: Number(gid) };
    if (entry.uid > 0 && entry.gid > 0 && wanted(entry)) return { uid: entry.uid, gid: entry.gid };
  }
  return null;
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}
