/** Letters beyond ASCII that a plain SMS knows (GSM 03.38); one letter more and it holds 70 signs instead of 160. */
const PLAIN = new Set('£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€');
const OTHERWISE: Record<string, string> = { '’': "'", '…': '...', œ: 'oe' };

/**
 * A text as a plain SMS, signed: what the alphabet of SMS lacks is written as near as it can be (`ç` → `c`, no-break
 * spaces as spaces).
 */
export function renderSms(text: string): string {
  const signed = `Truchement: ${text}`
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/« | »/g, '"')
    .replace(/ ([:;!?])/g, '$1')
    // A name that ends with a point ends its sentence too.
    .replace(/\.\.$/, '.');
  return [...signed]
    .map((sign) => (PLAIN.has(sign) ? sign : (OTHERWISE[sign] ?? withoutAccent(sign))))
    .join('');
}

function withoutAccent(sign: string): string {
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[\x20-\x7e\n]*$/.test(bare) ? bare : '?';
}
