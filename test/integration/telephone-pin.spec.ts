import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LiveCall } from '../simulator/telephone/live-call.js';
import { HuntScene } from '../support/hunt-scene.js';
import { codeOf, giveCode } from '../support/sign-in.js';
import { OWN, TelephoneScene } from '../support/telephone-scene.js';

const MINE = '+33561910011';
const ELSEWHERE = '+33561910012';
const PIN = '2580';

describe('the PIN of a member who calls in', () => {
  let scene: TelephoneScene;
  let hunt: HuntScene;
  let code: string;

  beforeAll(async () => {
    scene = await TelephoneScene.start();
    hunt = await HuntScene.set(scene.app, [{ consoleOpen: false, line: '+33353010011' }]);
    code = codeOf('2510815');
    await giveCode(scene.app, { id: hunt.member.id, networkId: hunt.network.id }, code);
  });
  afterAll(() => scene.stop());
  afterEach(async () => {
    expect(scene.sim.complaints).toEqual([]);
    await scene.app.db.query('DELETE FROM rate_limit');
    await scene.app.db.query('DELETE FROM member_telephone');
    await scene.app.db.query(`UPDATE member SET pin_hash = NULL`);
    await scene.app.db.query(`UPDATE network SET telephone_pin = 'elsewhere'`);
  });

  const heard = (call: LiveCall) => call.heard.map(({ text }) => text);
  const put = (body: object) =>
    scene.app.request('put', '/me/telephone/pin', hunt.member.cookie).send(body);
  const register = (telephone: string, cookie = hunt.member.cookie) =>
    scene.app.request('post', '/me/telephone/numbers', cookie).send({ telephone });
  const mine = async () =>
    (await scene.app.request('get', '/me/telephone', hunt.member.cookie)).body as {
      hasPin: boolean;
      numbers: { id: string; lastDigits: string }[];
    };
  const dial = async (from: string, keyed = code): Promise<LiveCall> => {
    const call = scene.phone(from).dials(OWN);
    await scene.after(call, /code adhérent/);
    await scene.press(call, keyed);
    return call;
  };
  /** As its admin does it; the number is that of other networks too. */
  const setNetworks = async (pinAsked: string) => {
    const admin = await scene.app.world.account('admin', { networkIds: [hunt.network.id] });
    const path = `/admin/networks/${hunt.network.id}/telephone`;
    const answer = await scene.app.request('put', path, admin.cookie).send({ pinAsked });
    expect([answer.status, answer.body]).toEqual([200, { pinAsked }]);
    expect((await scene.app.request('get', path, admin.cookie)).body).toEqual({ pinAsked });
    await scene.app.db.query(`UPDATE network SET telephone_pin = $1`, [pinAsked]);
  };
  const hangUp = async (call: LiveCall) => {
    call.hangUp();
    await scene.pass(2);
  };

  it('is not asked for on a number that they have registered', async () => {
    await register('05 61 91 00 11');
    const call = await dial(MINE);
    await scene.after(call, /numéro de la langue/);
    expect(heard(call).join()).not.toContain('code secret');
    await hangUp(call);
  });

  it('is asked for on any other, and lets them in', async () => {
    await register('05 61 91 00 11');
    await put({ pin: PIN });
    const call = await dial(ELSEWHERE);
    await scene.after(call, /code secret/);
    await scene.press(call, PIN);
    await scene.after(call, /numéro de la langue/);
    await hangUp(call);
    expect(await scene.app.db.query(`SELECT key FROM rate_limit WHERE points > 0`)).toEqual([]);
  });

  it('tells a stranger nothing of which codes exist', async () => {
    const talk = async (keyed: string) => {
      const call = await dial(ELSEWHERE, keyed);
      for (let tries = 0; tries < 3; tries += 1) {
        await scene.after(call, /code secret/);
        await scene.press(call, '1739');
        if (tries < 2) await scene.press(call, keyed);
      }
      await scene.pass(15);
      expect(call.state).toBe('ended');
      return heard(call);
    };
    await put({ pin: PIN });
    const ofMember = await talk(code);
    expect(await talk(codeOf('7730815'))).toEqual(ofMember);
    await scene.app.db.query(`UPDATE member SET pin_hash = NULL`);
    await scene.app.db.query('DELETE FROM rate_limit');
    expect(await talk(code)).toEqual(ofMember);
    expect(ofMember.join()).toContain('Nous ne pouvons pas vous identifier');
  });

  it('is tried once for each entry of the code', async () => {
    await put({ pin: PIN });
    const call = await dial(ELSEWHERE);
    await scene.keyIn(call, [/code secret/, '1739'], [/n’est pas reconnu/, PIN]);
    await scene.after(call, /Une touche au moins n’est pas la bonne/);
    await hangUp(call);
    const points = await scene.app.db.query(
      `SELECT points FROM rate_limit WHERE key LIKE 'code:%' OR key LIKE 'pin-network:%' ORDER BY key`,
    );
    expect(points.length).toBeGreaterThan(1);
    for (const one of points) expect(one).toEqual({ points: 1 });
  });

  it('is no longer taken where a network has had too many wrong ones, numbers of members apart', async () => {
    await put({ pin: PIN });
    await register('05 61 91 00 11');
    const wrong = await dial(ELSEWHERE);
    await scene.after(wrong, /code secret/);
    await scene.press(wrong, '1739');
    await hangUp(wrong);
    await scene.app.db.query(`UPDATE rate_limit SET points = 40 WHERE key LIKE 'pin-network:%'`);
    const call = await dial(ELSEWHERE);
    await scene.after(call, /code secret/);
    await scene.press(call, PIN);
    await scene.after(call, /Trop de tentatives/);
    const known = await dial(MINE);
    await scene.after(known, /numéro de la langue/);
    await hangUp(known);
  });

  it('is asked for always, or never, where the network says so', async () => {
    await register('05 61 91 00 11');
    await put({ pin: PIN });
    await setNetworks('always');
    const strict = await dial(MINE);
    await scene.after(strict, /code secret/);
    await scene.press(strict, PIN);
    await scene.after(strict, /numéro de la langue/);
    await hangUp(strict);
    await setNetworks('never');
    const lax = await dial(ELSEWHERE);
    await scene.after(lax, /numéro de la langue/);
    await hangUp(lax);
    const nobody = await dial(ELSEWHERE, codeOf('7740815'));
    await scene.after(nobody, /Ce code n’est pas reconnu/);
    await hangUp(nobody);
  });

  it('is not taken when it is easy, nor anything but four digits', async () => {
    expect((await put({ pin: '1234' })).body).toMatchObject({ code: 'PIN_TOO_EASY' });
    for (const pin of ['123', '12345', 'abcd', 1739, null])
      expect((await put({ pin })).body).toMatchObject({ code: 'VALIDATION' });
    expect((await mine()).hasPin).toBe(false);
    expect((await put({ pin: PIN })).body).toMatchObject({ hasPin: true });
  });

  it('leaves numbers in no table, two digits apart', async () => {
    await register('05 61 91 00 11');
    await register('05.61.91.00.11');
    const { numbers } = await mine();
    expect(numbers.map(({ lastDigits }) => lastDigits)).toEqual(['11']);
    const rows = await scene.app.db.query(
      `SELECT to_jsonb(t)::text AS row FROM member_telephone t`,
    );
    expect(JSON.stringify(rows)).not.toContain('56191');
  });

  it('knows five numbers at most, and forgets what is removed', async () => {
    for (const last of ['21', '22', '23', '24', '25']) await register(`05 61 91 00 ${last}`);
    expect((await register('05 61 91 00 26')).body).toMatchObject({
      code: 'TOO_MANY_NUMBERS',
    });
    expect((await register('08 99 00 00 00')).body).toMatchObject({
      code: 'TELEPHONE_INVALID',
    });
    const [first] = (await mine()).numbers;
    const other = await HuntScene.set(scene.app, [{ consoleOpen: false }]);
    const path = `/me/telephone/numbers/${first!.id}`;
    await scene.app.request('delete', path, other.member.cookie);
    expect((await mine()).numbers).toHaveLength(5);
    await scene.app.request('delete', path, hunt.member.cookie);
    expect((await mine()).numbers).toHaveLength(4);
    const operator = other.agencies[0]!.operator.cookie;
    expect((await register('05 61 91 00 26', operator)).status).toBe(403);
  });
});
