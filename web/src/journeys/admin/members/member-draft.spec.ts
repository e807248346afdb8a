import { describe, expect, it } from '@jest/globals';
import { draftFaults, emptyDraft, type MemberDraft, toNewMember } from './member-draft';

const whole: MemberDraft = {
  givenName: 'Salomé',
  familyName: 'Vidal',
  profession: '21',
  email: ' salome@pharmacie.example ',
  practiceName: 'Pharmacie du Pont',
  communeCode: '31069',
  communeName: 'Blagnac',
};

describe('the form of a new member', () => {
  it('is without fault when everything stands', () => {
    expect(draftFaults(whole)).toEqual({});
  });

  it('names every field that is empty', () => {
    expect(Object.values(draftFaults(emptyDraft))).toEqual(Array(6).fill('missing'));
  });

  it.each(['salome', 'salome@', 'salome@pharmacie', 'sa lome@pharmacie.example'])(
    'finds the address %j incomplete',
    (email) => {
      expect(draftFaults({ ...whole, email })).toEqual({ email: 'email' });
    },
  );

  it('asks for a commune of the list where one was only typed', () => {
    const typed = { ...whole, communeCode: '', communeName: 'Blagn' };
    expect(draftFaults(typed)).toEqual({ communeCode: 'commune' });
  });

  it('sends the code of the commune, not its name, and the address without spaces', () => {
    expect(toNewMember(whole)).toEqual({
      givenName: 'Salomé',
      familyName: 'Vidal',
      profession: '21',
      email: 'salome@pharmacie.example',
      practiceName: 'Pharmacie du Pont',
      communeCode: '31069',
    });
  });
});
