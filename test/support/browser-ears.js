/**
 * Runs in every page of the browser tests before the application: keeps each voice that arrives over WebRTC, so that a
 * test can measure it. `heardVoices()` resolves to one { hertz, level } for each voice of a connection that is open:
 * its dominant frequency and its loudness (RMS, 0 to 1), at the loudest moment of about half a second.
 */
(() => {
  const arrived = [];
  let context;

  window.RTCPeerConnection = class extends window.RTCPeerConnection {
    constructor(...settings) {
      super(...settings);
      this.addEventListener('track', ({ track }) => arrived.push({ track, connection: this }));
    }
  };

  window.heardVoices = async () => {
    context ??= new AudioContext();
    await context.resume();
    const open = arrived.filter(
      ({ track, connection }) =>
        track.readyState === 'live' && connection.connectionState === 'connected',
    );
    for (const voice of open) {
      if (voice.analyser) continue;
      voice.analyser = context.createAnalyser();
      voice.analyser.fftSize = 8192;
      voice.analyser.smoothingTimeConstant = 0;
      voice.source = context.createMediaStreamSource(new MediaStream([voice.track]));
      voice.source.connect(voice.analyser);
    }
    const heard = open.map(() => ({ hertz: 0, level: 0 }));
    for (let look = 0; look < 6; look += 1) {
      await new Promise((done) => setTimeout(done, 90));
      open.forEach(({ analyser }, index) => {
        const wave = new Float32Array(4096);
        analyser.getFloatTimeDomainData(wave);
        const level = Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length);
        if (level <= heard[index].level) return;
        const bins = new Float32Array(analyser.frequencyBinCount);
        analyser.getFloatFrequencyData(bins);
        const loudest = bins.reduce((best, value, bin) => (value > bins[best] ? bin : best), 0);
        heard[index] = { hertz: (loudest * context.sampleRate) / analyser.fftSize, level };
      });
    }
    return heard;
  };
})();
