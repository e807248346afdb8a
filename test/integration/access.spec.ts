import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SubscribeMessage } from '@nestjs/websockets';
import { io, type Socket } from 'socket.io-client';
import request from 'supertest';
import { AppModule } from '../../src/app.module.js';
import type { Role } from '../../src/platform/access/principal.js';
import { readSettings } from '../../src/platform/config/read-settings.js';
import { LiveGateway } from '../../src/platform/sockets/live-gateway.decorator.js';
import { SocketServerAdapter } from '../../src/platform/sockets/socket-server.adapter.js';
import { declaredEvents, declaredRoutes, servedRoutes } from '../support/declared-access.js';
import { TestApp } from '../support/test-app.js';

/** Open to the world. A new line here is a decision: whoever adds one says why in the route's comment. */
const OPEN = [
  'GET /api/calendars/:file',
  'GET /api/demo',
  'GET /api/health',
  'GET /api/health/ready',
  'GET /api/join/:token',
  'GET /api/languages',
  'GET /api/me',
  'GET /api/networks',
  'GET /api/outbox',
  'POST /api/join/:token',
  'POST /api/sign-in/code',
  'POST /api/sign-in/one-time-code',
  'POST /api/sign-in/password',
];

/** Everything else, and for whom. `party`: also whoever holds a leg by a one-time link; the handler checks which. */
const GATED: Record<string, string[]> = {
  'GET /api/admin/networks/:networkId/contracts': ['admin'],
  'PUT /api/admin/networks/:networkId/contracts/:contractId/booking-terms': ['admin'],
  'PUT /api/admin/networks/:networkId/contracts/:contractId/line': ['admin'],
  'GET /api/admin/networks/:networkId/booking-settings': ['admin'],
  'PUT /api/admin/networks/:networkId/booking-settings': ['admin'],
  'GET /api/admin/networks/:networkId/live': ['admin'],
  'GET /api/admin/networks/:networkId/members': ['admin'],
  'POST /api/admin/networks/:networkId/members': ['admin'],
  'POST /api/admin/networks/:networkId/members/:memberId/code': ['admin'],
  'POST /api/admin/networks/:networkId/members/:memberId/reinstate': ['admin'],
  'POST /api/admin/networks/:networkId/members/:memberId/suspend': ['admin'],
  'GET /api/admin/networks/:networkId/practices': ['admin'],
  'GET /api/admin/networks/:networkId/telephony': ['admin'],
  'GET /api/agency/bookings': ['operator'],
  'POST /api/agency/bookings/:offerId/confirm': ['operator'],
  'POST /api/agency/bookings/:offerId/hand-back': ['operator'],
  'POST /api/agency/bookings/:offerId/interpreter': ['operator'],
  'POST /api/agency/bookings/:offerId/propose': ['operator'],
  'POST /api/agency/bookings/:offerId/refuse': ['operator'],
  'GET /api/bookings': ['member'],
  'POST /api/bookings': ['member'],
  'POST /api/sessions/:id/extension': ['member'],
  'POST /api/sessions/:id/extension/answer': ['party'],
  'GET /api/bookings/options': ['member'],
  'GET /api/bookings/:id': ['member'],
  'PUT /api/bookings/:id': ['member'],
  'POST /api/bookings/:id/cancel': ['member'],
  'POST /api/bookings/:id/proposal': ['member'],
  'POST /api/bookings/:id/unplaced': ['member'],
  'GET /api/communes': ['admin'],
  'GET /api/console': ['operator'],
  'PUT /api/console/availability': ['operator'],
  'GET /api/console/history': ['operator'],
  'GET /api/funder/usage': ['funder'],
  'GET /api/funder/usage.csv': ['funder'],
  'PATCH /api/me': ['signed-in'],
  'GET /api/me/booking-messages': ['member'],
  'PUT /api/me/booking-messages': ['member'],
  'GET /api/me/calendar-feed': ['member'],
  'POST /api/me/calendar-feed': ['member'],
  'DELETE /api/me/calendar-feed': ['member'],
  'GET /api/me/telephone': ['member'],
  'POST /api/me/telephone/numbers': ['member'],
  'DELETE /api/me/telephone/numbers/:id': ['member'],
  'PUT /api/me/telephone/pin': ['member'],
  'GET /api/admin/networks/:networkId/telephone': ['admin'],
  'PUT /api/admin/networks/:networkId/telephone': ['admin'],
  'POST /api/offers/:id/accept': ['operator'],
  'POST /api/offers/:id/refuse': ['operator'],
  'POST /api/requests': ['member'],
  'PUT /api/requests/favourites': ['member'],
  'GET /api/requests/forecast': ['member'],
  'GET /api/requests/history': ['member'],
  'GET /api/requests/live': ['member'],
  'GET /api/requests/options': ['member'],
  'GET /api/requests/:id': ['member'],
  'POST /api/requests/:id/call-back': ['member'],
  'POST /api/requests/:id/cancel': ['member'],
  'POST /api/requests/:id/gender': ['member'],
  'GET /api/sessions/:id': ['party'],
  'POST /api/sessions/:id/end': ['member'],
  'GET /api/sessions/:id/ice': ['party'],
  'POST /api/sessions/:id/interpreter-link': ['operator'],
  'POST /api/sessions/:id/leave': ['party'],
  'POST /api/sessions/:id/patient-call': ['member'],
  'POST /api/sessions/:id/patient-call/end': ['member'],
  'POST /api/sessions/:id/patient-link': ['member'],
  'POST /api/sessions/:id/rating': ['member'],
  'POST /api/sessions/:id/swap': ['member'],
  'POST /api/sign-out': ['signed-in'],
  'POST /api/sign-out/everywhere': ['signed-in'],
};

