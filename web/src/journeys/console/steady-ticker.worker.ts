/** Counts for a page in the background: its first message says how often, in milliseconds. */
self.onmessage = ({ data }: MessageEvent<number>) => {
  setInterval(() => self.postMessage(null), data);
};
