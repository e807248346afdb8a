import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { IceView } from '../../src/features/interpreting/session.view.js';
import { launchBrowser } from '../support/browser.js';
import { Accepted } from '../support/conversation.js';
import { freeUdpPort } from '../support/free-port.js';
import { TestApp } from '../support/test-app.js';

interface Heard {
  /** Hertz of the loudest tone that arrives. */
  pitch: number;
  /** How this page and the other reach each other. */
  local: string;
  remote: string;
}

/** What the pages' own scripts keep; they are evaluated in the browser. */
declare const window: { call: PageCall };
interface PageCall {
  offer(): Promise<string>;
  answer(sdp: string): Promise<string>;
  accept(sdp: string): Promise<void>;
  hear(): Promise<Heard>;
}

describe('a call through the relay alone', () => {
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await TestApp.start({
      settings: { TURN_PORT: String(await freeUdpPort()), ICE_TRANSPORT_POLICY: 'relay' },
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function page(ice: IceView, pitch: number): Promise<Page> {
    const made = await browser.newPage();
    await made.goto(`${app.url}/api/health`);
    await made.evaluate(`(${PAGE_SCRIPT})(${JSON.stringify({ ice, pitch })})`);
    return made;
  }

  async function iceFor(cookie: string, call: Accepted): Promise<IceView> {
    const answer = await app.request('get', `/sessions/${call.sessionId}/ice`, cookie).expect(200);
    return answer.body as IceView;
  }

  it('carries a tone each way, and shows neither party the other’s address', async () => {
    const call = await Accepted.make(app);
    const ice = await iceFor(call.member.cookie, call);
    expect(ice.iceTransportPolicy).toBe('relay');
    const professional = await page(ice, 440);
    const interpreter = await page(await iceFor(call.operator.cookie, call), 880);
    const offer = await professional.evaluate(() => window.call.offer());
    // With the setting `relay` no candidate tells of the machine itself.
    expect(candidatesOf(offer)).not.toHaveLength(0);
    expect(candidatesOf(offer).filter((line) => !line.includes('typ relay'))).toEqual([]);
    const answer = await interpreter.evaluate((sdp) => window.call.answer(sdp), offer);
    await professional.evaluate((sdp) => window.call.accept(sdp), answer);
    const [atProfessional, atInterpreter] = await Promise.all(
      [professional, interpreter].map((one) => one.evaluate(() => window.call.hear())),
    );
    expect(atProfessional).toMatchObject({ local: 'relay', remote: 'relay' });
    expect(atInterpreter).toMatchObject({ local: 'relay', remote: 'relay' });
    expect(Math.abs(atProfessional!.pitch - 880)).toBeLessThan(30);
    expect(Math.abs(atInterpreter!.pitch - 440)).toBeLessThan(30);
    await call.end();
  });

  it('is refused to who made the password up', async () => {
    const call = await Accepted.make(app);
    const ice = await iceFor(call.member.cookie, call);
    const forged = { ...ice, iceServers: [{ ...ice.iceServers[0]!, credential: 'guessed' }] };
    const professional = await page(forged, 440);
    const offer = await professional.evaluate(() => window.call.offer());
    expect(candidatesOf(offer)).toEqual([]);
    await call.end();
  });
});

const candidatesOf = (sdp: string) =>
  sdp.split(/\r?\n/).filter((line) => line.startsWith('a=candidate:'));

/** One end of the call: a tone instead of a microphone, and an ear that finds the loudest pitch. */
const PAGE_SCRIPT = `({ ice, pitch }) => {
  const audio = new AudioContext();
  const pc = new RTCPeerConnection(ice);
  const tone = audio.createOscillator();
  const out = audio.createMediaStreamDestination();
  tone.frequency.value = pitch;
  tone.connect(out);
  tone.start();
  for (const track of out.stream.getTracks()) pc.addTrack(track, out.stream);
  const ear = audio.createAnalyser();
  ear.fftSize = 8192;
  pc.ontrack = ({ streams: [stream] }) => {
    // Chromium feeds a remote stream into Web Audio only while an element plays it too.
    const element = new Audio();
    element.muted = true;
    element.srcObject = stream;
    void element.play();
    audio.createMediaStreamSource(stream).connect(ear);
    window.playing = element;
  };
  const gathered = () => new Promise((resolve) => {
    const look = () => pc.iceGatheringState === 'complete' && resolve(pc.localDescription.sdp);
    pc.onicegatheringstatechange = look;
    look();
  });
  const loudest = () => {
    const levels = new Float32Array(ear.frequencyBinCount);
    ear.getFloatFrequencyData(levels);
    const top = levels.reduce((best, level, n) => (level > levels[best] ? n : best), 0);
    return { level: levels[top], pitch: (top * audio.sampleRate) / ear.fftSize };
  };
  const pair = async () => {
    const stats = await pc.getStats();
    const found = [...stats.values()].find((s) => s.type === 'candidate-pair' && s.state === 'succeeded' && s.nominated);
    return found && { local: stats.get(found.localCandidateId).candidateType, remote: stats.get(found.remoteCandidateId).candidateType };
  };
  window.call = {
    offer: async () => { await pc.setLocalDescription(); return gathered(); },
    answer: async (sdp) => { await pc.setRemoteDescription({ type: 'offer', sdp }); await pc.setLocalDescription(); return gathered(); },
    accept: (sdp) => pc.setRemoteDescription({ type: 'answer', sdp }),
    hear: async () => {
      for (let tries = 0; tries < 150; tries++) {
        const found = await pair();
        if (found && loudest().level > -60) return { ...found, pitch: loudest().pitch };
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('nothing is heard: ' + pc.iceConnectionState + ' ' + JSON.stringify(loudest()));
    },
  };
}`;