/** The telephone carrier's alone: its signature over address and form stands for it. */
const CARRIER = [
  'POST /api/telephone/twilio/calls',
  'POST /api/telephone/twilio/calls/:callId/status',
  'POST /api/telephone/twilio/calls/:callId/steps/:step',
  'POST /api/telephone/twilio/calls/:callId/talks/:step',
  'POST /api/telephone/twilio/messages/:messageId',
  'POST /api/telephone/twilio/calls/status',
  'POST /api/telephone/twilio/announcements',
  'POST /api/telephone/twilio/rooms',
];

const EVENTS: Record<string, string[]> = {
  'console:beat': ['operator'],
  'console:close': ['operator'],
  'request:sync': ['member'],
  'voice:beat': ['party'],
  'voice:join': ['party'],
  'voice:signal': ['party'],
};

const ROLES: Role[] = ['member', 'operator', 'admin', 'funder'];

const mayUse = (permissions: string[], role: Role) =>
  permissions.includes('signed-in') ||
  permissions.includes(role) ||
  (permissions.includes('party') && ['member', 'operator'].includes(role));

let app: TestApp;
const cookies = {} as Record<Role, string>;

beforeAll(async () => {
  app = await TestApp.start({ jobs: false });
  const network = await app.world.network();
  const agency = await app.world.agency();
  cookies.member = (await app.world.member(network.id)).cookie;
  cookies.operator = (await app.world.account('operator', { agencyId: agency.id })).cookie;
  cookies.admin = (await app.world.account('admin', { networkIds: [network.id] })).cookie;
  cookies.funder = (await app.world.account('funder', { networkIds: [network.id] })).cookie;
});
afterAll(() => app.stop());

const sorted = (names: Iterable<string>) => [...names].sort();

describe('every route', () => {
  it('declares who may use it', () => {
    const silent = declaredRoutes(app.app).filter(({ permissions }) => !permissions?.length);
    expect(silent).toEqual([]);
  });

  it('is in one of the three lists, with the permission that it declares', () => {
    const all = declaredRoutes(app.app);
    const signed = all.filter(({ permissions }) => permissions?.includes('carrier'));
    expect(sorted(signed.map(({ name }) => name))).toEqual(sorted(CARRIER));
    expect(signed.every(({ permissions }) => permissions!.length === 1)).toBe(true);
    const declared = all.filter((route) => !signed.includes(route));
    const open = declared.filter(({ permissions }) => permissions?.includes('anyone'));
    expect(sorted(open.map(({ name }) => name))).toEqual(sorted(OPEN));
    const gated = declared.filter(({ permissions }) => !permissions?.includes('anyone'));
    expect(Object.fromEntries(gated.map(({ name, permissions }) => [name, permissions]))).toEqual(
      GATED,
    );
  });

  it('is served by a controller: nothing under /api goes round the guard but the API’s description', () => {
    const served = servedRoutes(app.app).filter((route) => !route.startsWith('GET /api/docs'));
    expect(sorted(served)).toEqual(sorted(declaredRoutes(app.app).map(({ name }) => name)));
  });
});

