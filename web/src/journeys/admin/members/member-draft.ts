import type { NewMember } from '../../../api/admin';

/** The form of a new member as it is being filled in. */
export interface MemberDraft extends NewMember {
  /** What stands in the field; the code counts. */
  communeName: string;
}

export type DraftField =
  'givenName' | 'familyName' | 'profession' | 'email' | 'practiceName' | 'communeCode';

export const draftFields: readonly DraftField[] = [
  'givenName',
  'familyName',
  'profession',
  'email',
  'practiceName',
  'communeCode',
];

export type DraftFault = 'missing' | 'email' | 'commune';

export const emptyDraft: MemberDraft = {
  givenName: '',
  familyName: '',
  profession: '',
  email: '',
  practiceName: '',
  communeCode: '',
  communeName: '',
};

/** What is to be corrected before the form is sent; the service checks again. */
export function draftFaults(draft: MemberDraft): Partial<Record<DraftField, DraftFault>> {
  const faults: Partial<Record<DraftField, DraftFault>> = {};
  for (const field of draftFields) if (draft[field].trim() === '') faults[field] = 'missing';
  if (!faults.email && !/^\S+@\S+\.\S+$/.test(draft.email.trim())) faults.email = 'email';
  if (faults.communeCode && draft.communeName.trim() !== '') faults.communeCode = 'commune';
  return faults;
}

/** What is sent. */
export function toNewMember(draft: MemberDraft): NewMember {
  const { givenName, familyName, profession, practiceName, communeCode } = draft;
  const email = draft.email.trim();
  return { givenName, familyName, profession, email, practiceName, communeCode };
}
