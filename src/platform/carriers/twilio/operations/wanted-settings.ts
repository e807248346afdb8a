import type { Config } from '../../../config/config.js';
import { CallbackUrls } from '../callback-urls.js';
import type { NumberSettings, SeenNumber } from './operations-api.js';

/** What our number must be set to. The fallback is left alone where no address of one is known. */
export function wantedSettings(config: Config): Partial<NumberSettings> {
  const urls = new CallbackUrls(config);
  const { fallbackUrl } = config.telephone!;
  return {
    voiceUrl: urls.inbound(),
    voiceMethod: 'POST',
    // A file that lies somewhere answers GET alone.
    ...(fallbackUrl ? { voiceFallbackUrl: fallbackUrl, voiceFallbackMethod: 'GET' } : {}),
    statusCallback: urls.inboundStatus(),
    statusCallbackMethod: 'POST',
  };
}

export interface Difference {
  readonly name: keyof NumberSettings;
  readonly before: string;
  readonly after: string;
}

/** Where the number is set otherwise than it must be. */
export function differencesOf(
  number: SeenNumber,
  wanted: Partial<NumberSettings>,
): readonly Difference[] {
  return (Object.entries(wanted) as [keyof NumberSettings, string][])
    .map(([name, after]) => ({ name, before: number[name], after }))
    .filter(({ before, after }) => before !== after);
}
