/** The part of an `inbound-rtp` report that tells whether a voice arrives. */
interface InboundReport {
  type: string;
  kind?: string;
  packetsReceived?: number;
}

/** Audio packets received so far, from the reports of one connection. */
export function countAudioPackets(reports: Iterable<InboundReport>): number {
  let packets = 0;
  for (const report of reports) {
    if (report.type === 'inbound-rtp' && report.kind === 'audio') {
      packets += report.packetsReceived ?? 0;
    }
  }
  return packets;
}

/** After so many milliseconds without a packet a voice counts as stopped; opus sends one every 20 ms. */
export const SILENT_AFTER_MS = 2_000;

/**
 * Two beats may follow each other at once (a mute, a voice that begins). So short a while proves nothing, so
 * a beat always looks back at least this far.
 */
export const LOOK_BACK_MS = 1_000;

interface Heard {
  packets: number;
  grewAt: number | null;
  flowing: boolean;
}

/**
 * Keeps, per peer, whether its audio packets arrive: that is what this page vouches for towards the service,
 * which counts talking time only where both ends vouch. Times are milliseconds of any monotonic clock.
 */
export class HearingLog {
  private readonly heard = new Map<string, Heard>();

  /** Notes a count; tells when the voice of that leg has just begun or stopped. */
  note(legId: string, packets: number, at: number): 'began' | 'stopped' | null {
    const known = this.heard.get(legId) ?? { packets: 0, grewAt: null, flowing: false };
    const grew = packets > known.packets;
    const grewAt = grew ? at : known.grewAt;
    const flowing = grew || (known.flowing && grewAt !== null && at - grewAt < SILENT_AFTER_MS);
    this.heard.set(legId, { packets, grewAt, flowing });
    if (flowing === known.flowing) return null;
    return flowing ? 'began' : 'stopped';
  }

  flows(legId: string): boolean {
    return this.heard.get(legId)?.flowing ?? false;
  }

  /** Legs whose packets arrived since the last beat. */
  hears(lastBeatAt: number, at: number): string[] {
    const since = Math.min(lastBeatAt, at - LOOK_BACK_MS);
    return [...this.heard].flatMap(([legId, { grewAt }]) =>
      grewAt !== null && grewAt > since ? [legId] : [],
    );
  }

  /** A connection was closed: a new one counts its packets from zero. */
  forget(legId: string): void {
    this.heard.delete(legId);
  }
}
