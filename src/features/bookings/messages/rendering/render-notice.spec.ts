import { describe, expect, it } from '@jest/globals';
import {
  AGENCY_NOTICES,
  isAgencyNotice,
  MEMBER_NOTICES,
  type NoticeDetails,
  type NoticeKind,
} from '../notice-kinds.js';
import { DEFAULT_CHOICE, type NoticeFacts } from '../notice-facts.js';
import { renderMail } from './render-mail.js';
import { renderNotice } from './render-notice.js';
import { renderSms } from './render-sms.js';

const spaced = (text: string) => text.replaceAll('~', '\u00a0');
const now = new Date('2026-11-20T09:00:00Z');
const baseUrl = 'https://truchement.example';

const facts = (given: Partial<NoticeFacts> = {}, locale: 'fr' | 'en' = 'fr'): NoticeFacts => ({
  ...{ bookingId: '01990000-0000-7000-8000-000000000001', version: 3, bookingNumber: '412907' },
  seriesId: null,
  ...{ state: 'confirmed', language: 'tir', dialect: null, gender: 'woman', minutes: 15 },
  startsAt: new Date('2026-11-24T13:30:00Z'),
  ...{ professionalLine: 'telephone', calendarSequence: 1, changedAt: now },
  ...{ networkName: 'Réseau Garonne', zone: 'Europe/Paris' },
  member: {
    ...{ id: 'm', email: 'camille@exemple.test', locale, active: true },
    ...{ mobile: '+33639980101', choice: DEFAULT_CHOICE },
  },
  offer: {
    ...{
      id: 'o',
      agencyId: 'a',
      because: 'new',
      agencyName: 'Agence Midi',
      emails: [],
      interpreterLabel: 'Selam A.',
    },
    answerBy: new Date('2026-11-21T13:30:00Z'),
    proposedStartsAt: new Date('2026-11-25T09:00:00Z'),
  },
  ...given,
});
const details: NoticeDetails = {
  formerStartsAt: new Date('2026-11-23T08:15:00Z'),
  costCents: 1500,
};

const render = (kind: NoticeKind, locale: 'fr' | 'en' = 'fr', given: Partial<NoticeFacts> = {}) => {
  const { text } = renderNotice(kind, facts(given, locale), details, { now, baseUrl });
  const mail = renderMail(text, { locale, toAgency: isAgencyNotice(kind) });
  return { text, mail, sms: text.sms === null ? null : renderSms(text.sms) };
};
const KINDS: NoticeKind[] = [...MEMBER_NOTICES, ...AGENCY_NOTICES];
const everyWay = KINDS.flatMap((kind) =>
  (['asked', 'confirmed', 'awaiting'] as const).flatMap((state) =>
    (isAgencyNotice(kind) ? (['fr'] as const) : (['fr', 'en'] as const)).map(
      (locale) => [kind, state, locale] as const,
    ),
  ),
);

describe('a confirmation', () => {
  it('is this, word for word', () => {
    expect(render('confirmed').mail.bodyText).toBe(
      spaced(`Bonjour,

Votre rendez-vous est confirmé.

Langue~: tigrigna
Date et heure~: mar.~24~nov.~à~14~h~30 (15~min)
Numéro du rendez-vous~: 412~907
Agence~: Agence Midi
Interprète~: Selam A.

À l’heure dite, votre téléphone sonne~: il suffit de décrocher.

Voir le rendez-vous~:
https://truchement.example/rendez-vous/01990000-0000-7000-8000-000000000001

Message automatique de Truchement. Vous réglez vos messages et rappels sur votre page «~Messages et rappels~».
`),
    );
  });

  it('is one SMS of plain letters', () => {
    expect(render('confirmed').sms).toBe(
      'Truchement: RDV 412 907 (tigrigna, mar. 24 nov. à 14 h 30) confirmé. Interprète: Selam A.',
    );
  });

  it('does not let a name write HTML', () => {
    const offer = { ...facts().offer!, interpreterLabel: '<img src=x> & "Cie"' };
    const { mail } = render('confirmed', 'fr', { offer });
    expect(mail.bodyHtml).toContain('&#60;img src=x&#62; &#38; &#34;Cie&#34;');
    expect(mail.bodyHtml).not.toContain('<img');
  });

  it('says of a browser what is to be done', () => {
    const { mail } = render('confirmed', 'fr', { professionalLine: 'browser' });
    expect(mail.bodyText).toContain('ouvrez la page du rendez-vous');
  });
});

