import { detailOf, hasCode } from '../../../api/api-error';
import type { Language } from '../../../languages/catalogue';
import { useCall } from '../form/use-call';
import type { RequestFormHandle } from '../form/use-request-form';
import { CallBar } from './CallBar';
import { CallWishes } from './CallWishes';

/** The wishes and the call, which share what the service refused. */
export function CallForm({ language, handle }: { language: Language; handle: RequestFormHandle }) {
  const { call, calling, error, forgetError } = useCall(handle);
  const found = hasCode(error, 'NOTE_HAS_IDENTITY') ? String(detailOf(error, 'found')) : null;
  const watched: RequestFormHandle = {
    ...handle,
    set: (values) => {
      forgetError();
      handle.set(values);
    },
  };
  return (
    <>
      <CallWishes language={language} handle={watched} noteRefusal={found} />
      <CallBar
        language={language}
        calling={calling}
        error={found === null ? error : null}
        onCall={call}
      />
    </>
  );
}
