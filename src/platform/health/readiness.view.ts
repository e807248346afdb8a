/** What each part of readiness says: `ok`, or what is wrong. */
export class ReadinessChecks {
  database: string;
  migrations: string;
  queue: string;
  process: string;
}

export class ReadinessView {
  status: 'ready' | 'not_ready';
  checks: ReadinessChecks;
}

export class LivenessView {
  status: 'ok';
}