describe('what an agency is asked', () => {
  it('is this, with its deadline and without the member', () => {
    const { mail } = render('agency_asked', 'fr', { state: 'asked' });
    expect(mail.subject).toBe(spaced('Rendez-vous à confirmer~: tigrigna, mar.~24~nov.~à~14~h~30'));
    expect(mail.bodyText).toContain(
      spaced('Interprète~: une femme\nDate et heure~: mar.~24~nov.~à~14~h~30 (15~min)'),
    );
    expect(mail.bodyText).toContain(spaced('Réponse attendue avant~: sam.~21~nov.~à~14~h~30'));
    expect(JSON.stringify(mail)).not.toMatch(/camille/i);
  });
});

describe('each message', () => {
  it.each(everyWay)('%s (%s, %s) says nothing of a patient', (kind, state, locale) => {
    const { mail, sms } = render(kind, locale, { state });
    expect(JSON.stringify([mail, sms])).not.toMatch(
      /patient|malade|médica|medic|clini|diagnos|consult|symptom|annonce|traitement|therap/i,
    );
  });

  it.each(everyWay.filter(([, , locale]) => locale === 'fr'))(
    '%s (%s, %s) is set as French is',
    (kind, state) => {
      const { mail } = render(kind, 'fr', { state });
      const prose = [mail.subject, mail.bodyText.replaceAll(/https:\S+/g, '')].join('\n');
      // A no-break space before high signs and inside quotation marks, typographic apostrophes, no hole in a text.
      expect(prose).not.toMatch(/[^\u00a0\u202f][:;!?»]|«[^\u00a0]/);
      expect(prose).not.toMatch(/['"]|\d:\d\d|undefined|null|\s,|\(\)/);
      expect(prose).not.toMatch(/\d h|h \d|\d €|\d nov|mar\. \d/);
    },
  );

  it.each(everyWay)('%s (%s, %s) says the same in HTML', (kind, state, locale) => {
    const { text, mail } = render(kind, locale, { state });
    const shown = mail.bodyHtml.replaceAll(/&#(\d+);/g, (_, sign: string) =>
      String.fromCharCode(Number(sign)),
    );
    for (const said of [text.lead, ...text.facts.flat(), ...text.paragraphs, text.action.url])
      expect(shown).toContain(said);
    expect(mail.bodyHtml).toContain(`<html lang="${locale}">`);
  });

  it.each(everyWay)('%s (%s, %s) is at most two plain SMS', (kind, state, locale) => {
    const { sms } = render(kind, locale, { state, language: 'hat' });
    if (isAgencyNotice(kind)) return expect(sms).toBeNull();
    // GSM 03.38: 153 signs each when there are two.
    expect(sms!.length).toBeLessThanOrEqual(306);
    expect(sms).toMatch(/^[\x20-\x7e£¥èéùìòÇØøÅåÆæßÉÄÖÑÜ§äöñüà€]+$/);
  });
});

describe('a change', () => {
  it('says what was before, and that it is open again', () => {
    const { mail } = render('changed', 'fr', { state: 'asked' });
    expect(mail.bodyText).toContain(spaced('Auparavant~: lun.~23~nov.~à~9~h~15'));
    expect(mail.bodyText).toContain(
      spaced(
        'Il doit être confirmé de nouveau.\n\nAgence Midi a jusqu’au sam.~21~nov.~à~14~h~30 pour répondre.',
      ),
    );
  });
});

describe('a late cancellation', () => {
  it('says what it costs', () => {
    expect(render('cancelled').mail.bodyText).toContain(
      spaced('L’annulation est tardive~: la convention de l’agence prévoit 15,00~€.'),
    );
  });
});

describe('an agency', () => {
  it('is told that its own hour was accepted', () => {
    const startsAt = facts().offer!.proposedStartsAt!;
    const { mail } = render('agency_changed', 'fr', { startsAt });
    expect(mail.subject).toMatch(/^Heure acceptée/);
    expect(mail.bodyText).toContain('L’heure que vous avez proposée est acceptée');
  });

  it('is told that it is asked again, and of a series', () => {
    const offer = { ...facts().offer!, because: 'changed' as const };
    const { mail } = render('agency_asked', 'fr', { offer, state: 'asked', seriesId: 's' });
    expect(mail.bodyText).toContain('attend de nouveau votre réponse');
    expect(mail.bodyText).toContain('Il fait partie d’une série');
  });
});

describe('nobody left', () => {
  it('is followed by the hunt at the hour, where that was wished', () => {
    const said = (state: 'unplaced' | 'awaiting') =>
      render('unplaced', 'fr', { state }).mail.bodyText;
    expect(said('awaiting')).toContain('nous chercherons un interprète à l’heure dite');
    expect(said('unplaced')).toContain('ou demander une recherche immédiate à l’heure dite.');
  });
});
