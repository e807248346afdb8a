import { Injectable } from '@nestjs/common';
import { Config, ConfigError } from '../../platform/config/config.js';
import { Database } from '../../platform/database/transactions.js';

const FIND_DEMO = `SELECT name FROM network WHERE demo ORDER BY name`;

/** Whether the database holds the demo, whose passwords and codes the whole world knows. */
@Injectable()
export class DemoNetworks {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** False in production, whatever the database holds. */
  async areHere(): Promise<boolean> {
    return !this.config.production && (await this.#names()).length > 0;
  }

  /** @throws ConfigError where production would serve a demo database */
  async refuseInProduction(): Promise<void> {
    const names = this.config.production ? await this.#names() : [];
    if (names.length > 0)
      throw new ConfigError([
        `DATABASE_URL names a database with the demo network (${names.join(', ')}), whose passwords are public; ` +
          'production needs a database of its own.',
      ]);
  }

  async #names(): Promise<string[]> {
    return (await this.database.query<{ name: string }>(FIND_DEMO)).map(({ name }) => name);
  }
}
