import { useState } from 'react';
import { findIdentity } from '../../../../../src/features/interpreting/rules/note-identity';
import { detailOf, hasCode } from '../../../api/api-error';
import type { Language } from '../../../languages/catalogue';
import { useCall } from '../form/use-call';
import type { RequestFormHandle } from '../form/use-request-form';
import { CallBar } from './CallBar';
import { CallWishes } from './CallWishes';
import { NoteField } from './NoteField';
import { ProfessionalLine } from '../telephone/ProfessionalLine';
import { useTelephoneCheck } from '../telephone/use-telephone-check';

interface CallFormProps {
  language: Language;
  handle: RequestFormHandle;
  /** Whether the service can call a telephone. */
  canTelephone: boolean;
}

/** The wishes and the call, which share what the service refused. */
export function CallForm({ language, handle, canTelephone }: CallFormProps) {
  const { call, calling, error, forgetError } = useCall(handle, canTelephone);
  const refused = hasCode(error, 'NOTE_HAS_IDENTITY') ? String(detailOf(error, 'found')) : null;
  // The service's own rule, on the device: told while typing, and refused again at the door.
  const found = findIdentity(handle.form.note) ?? refused;
  const [asked, setAsked] = useState(0);
  const telephone = useTelephoneCheck(handle.form.telephone, error);
  const byTelephone = canTelephone && handle.form.professionalLine === 'telephone';
  const watched: RequestFormHandle = {
    ...handle,
    set: (values) => {
      forgetError();
      handle.set(values);
    },
  };
  const tryToCall = (): void => {
    if (found !== null) setAsked(asked + 1);
    else if (!byTelephone || telephone.pass()) call();
  };
  return (
    <>
      <CallWishes language={language} byTelephone={byTelephone} handle={watched}>
        {canTelephone && <ProfessionalLine handle={watched} check={telephone} />}
        <NoteField
          note={handle.form.note}
          refusal={found}
          asked={asked}
          onChange={(note) => watched.set({ note })}
        />
      </CallWishes>
      <CallBar
        language={language}
        byTelephone={byTelephone}
        calling={calling}
        error={hasCode(error, 'NOTE_HAS_IDENTITY', 'TELEPHONE_INVALID') ? null : error}
        onCall={tryToCall}
      />
    </>
  );
}
