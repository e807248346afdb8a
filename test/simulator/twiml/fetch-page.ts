import { callParams } from '../webhooks/call-params.js';
import type { World } from '../world.js';
import { faultsOfDocument, known } from './check.js';
import { parseXml } from './parse.js';
import { DocumentFailure, type Page, type Scene } from './scene.js';
import type { Source } from './source.js';

const XML = /^(text|application)\/(xml|html)/;

/** Asks for a document and reads it. Throws `DocumentFailure`; schema faults are only noted. */
export async function fetchPage(world: World, scene: Scene, source: Source): Promise<Page> {
  if ('twiml' in source) return readPage(world, scene, source.twiml, null, 'POST');
  const params = { ...callParams(world, scene.call), ...scene.extra(), ...source.params };
  const result = await world.sender.request(source.url, source.method, params);
  if (!result.ok) throw new DocumentFailure(result.code, result.detail, source.url);
  const { type, body, status } = result.answer;
  if (status === 204 || body.trim() === '') {
    return { verbs: [], url: source.url, method: source.method };
  }
  if (!XML.test(type)) throw new DocumentFailure(12_300, `content type ${type}`, source.url);
  return readPage(world, scene, body, source.url, source.method);
}

function readPage(
  world: World,
  scene: Scene,
  text: string,
  url: string | null,
  method: 'GET' | 'POST',
): Page {
  let root;
  try {
    root = parseXml(text);
  } catch (error) {
    throw new DocumentFailure(12_100, `not XML: ${(error as Error).message}`, url);
  }
  if (root.name !== 'Response') {
    throw new DocumentFailure(12_200, `the root is <${root.name}>, not <Response>`, url);
  }
  for (const message of faultsOfDocument(root)) {
    world.complain({ about: 'document', code: 12_200, message, callSid: scene.call.sid, url });
  }
  return { verbs: known(root), url: url === null ? null : withoutFragment(url), method };
}

const withoutFragment = (url: string) => url.replace(/#.*$/, '');
