import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { TellExtension } from '../telephone/tell-extension.js';
import { lockConversation } from './conversation.js';
import { ExtensionQuestions } from './extension-question.js';
import { sessionExtension } from './session-jobs.js';
import { TellSession } from './tell-session.js';

/**
 * Tells the professional that nobody answered, and that they may ask again. Whoever reads the question goes by its hour:
 * were this lost, it would have lapsed all the same.
 */
@Injectable()
export class LapseExtension implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly runner: JobRunner,
    private readonly questions: ExtensionQuestions,
    private readonly tell: TellSession,
    private readonly telephones: TellExtension,
  ) {}

  onModuleInit(): void {
    this.runner.handle(sessionExtension, ({ sessionId }) => this.lapse(sessionId));
  }

  /** Nothing where it was answered, or is no longer of use. */
  async lapse(sessionId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const conversation = await lockConversation(tx, sessionId);
      if (!conversation || conversation.session.state === 'ended') return;
      // Asked again while this job was under way, or by another clock than ours.
      if ((await this.questions.wanted(tx, sessionId)) !== null)
        return this.questions.lookAgain(tx, sessionId);
      if (!(await this.questions.clear(tx, sessionId))) return;
      if (!conversation.session.ending_at) await this.telephones.lapsed(tx, conversation);
      await this.tell.changed(tx, sessionId);
    });
  }
}
