import { defineJob, type Job, type JobOptions } from '../../platform/jobs/job.js';

type MessageJob = Job<{ messageId: string }>;

export const SEND_MAIL: MessageJob = defineJob('mail.send');
export const SEND_SMS: MessageJob = defineJob('sms.send');

/** Behind what somebody waits for: a thousand reminders must not hold up a hunt or a one-time code. */
const PATIENT = 10;

/** The job that sends a message; the same key for each further attempt. */
export function messageJob({
  id,
  channel,
  urgent = false,
}: {
  id: string;
  channel: 'mail' | 'sms';
  urgent?: boolean;
}): { job: MessageJob; options: JobOptions } {
  return {
    job: channel === 'mail' ? SEND_MAIL : SEND_SMS,
    options: { key: `${channel}:${id}`, ...(urgent ? {} : { priority: PATIENT }) },
  };
}
