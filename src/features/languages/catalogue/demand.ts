/**
 * What French health care asks for most, most asked first: it decides between languages that match a
 * search equally well. The head is the public ranking (Russian, Sudanese Arabic, Albanian, Somali,
 * Tigrinya, Georgian, Pashto, Romanian, Turkish, Armenian, Ukrainian) with Dari put before Pashto,
 * because a request for "Afghan" is most often served in Dari, which most Afghans share. The rest sorts
 * languages of one country or family (Lingala before Kikongo); what is not named comes after, by label.
 */
export const demandOrder: readonly string[] = [
  ...['rus', 'apd', 'sqi', 'som', 'tir', 'kat', 'prs', 'pus', 'ron', 'tur', 'hye', 'ukr'],
  ...['arb', 'ary', 'arq', 'apc', 'aeb', 'ben', 'por', 'spa', 'eng', 'cmn', 'urd', 'tam'],
  ...['ful', 'bam', 'snk', 'fuf', 'sus', 'emk', 'lin', 'wol', 'dyu', 'swa', 'amh', 'bul'],
  ...['kmr', 'ckb', 'pes', 'uzb', 'rom', 'hin', 'pan', 'mon', 'che', 'aze', 'bod', 'srp'],
  ...['pcm', 'bin', 'yor', 'hau', 'ibo', 'kab', 'zgh', 'rif'],
];

const rank: ReadonlyMap<string, number> = new Map(demandOrder.map((id, index) => [id, index]));

/** Place in the demand order, 0 for the most asked; every language not named shares the last place. */
export function demandRank(languageId: string): number {
  return rank.get(languageId) ?? demandOrder.length;
}
