import { endConference } from '../phone-network/conference-membership.js';
import { announce } from '../phone-network/conference-media.js';
import { tellConference } from '../phone-network/conference-events.js';
import type { World } from '../world.js';
import { fitsDate, pageOf } from './paging.js';
import { notFound, type Reply } from './reply.js';
import { Form, type RestRequest } from './request.js';
import { conferenceView } from './views.js';

/** `GET /Conferences.json`, newest first. */
export function listConferences(world: World, request: RestRequest): Reply {
  const { FriendlyName: name, Status: status } = request.query;
  const found = world.conferences.records
    .filter(
      (record) =>
        (!name || record.friendlyName === name[0]) &&
        (!status || record.status === status[0]) &&
        fitsDate(request, 'DateCreated', record.createdAt) &&
        fitsDate(request, 'DateUpdated', record.endedAt ?? record.createdAt),
    )
    .reverse();
  return pageOf(request, 'conferences', found, ({ sid }) =>
    conferenceView(world, world.conferences.bySid(sid)!),
  );
}

/** `GET /Conferences/{sid}.json`. */
export function getConference(world: World, request: RestRequest): Reply {
  const known = world.conferences.bySid(request.ids[0]!);
  if (!known) throw notFound(request.path);
  return { status: 200, body: conferenceView(world, known) };
}

/** `POST /Conferences/{sid}.json`: ends it, or announces something to everybody in it. */
export function updateConference(world: World, request: RestRequest): Reply {
  const known = world.conferences.bySid(request.ids[0]!);
  if (!known) throw notFound(request.path);
  const form = new Form(world, request, ['Status', 'AnnounceUrl', 'AnnounceMethod']);
  const status = form.oneOf('Status', ['completed']);
  const url = form.url('AnnounceUrl');
  const { live } = known;
  if (status === 'completed' && live) endConference(world, live);
  else if (url && live) {
    const to = [...live.participants.values()];
    const source = { url, method: form.method('AnnounceMethod') };
    const tell = (event: string) => tellConference(world, live, event, null, { AnnounceUrl: url });
    world.watch(announce(world, live, to, source, tell));
  }
  return { status: 200, body: conferenceView(world, known) };
}
