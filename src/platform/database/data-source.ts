import { DataSource, type DataSourceOptions, type EntitySchema, type MixedList } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { NamedStatementClient } from './named-statements.js';

export interface DataSourceSettings {
  url: string;
  entities?: MixedList<string | (() => unknown) | EntitySchema>;
  /** Connections per process; 8 to 10 was measured best. */
  poolSize?: number;
}

/** How TypeORM reaches the database, in the service, in tests and on the command line alike. */
export function dataSourceOptions({
  url,
  entities,
  poolSize = 10,
}: DataSourceSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: (entities ?? []) as DataSourceOptions['entities'],
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
    poolSize,
    applicationName: 'truchement',
    extra: {
      Client: NamedStatementClient,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
    },
  };
}

/** A DataSource that has not been connected. */
export function newDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource(dataSourceOptions(settings));
}
