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
    expect(toNewRequest(form)).toEqual({
      language: 'rus',
      gender: 'either',
      patientPlace: 'room',
      professionalLine: 'browser',
      languageChosenAt: '2026-11-23T09:00:00Z',
    });
  });

  it('has no request without a language', () => {
    expect(toNewRequest(emptyForm('first'))).toBeNull();
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
    expect(toNewRequest({ ...chosen, note: '  premier entretien ' })?.note).toBe(
      'premier entretien',
    );
    expect(toNewRequest({ ...chosen, note: '   ' })).not.toHaveProperty('note');
  });
});
