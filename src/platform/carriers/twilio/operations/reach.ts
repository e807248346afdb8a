import type { Config } from '../../../config/config.js';
import { CALLBACKS } from '../callback-urls.js';
import type { Finding, Words } from './finding.js';

/** Milliseconds for one request. */
const TIMEOUT = 5_000;

const SERVICE: Words = { fr: 'Service', en: 'Service' };
const SIGNATURE: Words = { fr: 'Signatures', en: 'Signatures' };
const DOCUMENT: Words = { fr: 'Document de secours', en: 'Fallback document' };

interface Reached {
  status: number;
  text: string;
}

/** @returns undefined where nothing answers */
async function reach(url: string, method: 'GET' | 'POST'): Promise<Reached | undefined> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch(url, { method, signal, redirect: 'manual' });
    return { status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
}

/** What is seen from here of the addresses that Twilio asks. Twilio's own way to them may differ. */
export async function reachFindings(config: Config): Promise<Finding[]> {
  const { publicBaseUrl, telephone } = config;
  const live = await reach(`${publicBaseUrl}/api/health`, 'GET');
  const findings = [serviceFinding(publicBaseUrl, live)];
  if (live?.status === 200)
    findings.push(signatureFinding(await reach(`${publicBaseUrl}/api/${CALLBACKS}/calls`, 'POST')));
  if (telephone?.fallbackUrl)
    findings.push(documentFinding(await reach(telephone.fallbackUrl, 'GET')));
  return findings;
}

function serviceFinding(publicBaseUrl: string, live: Reached | undefined): Finding {
  if (live?.status !== 200)
    return {
      ...{ grade: 'fault', about: SERVICE },
      found: {
        fr: `${publicBaseUrl} ne répond pas d’ici (${live?.status ?? 'pas de réponse'})`,
        en: `${publicBaseUrl} doesn’t answer from here (${live?.status ?? 'no answer'})`,
      },
      remedy: {
        fr: 'démarrez le service, puis vérifiez PUBLIC_BASE_URL, le DNS, le certificat et le pare-feu',
        en: 'start the service, then check PUBLIC_BASE_URL, DNS, the certificate and the firewall',
      },
    };
  const found = {
    fr: `${publicBaseUrl} répond d’ici ; ce que Twilio en voit peut différer`,
    en: `${publicBaseUrl} answers from here; what Twilio sees of it may differ`,
  };
  if (publicBaseUrl.startsWith('https:')) return { grade: 'ok', about: SERVICE, found };
  return {
    ...{ grade: 'attention', about: SERVICE, found },
    remedy: {
      fr: 'Twilio ne vient pas jusqu’à une adresse de cette machine : en service, une adresse publique en https',
      en: 'Twilio doesn’t come to an address of this machine: in service, a public one with https',
    },
  };
}

/** A stranger's request must be refused, and by us: something in between would refuse Twilio's as well. */
function signatureFinding(answer: Reached | undefined): Finding {
  if (answer?.status === 403 || answer?.status === 401)
    return {
      ...{ grade: 'ok', about: SIGNATURE },
      found: { fr: 'un appel sans signature est refusé', en: 'an unsigned request is refused' },
    };
  return {
    ...{ grade: 'fault', about: SIGNATURE },
    found: {
      fr: `un appel sans signature reçoit ${answer?.status ?? 'aucune réponse'} au lieu d’un refus`,
      en: `an unsigned request gets ${answer?.status ?? 'no answer'} instead of a refusal`,
    },
    remedy: {
      fr: 'vérifiez que le proxy transmet les POST de /api/telephone sans les changer',
      en: 'check that the proxy passes POSTs of /api/telephone on unchanged',
    },
  };
}

function documentFinding(answer: Reached | undefined): Finding {
  if (answer?.status === 200 && answer.text.includes('<Response>'))
    return {
      ...{ grade: 'ok', about: DOCUMENT },
      found: { fr: 'il est à son adresse', en: 'it is where it should be' },
    };
  return {
    ...{ grade: 'fault', about: DOCUMENT },
    found: {
      fr: `TWILIO_FALLBACK_URL ne donne pas le document (${answer?.status ?? 'pas de réponse'})`,
      en: `TWILIO_FALLBACK_URL doesn’t give the document (${answer?.status ?? 'no answer'})`,
    },
    remedy: {
      fr: 'npm run twilio:fallback, puis déposez le document à cette adresse',
      en: 'npm run twilio:fallback, then put the document there',
    },
  };
}
