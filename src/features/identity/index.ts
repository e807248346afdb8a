import { Global, Module } from '@nestjs/common';
import { CallerResolver } from '../../platform/access/caller-resolver.js';
import { MessagesModule } from '../messages/index.js';
import { SqlCallerResolver } from './caller/sql-caller-resolver.js';
import { CodeHashes } from './codes/code-hashes.js';
import { ChangeMe } from './me/change-me.js';
import { FindMe } from './me/find-me.js';
import { MeController } from './me/me.controller.js';
import { EndSessions } from './sessions/end-sessions.js';
import { OpenSession } from './sessions/open-session.js';
import { RecheckSockets } from './sessions/recheck-sockets.js';
import { SignOutController } from './sessions/sign-out.controller.js';
import { SweepIdentity } from './sessions/sweep-identity.js';
import { ConfirmOneTimeCode } from './sign-in/confirm-one-time-code.js';
import { OpenChallenge } from './sign-in/open-challenge.js';
import { Passwords } from './sign-in/passwords.js';
import { SendOneTimeCode } from './sign-in/send-one-time-code.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInWithCode } from './sign-in/sign-in-with-code.js';
import { SignInWithPassword } from './sign-in/sign-in-with-password.js';
import { TrustedDevices } from './sign-in/trusted-devices.js';
import { ChoosePin } from './telephone/choose-pin.js';
import { ConfirmPin } from './telephone/confirm-pin.js';
import { IdentifyByTelephone } from './telephone/identify-by-telephone.js';
import { MyTelephoneController } from './telephone/my-telephone.controller.js';
import { ReadMyTelephone } from './telephone/read-my-telephone.js';
import { RegisterNumber } from './telephone/register-number.js';

export { CodeHashes } from './codes/code-hashes.js';
export { EndSessions } from './sessions/end-sessions.js';
export { RecheckSockets } from './sessions/recheck-sockets.js';
export { SweepIdentity } from './sessions/sweep-identity.js';
export { Passwords } from './sign-in/passwords.js';
export { ConfirmPin } from './telephone/confirm-pin.js';
export { type Identified, IdentifyByTelephone } from './telephone/identify-by-telephone.js';

/** Sign-in, sessions, roles, second factor. */
@Global()
@Module({
  imports: [MessagesModule],
  controllers: [SignInController, SignOutController, MeController, MyTelephoneController],
  providers: [
    { provide: CallerResolver, useClass: SqlCallerResolver },
    ChangeMe,
    ChoosePin,
    CodeHashes,
    ConfirmOneTimeCode,
    ConfirmPin,
    EndSessions,
    FindMe,
    IdentifyByTelephone,
    OpenChallenge,
    OpenSession,
    Passwords,
    ReadMyTelephone,
    RecheckSockets,
    RegisterNumber,
    SendOneTimeCode,
    SignInWithCode,
    SignInWithPassword,
    SweepIdentity,
    TrustedDevices,
  ],
  exports: [CallerResolver, CodeHashes, ConfirmPin, EndSessions, IdentifyByTelephone, Passwords],
})
export class IdentityModule {}