describe('a gated route', () => {
  const call = (route: string, cookie?: string) => {
    const [method, path] = route.split(' ') as [string, string];
    const concrete = path
      .replace('/api', '')
      .replace(/:\w+/g, '00000000-0000-7000-8000-000000000000');
    return app.request(method.toLowerCase() as 'get', concrete, cookie);
  };

  it.each(Object.keys(GATED))('asks a stranger to sign in: %s', async (route) => {
    const answer = await call(route);
    expect([answer.status, answer.body.code]).toEqual([401, 'SIGN_IN_REQUIRED']);
    const withRubbish = await call(route, 'truchement_session=AAAA; truchement_leg_x=AAAA');
    expect(withRubbish.status).toBe(401);
  });

  const wrong = Object.entries(GATED).flatMap(([route, permissions]) =>
    ROLES.filter((role) => !mayUse(permissions, role)).map((role) => [role, route] as const),
  );
  it.each(wrong)('refuses a %s: %s', async (role, route) => {
    const answer = await call(route, cookies[role]);
    expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('answers HEAD no more than GET', async () => {
    const answer = await request(app.url).head('/api/requests/live');
    expect(answer.status).toBe(401);
  });
});

describe('a route of the carrier', () => {
  it.each(CARRIER)('is refused without a signature, whoever asks: %s', async (route) => {
    const path = route
      .replace('POST /api', '')
      .replace(':callId', '00000000-0000-7000-8000-000000000000')
      .replace(':step', '1');
    for (const cookie of [undefined, ...Object.values(cookies)]) {
      const answer = await app
        .request('post', path, cookie)
        .set('X-Twilio-Signature', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=')
        .type('form')
        .send({ CallSid: 'CA0' });
      expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
    }
  });
});

describe('every socket event', () => {
  it('declares who may use it, as listed', () => {
    const declared = declaredEvents(app.app);
    expect(
      Object.fromEntries(declared.map(({ name, permissions }) => [name, permissions])),
    ).toEqual(EVENTS);
  });

  const refuse = async (socket: Socket, event: string) => {
    const answer = (await socket.timeout(5000).emitWithAck(event, {})) as {
      ok: boolean;
      error?: { code: string };
    };
    expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  };

  it('is refused to a stranger', async () => {
    const socket = (await app.socket('')) as unknown as Socket;
    for (const event of Object.keys(EVENTS)) await refuse(socket, event);
  });

  it.each(ROLES)('is refused to a %s whom it is not for', async (role) => {
    const socket = (await app.socket(cookies[role])) as unknown as Socket;
    for (const [event, permissions] of Object.entries(EVENTS))
      if (!mayUse(permissions, role)) await refuse(socket, event);
  });
});

describe('what declares nothing', () => {
  @Controller('undeclared')
  class UndeclaredController {
    @Get()
    read() {
      return { secret: true };
    }

    @Post()
    write() {
      return { secret: true };
    }
  }

  @LiveGateway()
  class UndeclaredGateway {
    @SubscribeMessage('undeclared')
    read() {
      return { secret: true };
    }
  }

  let careless: NestFastifyApplication;
  let sockets: SocketServerAdapter;
  let url: string;
  beforeAll(async () => {
    const { config } = readSettings({ LOG_LEVEL: 'silent', DEMO: 'off', TURN_PORT: '0' });
    @Module({
      imports: [AppModule.for(config, app.databaseUrl)],
      controllers: [UndeclaredController],
      providers: [UndeclaredGateway],
    })
    class CarelessModule {}
    careless = await NestFactory.create<NestFastifyApplication>(
      CarelessModule,
      new FastifyAdapter(),
      { logger: false },
    );
    careless.setGlobalPrefix('api');
    sockets = new SocketServerAdapter(careless, app.databaseUrl, () => undefined);
    careless.useWebSocketAdapter(sockets);
    await careless.listen(0, '127.0.0.1');
    url = await careless.getUrl();
  });
  afterAll(async () => {
    await careless.close();
    await sockets.end();
  });

  it('is found by the check above', () => {
    expect(declaredRoutes(careless)).toContainEqual({
      name: 'GET /api/undeclared',
      permissions: undefined,
    });
    expect(declaredEvents(careless)).toContainEqual({ name: 'undeclared', permissions: undefined });
    expect(servedRoutes(careless)).toContain('POST /api/undeclared');
  });

  it.each([undefined, ...ROLES])('is refused over HTTP to %s', async (role) => {
    const cookie = role ? cookies[role] : '';
    for (const method of ['get', 'post'] as const) {
      const answer = await request(url)
        [method]('/api/undeclared')
        .set({ 'X-Requested-With': 'truchement', Cookie: cookie });
      expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
    }
  });

  it.each([undefined, ...ROLES])('is refused over a socket to %s', async (role) => {
    const extraHeaders: Record<string, string> = role ? { cookie: cookies[role] } : {};
    const socket = io(url, { transports: ['websocket'], extraHeaders, forceNew: true });
    try {
      const answer: unknown = await socket.timeout(5000).emitWithAck('undeclared', {});
      expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    } finally {
      socket.disconnect();
    }
  });
});
