import type TurnServer from 'node-turn';
import Allocation from 'node-turn/lib/allocation.js';

/** Seconds: what browsers ask for (RFC 8656 section 7.2), and the most that is granted. */
const DEFAULT_LIFETIME = 600;
const MOST_LIFETIME = 3600;

const update = Allocation.prototype.update;
// Without a lifetime (a repeated request) it would end the allocation a millisecond later.
Allocation.prototype.update = function (lifetime) {
  update.call(this, Number.isFinite(lifetime) ? lifetime : this.lifetime);
};

/** Mends what would cut a call after nine minutes, or fill the process over the days. */
export function repairTurnServer(server: TurnServer, nonces: Nonces): void {
  // A refresh reads settings that the constructor stores under other names: the lifetime became NaN.
  server.defaultLifetime = DEFAULT_LIFETIME;
  server.maxAllocateTimeout = MOST_LIFETIME;
  // An allocation that ended kept its socket open, and its timer could end a later one of the same address.
  server.allocations = new Proxy<TurnServer['allocations']>(
    {},
    {
      deleteProperty(allocations, key) {
        const allocation = allocations[String(key)];
        clearTimeout(allocation?.timer);
        for (const socket of allocation?.sockets ?? []) socket.close();
        return Reflect.deleteProperty(allocations, key);
      },
    },
  );
  // Each unknown sender was remembered for an hour.
  server.authentification.generateNonce = () => nonces.make();
  server.authentification.checkNonce = (nonce) => nonces.isValid(nonce);
}

export interface Nonces {
  make(): string;
  isValid(nonce: string): boolean;
}
