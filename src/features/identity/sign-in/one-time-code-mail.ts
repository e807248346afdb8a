/** What the mail with a one-time code says. It names the network and nothing else: no patient, no request. */
export interface OneTimeCodeMail {
  subject: string;
  bodyText: string;
  bodyHtml: string;
}

interface Words {
  subject: string;
  greeting: string;
  intro: (network: string) => string;
  valid: string;
  warning: string;
}

const WORDS: Record<'fr' | 'en', Words> = {
  fr: {
    subject: 'Votre code de connexion',
    greeting: 'Bonjour,',
    intro: (network) =>
      `Voici le code à usage unique qui termine votre connexion à Truchement (${network})\u00a0:`,
    valid:
      'Il est valable 10\u00a0minutes, sur l’appareil où vous venez de saisir votre code adhérent.',
    warning:
      'Vous n’avez rien demandé\u00a0? Ne donnez ce code à personne et prévenez votre réseau\u00a0: quelqu’un connaît peut-être votre code adhérent.',
  },
  en: {
    subject: 'Your sign-in code',
    greeting: 'Hello,',
    intro: (network) => `This one-time code completes your sign-in to Truchement (${network}):`,
    valid:
      'It is valid for 10\u00a0minutes, on the device where you have just entered your personal code.',
    warning:
      'You asked for nothing? Give this code to nobody and tell your network: someone may know your personal code.',
  },
};

/** Writes the mail. @param code six digits */
export function oneTimeCodeMail(
  code: string,
  networkName: string,
  locale: 'fr' | 'en',
): OneTimeCodeMail {
  const words = WORDS[locale];
  const shown = `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
  const intro = words.intro(networkName);
  return {
    subject: words.subject,
    bodyText: [words.greeting, intro, shown, words.valid, words.warning].join('\n\n') + '\n',
    bodyHtml: `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${words.subject}</title></head>
<body style="margin:0;padding:24px;background:#f4f7f6;color:#14282b;font:17px/1.5 'Segoe UI',system-ui,sans-serif">
<div style="max-width:32rem;margin:0 auto;padding:28px;background:#ffffff;border-radius:16px">
<p style="margin:0 0 12px">${words.greeting}</p>
<p style="margin:0 0 20px">${escapeHtml(intro)}</p>
<p style="margin:0 0 20px;font-size:34px;font-weight:650;letter-spacing:.08em;color:#0f5b60">${shown}</p>
<p style="margin:0 0 12px">${words.valid}</p>
<p style="margin:0;color:#566a6c;font-size:15px">${words.warning}</p>
</div></body></html>
`,
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
