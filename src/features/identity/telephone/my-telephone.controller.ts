import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { MemberPrincipal } from '../../../platform/access/principal.js';
import { ChoosePin } from './choose-pin.js';
import { ChoosePinDto, RegisterNumberDto } from './my-telephone.dto.js';
import { MyTelephoneView } from './my-telephone.view.js';
import { ReadMyTelephone } from './read-my-telephone.js';
import { RegisterNumber } from './register-number.js';

/** How a member is known when calling in. Each answers how it stands afterwards. */
@Controller('me/telephone')
@Access('member')
export class MyTelephoneController {
  constructor(
    private readonly read: ReadMyTelephone,
    private readonly numbers: RegisterNumber,
    private readonly pin: ChoosePin,
  ) {}

  @Get()
  myTelephone(@Me() me: MemberPrincipal): Promise<MyTelephoneView> {
    return this.read.run(me.memberId);
  }

  @Post('numbers')
  @HttpCode(200)
  async registerNumber(
    @Me() me: MemberPrincipal,
    @Body() { telephone }: RegisterNumberDto,
  ): Promise<MyTelephoneView> {
    await this.numbers.add(me.memberId, telephone);
    return this.read.run(me.memberId);
  }

  @Delete('numbers/:id')
  async removeNumber(
    @Me() me: MemberPrincipal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MyTelephoneView> {
    await this.numbers.remove(me.memberId, id);
    return this.read.run(me.memberId);
  }

  @Put('pin')
  async choosePin(
    @Me() me: MemberPrincipal,
    @Body() { pin }: ChoosePinDto,
  ): Promise<MyTelephoneView> {
    await this.pin.run(me.memberId, pin);
    return this.read.run(me.memberId);
  }
}
