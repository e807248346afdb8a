import { type DemoSignInView, listDemoSignIns } from '../features/demo/index.js';
import type { Config } from '../platform/config/config.js';

const ROLES = { member: 'Member', operator: 'Operator', admin: 'Admin', funder: 'Funder' } as const;
const NAME_WIDTH = 10;
const SIGN_IN_WIDTH = 48;

/** What a person at the terminal needs: where to go, how to sign in, where things are, how to stop. */
export function bannerOf(
  config: Pick<Config, 'publicBaseUrl' | 'smtpUrl'>,
  running: { demo: boolean; dataDir: string | undefined },
): string {
  const url = config.publicBaseUrl;
  const lines = [`  Truchement is ready: ${url}`, ''];
  if (running.demo) lines.push(...signInLines(url), '');
  if (!config.smtpUrl) lines.push(line('Outbox', `${url}/messages-sortants (one-time codes)`));
  if (running.dataDir) lines.push(line('Data', running.dataDir));
  lines.push(line('Health', `${url}/api/health/ready`));
  lines.push(line('API', `${url}/api/docs`));
  lines.push(line('Stop', 'Ctrl-C'));
  return `\n${lines.join('\n')}\n\n`;
}

/** The first sign-in of each role, and every operator: an agency is easier to believe with a rival. */
function signInLines(url: string): string[] {
  const all = listDemoSignIns();
  const firstOfRole = ({ role }: DemoSignInView) => all.find((other) => other.role === role);
  const shown = all.filter((s) => s.role === 'operator' || s === firstOfRole(s));
  return [
    `  Demo sign-ins, all invented: members at ${url}/connexion, the others at ${url}/connexion/equipe`,
    ...shown.map((s) => line(ROLES[s.role], `${credentials(s).padEnd(SIGN_IN_WIDTH)}${s.label}`)),
  ];
}

const credentials = (signIn: DemoSignInView) =>
  signIn.code ? `code ${signIn.code}` : `${signIn.email}  ${signIn.password}`;

const line = (name: string, value: string) => `    ${name.padEnd(NAME_WIDTH)}${value}`;
