import { methodOf, resolveUrl, type Verb } from '../scene.js';

export const redirect: Verb = (_world, _scene, page, element) => {
  const text = element.text.trim();
  const url = text === '' && page.url ? page.url : resolveUrl(page, text);
  const method = methodOf(element.attributes.method);
  return Promise.resolve({ go: 'fetch', source: { url, method } });
};

export const hangup: Verb = () => Promise.resolve({ go: 'hangup' });

export const leave: Verb = () => Promise.resolve({ go: 'leave' });

/** Only an inbound call that was not answered yet can be rejected; another is hung up. */
export const reject: Verb = (_world, scene, _page, element) =>
  Promise.resolve(
    scene.call.answered
      ? { go: 'hangup' }
      : { go: 'reject', reason: element.attributes.reason ?? 'rejected' },
  );
