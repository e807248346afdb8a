import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { bookingFeed, bookingInvitation, type CalendarBooking } from './booking-calendar.js';

const booking = (given: Partial<CalendarBooking> = {}): CalendarBooking => ({
  ...{ id: '01990000-0000-7000-8000-000000000001', bookingNumber: '412907' },
  ...{ language: 'créole haïtien, du nord', startsAt: new Date('2026-11-24T13:30:00Z') },
  ...{ minutes: 45, confirmed: true, calendarSequence: 4 },
  changedAt: new Date('2026-11-20T09:00:00Z'),
  url: 'https://truchement.example/rendez-vous/01990000-0000-7000-8000-000000000001',
  ...given,
});
const people = {
  organizer: { name: 'Truchement', email: 'bonjour@truchement.example' },
  ...{ attendee: 'camille@exemple.test', locale: 'fr' as const },
};
/** Read by another library than the one that writes. */
const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const eventOf = (text: string) => new ICAL.Event(read(text).getFirstSubcomponent('vevent')!);

describe('an invitation', () => {
  const file = bookingInvitation('REQUEST', booking(), people);

  it('is understood by another library', () => {
    const calendar = read(file);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    const event = eventOf(file);
    expect(event.uid).toBe('01990000-0000-7000-8000-000000000001@truchement');
    expect(event.sequence).toBe(4);
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-11-24T13:30:00Z'));
    expect(event.endDate.toJSDate()).toEqual(new Date('2026-11-24T14:15:00Z'));
    expect(event.startDate.zone.tzid).toBe('UTC');
    expect(event.summary).toBe('Interprète en créole haïtien, du nord');
    expect(event.description).toContain('412907\nhttps://truchement.example/rendez-vous/');
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('names who makes it, and one guest who need not answer', () => {
    const { component, organizer, attendees } = eventOf(file);
    expect(organizer).toMatch(/^mailto:bonjour@truchement\.example$/i);
    expect(attendees).toHaveLength(1);
    const [guest] = attendees;
    expect(guest!.getFirstValue()).toMatch(/^mailto:camille@exemple\.test$/i);
    expect([guest!.getParameter('rsvp'), guest!.getParameter('partstat')]).toEqual([
      ...['FALSE', 'ACCEPTED'],
    ]);
    expect(component.getFirstProperty('organizer')!.getParameter('cn')).toBe('Truchement');
  });

  it('has lines that are ended and folded as RFC 5545 wants them', () => {
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('is tentative while nobody has confirmed', () => {
    const event = eventOf(bookingInvitation('REQUEST', booking({ confirmed: false }), people));
    expect(event.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  });
});

describe('a cancellation', () => {
  it('takes the same event out of the calendar', () => {
    const file = bookingInvitation('CANCEL', booking({ calendarSequence: 5 }), people);
    expect(read(file).getFirstPropertyValue('method')).toBe('CANCEL');
    const event = eventOf(file);
    expect([event.uid, event.sequence]).toEqual([
      ...['01990000-0000-7000-8000-000000000001@truchement', 5],
    ]);
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

describe('a feed', () => {
  it('is the same, byte for byte, while nothing changes', () => {
    expect(bookingFeed([booking()], 'fr')).toBe(bookingFeed([booking()], 'fr'));
  });

  it('holds each booking under its own name, and no guest', () => {
    const feed = read(bookingFeed([booking(), booking({ id: 'other', minutes: 15 })], 'en'));
    const events = feed.getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual([
      ...['01990000-0000-7000-8000-000000000001@truchement', 'other@truchement'],
    ]);
    expect(feed.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(events[0]!.getFirstProperty('attendee')).toBeNull();
  });

  it('is a calendar also when it is empty', () => {
    expect(read(bookingFeed([], 'fr')).getAllSubcomponents('vevent')).toEqual([]);
  });
});
