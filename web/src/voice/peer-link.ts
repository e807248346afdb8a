import type { IceView } from '../../../src/features/interpreting/session.view';
import type { VoiceSignal } from '../../../src/features/live/events';
import { RestartTimer } from './restart-timer';
import { ignoresOffer } from './negotiation';
import { countAudioPackets } from './hearing';

export type LinkState = 'connecting' | 'connected' | 'recovering';
export type LinkSignal = Pick<VoiceSignal, 'description' | 'candidate'>;

export interface PeerLinkOptions {
  impolite: boolean;
  ice: IceView;
  track: MediaStreamTrack;
  stream: MediaStream;
  send: (signal: LinkSignal) => void;
  onState: (state: LinkState) => void;
  onVoice: (stream: MediaStream) => void;
}

/**
 * One voice connection to one page, by WebRTC's perfect negotiation. The description is sent as the browser
 * made it: opus comes with in-band error correction, mono and without DTX by default, and that is what we
 * want. DTX would save a few kilobits and stop the packets of a silent party, which are the proof that it is
 * there.
 */
export class PeerLink {
  private readonly pc: RTCPeerConnection;
  private readonly restart: RestartTimer;
  private makingOffer = false;
  private settingAnswer = false;
  private ignoring = false;
  private sender: RTCRtpSender | null = null;
  private track: MediaStreamTrack;

  constructor(private readonly options: PeerLinkOptions) {
    this.track = options.track;
    this.pc = new RTCPeerConnection(options.ice as RTCConfiguration);
    this.restart = new RestartTimer(options.impolite, () => this.pc.restartIce());
    this.pc.onnegotiationneeded = () => void this.offer();
    this.pc.onicecandidate = ({ candidate }) => {
      const plain = candidate?.toJSON();
      options.send({
        candidate: plain
          ? {
              candidate: plain.candidate,
              sdpMid: plain.sdpMid ?? null,
              sdpMLineIndex: plain.sdpMLineIndex ?? null,
            }
          : null,
      });
    };
    this.pc.oniceconnectionstatechange = () => this.followIce();
    this.pc.ontrack = ({ track, streams }) => {
      options.onVoice(streams[0] ?? new MediaStream([track]));
    };
    // The polite end waits for the offer and hangs its voice on it: one round trip, no collision.
    if (options.impolite) this.addVoice();
  }

  /** Takes what the peer sent. */
  async receive({ description, candidate }: LinkSignal): Promise<void> {
    if (description) return this.receiveDescription(description);
    if (candidate === undefined || candidate === null) return;
    try {
      await this.pc.addIceCandidate(candidate);
    } catch (error) {
      if (!this.ignoring && this.pc.signalingState !== 'closed') throw error;
    }
  }

  /** Sends another microphone from now on, without a new negotiation. */
  async replaceTrack(track: MediaStreamTrack): Promise<void> {
    this.track = track;
    await this.sender?.replaceTrack(track);
  }

  /** Fresh TURN credentials for the next restart. */
  setIce(ice: IceView): void {
    this.pc.setConfiguration(ice as RTCConfiguration);
  }

  /** The signalling is back after a gap, in which an offer or its answer may have been lost. */
  nudge(): void {
    if (this.pc.signalingState === 'have-local-offer') this.sendDescription();
    else if (this.state() === 'recovering') this.restart.now();
  }

  /** Audio packets received so far. */
  async packets(): Promise<number> {
    const reports = await this.pc.getStats();
    return countAudioPackets(reports.values());
  }

  /** Loudness of the peer's voice now, as a linear level from 0 to 1. */
  loudness(): number {
    const receiver = this.pc.getReceivers()[0];
    const source = receiver?.getSynchronizationSources?.()[0];
    return source?.audioLevel ?? 0;
  }

  state(): LinkState {
    const ice = this.pc.iceConnectionState;
    if (ice === 'connected' || ice === 'completed') return 'connected';
    return ice === 'disconnected' || ice === 'failed' ? 'recovering' : 'connecting';
  }

  close(): void {
    this.restart.stop();
    this.pc.onnegotiationneeded = null;
    this.pc.onicecandidate = null;
    this.pc.oniceconnectionstatechange = null;
    this.pc.ontrack = null;
    this.pc.close();
  }

  private addVoice(): void {
    this.sender ??= this.pc.addTrack(this.track, this.options.stream);
  }

  private async offer(): Promise<void> {
    try {
      this.makingOffer = true;
      await this.pc.setLocalDescription();
      this.sendDescription();
    } catch (error) {
      if (this.pc.signalingState !== 'closed') throw error;
    } finally {
      this.makingOffer = false;
    }
  }

  private async receiveDescription(description: RTCSessionDescriptionInit): Promise<void> {
    const isOffer = description.type === 'offer';
    this.ignoring =
      isOffer &&
      ignoresOffer({
        impolite: this.options.impolite,
        makingOffer: this.makingOffer,
        signalingState: this.pc.signalingState,
        settingAnswer: this.settingAnswer,
      });
    if (this.ignoring) return;
    // The second answer to an offer that was sent again.
    if (description.type === 'answer' && this.pc.signalingState !== 'have-local-offer') return;
    this.settingAnswer = description.type === 'answer';
    try {
      await this.pc.setRemoteDescription(description);
    } finally {
      this.settingAnswer = false;
    }
    if (!isOffer) return;
    this.addVoice();
    await this.pc.setLocalDescription();
    this.sendDescription();
  }

  private sendDescription(): void {
    const local = this.pc.localDescription;
    if (local) this.options.send({ description: { type: local.type, sdp: local.sdp } });
  }

  private followIce(): void {
    this.restart.follow(this.pc.iceConnectionState);
    this.options.onState(this.state());
  }
}
