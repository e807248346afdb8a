import { useState } from 'react';
import { findIdentity } from '../../../../../src/features/interpreting/rules/note-identity';
import { detailOf, hasCode } from '../../../api/api-error';
import type { Language } from '../../../languages/catalogue';
import { useCall } from '../form/use-call';
import type { RequestFormHandle } from '../form/use-request-form';
import { CallBar } from './CallBar';
import { CallWishes } from './CallWishes';

/** The wishes and the call, which share what the service refused. */
export function CallForm({ language, handle }: { language: Language; handle: RequestFormHandle }) {
  const { call, calling, error, forgetError } = useCall(handle);
  const refused = hasCode(error, 'NOTE_HAS_IDENTITY') ? String(detailOf(error, 'found')) : null;
  // The service's own rule, on the device: told while typing, and refused again at the door.
  const found = findIdentity(handle.form.note) ?? refused;
  const [asked, setAsked] = useState(0);
  const watched: RequestFormHandle = {
    ...handle,
    set: (values) => {
      forgetError();
      handle.set(values);
    },
  };
  return (
    <>
      <CallWishes language={language} handle={watched} noteRefusal={found} asked={asked} />
      <CallBar
        language={language}
        calling={calling}
        error={refused === null ? error : null}
        onCall={found === null ? call : () => setAsked(asked + 1)}
      />
    </>
  );
}
