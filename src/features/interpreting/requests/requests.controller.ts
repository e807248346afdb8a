import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Me } from '../../../platform/access/access.decorator.js';
import type { MemberPrincipal } from '../../../platform/access/principal.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { localeOf } from '../../../platform/errors/locale.js';
import type {
  ForecastView,
  HistoryView,
  RequestOptionsView,
  RequestView,
} from '../request.view.js';
import { AnswerGenderDto } from './answer-gender.dto.js';
import { AnswerGender } from './answer-gender.js';
import { CallBackDto } from './call-back.dto.js';
import { CallBack } from './call-back.js';
import { CancelRequest } from './cancel-request.js';
import { CreateRequestDto } from './create-request.dto.js';
import { CreateRequest } from './create-request.js';
import { KnownId } from '../../../platform/errors/known-id.pipe.js';
import type { Opened } from './open-request.js';
import { ReadForecastDto } from './read-forecast.dto.js';
import { ReadForecast } from './read-forecast.js';
import { ReadHistoryDto } from './read-history.dto.js';
import { ReadHistory } from './read-history.js';
import { ReadOptions } from './read-options.js';
import { ReadRequests } from './read-requests.js';
import { SaveFavouritesDto } from './save-favourites.dto.js';
import { SaveFavourites } from './save-favourites.js';

const requestId = new KnownId('REQUEST_UNKNOWN');

/** A member's requests. */
@Access('member')
@Controller('requests')
export class RequestsController {
  constructor(
    private readonly options: ReadOptions,
    private readonly favourites: SaveFavourites,
    private readonly forecasts: ReadForecast,
    private readonly history: ReadHistory,
    private readonly requests: ReadRequests,
    private readonly creation: CreateRequest,
    private readonly cancellation: CancelRequest,
    private readonly gender: AnswerGender,
    private readonly standing: CallBack,
  ) {}

  @Get('options')
  readOptions(@Me() me: MemberPrincipal): Promise<RequestOptionsView> {
    return this.options.read(me.memberId);
  }

  @Put('favourites')
  async saveFavourites(
    @Me() me: MemberPrincipal,
    @Body() body: SaveFavouritesDto,
  ): Promise<RequestOptionsView> {
    await this.favourites.save(me.memberId, body.languages);
    return this.options.read(me.memberId);
  }

  @Get('forecast')
  readForecast(
    @Me() me: MemberPrincipal,
    @Query() { language }: ReadForecastDto,
  ): Promise<ForecastView> {
    return this.forecasts.read(me.networkId, language);
  }

  @Get('live')
  async readLive(@Me() me: MemberPrincipal): Promise<{ request: RequestView | null }> {
    return { request: await this.requests.liveOf(me.memberId) };
  }

  @Get('history')
  readHistory(
    @Me() me: MemberPrincipal,
    @Query() { before }: ReadHistoryDto,
  ): Promise<HistoryView> {
    return this.history.ofMember(me.memberId, before);
  }

  @Get(':id')
  async read(@Me() me: MemberPrincipal, @Param('id', requestId) id: string): Promise<RequestView> {
    const request = await this.requests.ofMember(me.memberId, id);
    if (!request) throw new AppError('REQUEST_UNKNOWN');
    return request;
  }

  /** 201 with the new request; 200 with the same one where the key is repeated. */
  @Post()
  async create(
    @Me() me: MemberPrincipal,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: CreateRequestDto,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<RequestView> {
    const locale = localeOf(acceptLanguage);
    return answerOpened(await this.creation.create(me.memberId, key, body, locale), reply);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  cancel(@Me() me: MemberPrincipal, @Param('id', requestId) id: string): Promise<RequestView> {
    return this.cancellation.cancel(me.memberId, id);
  }

  @Post(':id/gender')
  @HttpCode(200)
  answerGender(
    @Me() me: MemberPrincipal,
    @Param('id', requestId) id: string,
    @Body() body: AnswerGenderDto,
  ): Promise<RequestView> {
    return this.gender.answer(me.memberId, id, body.gender);
  }

  @Post(':id/call-back')
  async callBack(
    @Me() me: MemberPrincipal,
    @Param('id', requestId) id: string,
    @Body() body: CallBackDto,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<RequestView> {
    const locale = localeOf(acceptLanguage);
    return answerOpened(await this.standing.callBack(me.memberId, id, body, locale), reply);
  }
}

function answerOpened({ view, repeated }: Opened, reply: FastifyReply): RequestView {
  void reply.status(repeated ? 200 : 201);
  return view;
}
