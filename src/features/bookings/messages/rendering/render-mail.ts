import type { MessageLocale } from './format-hour.js';
import type { NoticeText } from './notice-text.js';

const GREETING = { fr: 'Bonjour,', en: 'Hello,' };
const AFTER_LABEL = { fr: '\u00a0: ', en: ': ' };
const FOOT = {
  fr: 'Message automatique de Truchement. Vous réglez vos messages et rappels sur votre page «\u00a0Messages et rappels\u00a0».',
  en: 'An automatic message of Truchement. Choose your messages and reminders on your page “Messages and reminders”.',
};
const AGENCY_FOOT = 'Message automatique de Truchement.';

/** The two bodies of a mail. */
export function renderMail(
  text: NoticeText,
  { locale, toAgency }: { locale: MessageLocale; toAgency: boolean },
): { subject: string; bodyText: string; bodyHtml: string } {
  const foot = toAgency ? AGENCY_FOOT : FOOT[locale];
  const facts = text.facts.map(([label, value]) => label + AFTER_LABEL[locale] + value).join('\n');
  const action = text.action.label + AFTER_LABEL[locale].trimEnd() + '\n' + text.action.url;
  const blocks = [GREETING[locale], text.lead, facts, ...text.paragraphs, action, foot];
  return {
    subject: text.subject,
    bodyText: blocks.join('\n\n') + '\n',
    bodyHtml: html(text, locale, foot),
  };
}

function html(text: NoticeText, locale: MessageLocale, foot: string): string {
  const rows = text.facts
    .map(
      ([label, value]) =>
        `<tr><th scope="row" style="padding:4px 16px 4px 0;text-align:left;vertical-align:top;font-weight:400;color:#566a6c">${escapeHtml(label)}</th><td style="padding:4px 0;font-weight:600">${escapeHtml(value)}</td></tr>`,
    )
    .join('\n');
  const paragraphs = text.paragraphs
    .map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph)}</p>`)
    .join('\n');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(text.subject)}</title></head>
<body style="margin:0;padding:24px;background:#f4f7f6;color:#14282b;font:17px/1.5 'Segoe UI',system-ui,sans-serif">
<div style="max-width:34rem;margin:0 auto;padding:28px;background:#ffffff;border-radius:16px">
<p style="margin:0 0 12px">${GREETING[locale]}</p>
<h1 style="margin:0 0 20px;font-size:20px;line-height:1.35">${escapeHtml(text.lead)}</h1>
<table style="margin:0 0 20px;border-collapse:collapse">
${rows}
</table>
${paragraphs}
<p style="margin:8px 0 24px"><a href="${escapeHtml(text.action.url)}" style="display:inline-block;padding:12px 20px;border-radius:12px;background:#0f5b60;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(text.action.label)}</a></p>
<p style="margin:0;color:#566a6c;font-size:14px">${escapeHtml(foot)}</p>
</div></body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
