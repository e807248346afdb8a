import { describe, expect, it } from '@jest/globals';
import { readInput, type StepForm } from './read-input.js';

const begin = (form: StepForm) => readInput(1, form, {}, undefined);

describe('the beginning of a call', () => {
  it('tells who answered where that was listened to', () => {
    expect(begin({})).toEqual({ kind: 'begin' });
    for (const [said, answeredBy] of [
      ['human', 'person'],
      ['machine_start', 'machine'],
      ['machine_end_beep', 'voicemail'],
      ['machine_end_silence', 'voicemail'],
      ['machine_end_other', 'voicemail'],
      ['fax', 'machine'],
      ['unknown', 'unclear'],
    ])
      expect(begin({ AnsweredBy: said })).toEqual({ kind: 'begin', answeredBy });
  });

  it('is one without it where a fault of ours had the question asked again', () => {
    expect(readInput(1, {}, { again: '1' }, undefined)).toEqual({ kind: 'begin' });
  });
});
