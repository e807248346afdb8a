import type { DemoSignInView } from './demo.view.js';
import { DEMO_ACCOUNTS, DEMO_AGENCIES, DEMO_NETWORKS, type DemoAccount } from './demo-people.js';
import { DEMO_CODES, DEMO_PASSWORDS } from './demo-sign-ins.js';

/** Every demo sign-in: the first one of each role is the one to try. */
export function listDemoSignIns(): DemoSignInView[] {
  const members = DEMO_NETWORKS.flatMap((network) =>
    network.members.map((m): DemoSignInView => ({
      role: 'member',
      label: `${m.givenName} ${m.familyName}, ${m.duty}`,
      network: network.slug,
      code: DEMO_CODES[m.email]!,
    })),
  );
  const accounts = DEMO_ACCOUNTS.map((account): DemoSignInView => ({
    role: account.role,
    label: `${account.displayName}, ${dutyOf(account)}`,
    email: account.email,
    password: DEMO_PASSWORDS[account.email]!,
  }));
  return [...members, ...accounts];
}

function dutyOf(account: DemoAccount): string {
  if (account.role === 'funder') return 'financeur';
  if (account.role === 'admin')
    return DEMO_NETWORKS.find((n) => n.slug === account.networks[0])!.name;
  return DEMO_AGENCIES.find((a) => a.slug === account.agency)!.name;
}
