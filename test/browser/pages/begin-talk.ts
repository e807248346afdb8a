import type { BrowserSuite } from '../../support/browser-suite.js';
import type { Visitor } from '../../support/browser-visitor.js';
import { DOCTOR, LEA, PAROLE } from '../../support/browser-people.js';
import { ConsolePage } from './console.page.js';
import { ConversationPage } from './conversation.page.js';
import { RequestPage } from './request.page.js';

/** Two people in a conversation, each at their page. */
export interface Talk {
  asker: Visitor;
  operator: Visitor;
  asked: ConversationPage;
  interprets: ConversationPage;
}

interface TalkGiven {
  /** Who asks; the doctor if nobody else. */
  member?: string;
  /** What their microphones hear, in hertz. */
  tones?: { asker: number; operator: number };
  patientElsewhere?: boolean;
}

/** A member asks for Russian, the first agency's operator takes it and talks: what many journeys begin with. */
export async function beginTalk(suite: BrowserSuite, given: TalkGiven = {}): Promise<Talk> {
  const { member = DOCTOR, tones } = given;
  const operator = await suite.visitor({ as: LEA, tone: tones?.operator });
  const console = await ConsolePage.open(operator, PAROLE);
  const asker = await suite.visitor({ as: member, tone: tones?.asker });
  const request = await RequestPage.openChosen(asker, 'rus');
  if (given.patientElsewhere) await request.wish('Ailleurs');
  await request.call();
  await console.rings('Russe');
  await console.accept('Russe', 'Interprète 214', 'self');
  const asked = await ConversationPage.seen(asker, 'russe');
  const interprets = await ConversationPage.seen(operator, 'russe');
  await asked.isTalking();
  await interprets.isTalking();
  return { asker, operator, asked, interprets };
}
