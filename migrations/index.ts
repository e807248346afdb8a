import { NetworksAndMembers1795000000001 } from './1795000000001-networks-and-members.js';
import { Agencies1795000000002 } from './1795000000002-agencies.js';
import { Identity1795000000003 } from './1795000000003-identity.js';
import { Interpreting1795000000004 } from './1795000000004-interpreting.js';
import { Usage1795000000005 } from './1795000000005-usage.js';
import { SignInAttempts1795000000031 } from './1795000000031-sign-in-attempts.js';
import { GenderAnswer1795000000041 } from './1795000000041-gender-answer.js';
import { SocketAttachments1795000000051 } from './1795000000051-socket-attachments.js';
import { Telephone1795000000061 } from './1795000000061-telephone.js';
import { TelephoneLines1795000000062 } from './1795000000062-telephone-lines.js';
import { UsageReportIndexes1795000000071 } from './1795000000071-usage-report-indexes.js';
import { TelephoneFactor1795000000081 } from './1795000000081-telephone-factor.js';
import { ProviderEventGuard1795000000083 } from './1795000000083-provider-event-guard.js';
import { TelephoneWatch1795000000084 } from './1795000000084-telephone-watch.js';
import { LineLocale1795000000085 } from './1795000000085-line-locale.js';
import { MachineDetection1795000000086 } from './1795000000086-machine-detection.js';
import { SessionIndexes1795000000087 } from './1795000000087-session-indexes.js';
import { Bookings1795000000091 } from './1795000000091-bookings.js';
import { BookedEnd1795000000092 } from './1795000000092-booked-end.js';
import { MessageChannels1795000000101 } from './1795000000101-message-channels.js';
import { BookingMessages1795000000102 } from './1795000000102-booking-messages.js';
import { PatientMessage1795000000103 } from './1795000000103-patient-message.js';
import { ExtensionAskedAt1795000000104 } from './1795000000104-extension-asked-at.js';
import { AgencyTimeZone1795000000105 } from './1795000000105-agency-time-zone.js';
import { MessageErrorCode1795000000106 } from './1795000000106-message-error-code.js';

/** Every migration, oldest first. */
export const migrations = [
  NetworksAndMembers1795000000001,
  Agencies1795000000002,
  Identity1795000000003,
  Interpreting1795000000004,
  Usage1795000000005,
  SignInAttempts1795000000031,
  GenderAnswer1795000000041,
  SocketAttachments1795000000051,
  Telephone1795000000061,
  TelephoneLines1795000000062,
  UsageReportIndexes1795000000071,
  TelephoneFactor1795000000081,
  ProviderEventGuard1795000000083,
  TelephoneWatch1795000000084,
  LineLocale1795000000085,
  MachineDetection1795000000086,
  SessionIndexes1795000000087,
  Bookings1795000000091,
  BookedEnd1795000000092,
  MessageChannels1795000000101,
  BookingMessages1795000000102,
  PatientMessage1795000000103,
  ExtensionAskedAt1795000000104,
  AgencyTimeZone1795000000105,
  MessageErrorCode1795000000106,
];
