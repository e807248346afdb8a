import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail that came, as another library reads it. */
export interface Received {
  recipient: string;
  source: string;
  mail: Email;
}

/** A real SMTP server on loopback that keeps what it is sent. It can refuse, go away and come back at the same port. */
export class MailServer {
  readonly mails: Received[] = [];
  /** What RCPT TO is answered with; undefined: accepted. */
  refusal: { code: number; words: string } | undefined;
  #server: SMTPServer | undefined;
  #port = 0;

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await server.comeBack();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  to(recipient: string): Received[] {
    return this.mails.filter((mail) => mail.recipient === recipient);
  }

  async comeBack(): Promise<void> {
    this.#server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: (_, __, done) => {
        const { refusal } = this;
        const error =
          refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code });
        done(error);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const source = Buffer.concat(chunks).toString();
          void PostalMime.parse(source).then((mail) => {
            for (const { address } of session.envelope.rcptTo)
              this.mails.push({ recipient: address, source, mail });
            done();
          }, done);
        });
      },
    });
    // Whoever tests the service cuts connections as people's servers do.
    this.#server.on('error', () => undefined);
    const listening = this.#server.listen(this.#port, '127.0.0.1');
    await once(listening, 'listening');
    this.#port = (listening.address() as AddressInfo).port;
  }

  /** Nobody listens any more: connections are refused. */
  async goAway(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
