import { describe, expect, it } from '@jest/globals';
import { changeForm, emptyForm, toNewRequest, type RequestForm } from './request-form';

const chosen: RequestForm = {
  ...emptyForm('first'),
  language: 'rus',
  languageChosenAt: '2026-11-23T09:00:00Z',
};

describe('the request form', () => {
  it('asks for nothing but the language', () => {
    const form = changeForm(emptyForm('first'), {
      type: 'language',
      language: 'rus',
      dialect: null,
      at: '2026-11-23T09:00:00Z',
      key: 'second',
    });
    expect(toNewRequest(form, true)).toEqual({
      language: 'rus',
      gender: 'either',
      patientPlace: 'room',
      professionalLine: 'browser',
      languageChosenAt: '2026-11-23T09:00:00Z',
    });
  });

  it('has no request without a language', () => {
    expect(toNewRequest(emptyForm('first'), true)).toBeNull();
  });

  it('keeps its key while nothing changes and has another after every change', () => {
    expect(chosen.idempotencyKey).toBe('first');
    expect(
      changeForm(chosen, { type: 'set', values: { gender: 'woman' }, key: 'second' })
        .idempotencyKey,
    ).toBe('second');
    expect(changeForm(chosen, { type: 'answered', key: 'third' })).toEqual({
      ...chosen,
      idempotencyKey: 'third',
    });
  });

  it('keeps the wishes and drops the dialect when the language changes', () => {
    const wished = changeForm(chosen, {
      type: 'set',
      values: { gender: 'woman', patientPlace: 'elsewhere', dialect: 'x', note: 'douleur' },
      key: 'second',
    });
    const other = changeForm(wished, {
      type: 'language',
      language: 'apd',
      dialect: null,
      at: '2026-11-23T09:01:00Z',
      key: 'third',
    });
    expect(other).toMatchObject({
      language: 'apd',
      dialect: null,
      gender: 'woman',
      patientPlace: 'elsewhere',
      note: 'douleur',
    });
  });

  it('sends a note without its outer spaces, and none where it is blank', () => {
    expect(toNewRequest({ ...chosen, note: '  premier entretien ' }, true)?.note).toBe(
      'premier entretien',
    );
    expect(toNewRequest({ ...chosen, note: '   ' }, true)).not.toHaveProperty('note');
  });

  it('asks to be called where the member chose that, and only then tells the number', () => {
    const telephone: RequestForm = {
      ...chosen,
      professionalLine: 'telephone',
      telephone: ' 05 36 49 01 01 ',
    };
    expect(toNewRequest(telephone, true)).toMatchObject({
      professionalLine: 'telephone',
      telephone: '05 36 49 01 01',
    });
    const browser = toNewRequest({ ...telephone, professionalLine: 'browser' }, true);
    expect(browser).toMatchObject({ professionalLine: 'browser' });
    expect(browser).not.toHaveProperty('telephone');
  });

  it('talks in the browser where the service has no telephone', () => {
    const kept = emptyForm('first', { professionalLine: 'telephone', telephone: '05 36 49 01 01' });
    const asked = toNewRequest({ ...kept, language: 'rus' }, false);
    expect(asked).toMatchObject({ professionalLine: 'browser' });
    expect(asked).not.toHaveProperty('telephone');
  });

  it('begins with what the device was asked to keep', () => {
    expect(
      emptyForm('first', { professionalLine: 'telephone', telephone: '05 36 49 01 01' }),
    ).toMatchObject({
      professionalLine: 'telephone',
      telephone: '05 36 49 01 01',
      keepTelephone: true,
    });
    expect(emptyForm('first')).toMatchObject({
      professionalLine: 'browser',
      telephone: '',
      keepTelephone: false,
    });
  });
});
