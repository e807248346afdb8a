/** The part of node-turn 0.0.6 that we use; it has no types of its own. */
declare module 'node-turn' {
  interface TurnSettings {
    listeningIps: string[];
    relayIps: string[];
    listeningPort: number;
    authMech: 'long-term';
    realm: string;
    credentials: Record<string, string>;
    log: (message: unknown) => void;
  }

  interface Allocation {
    sockets: { close(): void }[];
    timer: NodeJS.Timeout;
    lifetime: number;
    update(lifetime?: number): void;
  }

  export default class TurnServer {
    constructor(settings: TurnSettings);
    /** By the client's and the server's addresses. */
    allocations: Record<string, Allocation>;
    /** Seconds; a refresh reads them under these names, which the constructor does not set. */
    defaultLifetime: number;
    maxAllocateTimeout: number;
    authentification: { generateNonce(): string; checkNonce(nonce: string): boolean };
    start(): void;
    stop(): void;
  }
}

declare module 'node-turn/lib/allocation.js' {
  import type { Allocation } from 'node-turn';
  const constructor: { prototype: Allocation };
  export default constructor;
}
