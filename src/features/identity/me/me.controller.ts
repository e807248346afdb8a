import { Body, Controller, Get, Patch } from '@nestjs/common';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { SignedIn } from '../../../platform/access/principal.js';
import { ChangeMe } from './change-me.js';
import { ChangeMeDto } from './change-me.dto.js';
import { FindMe } from './find-me.js';
import { MeAnswerView } from './me.view.js';

/** Who is signed in on this browser. */
@Controller('me')
export class MeController {
  constructor(
    private readonly find: FindMe,
    private readonly change: ChangeMe,
  ) {}

  /** Open to anyone, so that a page can ask before it knows. */
  @Get()
  @Access('anyone')
  async me(@Me() signedIn: SignedIn | null): Promise<MeAnswerView> {
    return { me: signedIn ? await this.find.run(signedIn) : null };
  }

  @Patch()
  @Access('signed-in')
  async changeMe(@Me() signedIn: SignedIn, @Body() body: ChangeMeDto): Promise<MeAnswerView> {
    await this.change.run(signedIn, body);
    return { me: await this.find.run(signedIn) };
  }
}
