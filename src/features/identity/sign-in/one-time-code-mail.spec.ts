import { describe, expect, it } from '@jest/globals';
import { oneTimeCodeMail } from './one-time-code-mail.js';

describe('the mail with a one-time code', () => {
  it('shows the code in two groups, in both bodies, and not in the subject', () => {
    const mail = oneTimeCodeMail('012345', 'Réseau Garonne', 'fr');
    expect(mail.bodyText).toContain('\n012\u00a0345\n');
    expect(mail.bodyHtml).toContain('>012\u00a0345<');
    expect(mail.subject).toBe('Votre code de connexion');
  });

  it('speaks the member’s language', () => {
    expect(oneTimeCodeMail('012345', 'Réseau Garonne', 'en').bodyText).toContain('one-time code');
    expect(oneTimeCodeMail('012345', 'Réseau Garonne', 'en').bodyHtml).toContain(
      '<html lang="en">',
    );
  });

  it('does not let a network’s name write HTML', () => {
    const mail = oneTimeCodeMail('012345', '<img src=x> & Cie', 'fr');
    expect(mail.bodyHtml).toContain('&#60;img src=x&#62; &#38; Cie');
    expect(mail.bodyText).toContain('<img src=x> & Cie');
  });
});
