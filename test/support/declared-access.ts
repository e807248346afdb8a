import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GATEWAY_METADATA, MESSAGE_METADATA } from '@nestjs/websockets/constants.js';
import { ACCESS, type Permission } from '../../src/platform/access/access.decorator.js';

/** A route (`GET /api/me`) or socket event (`voice:join`) and what it declares; undefined: nothing. */
export interface Declared {
  name: string;
  permissions: readonly Permission[] | undefined;
}

type Class = new (...args: never[]) => object;
interface Handler {
  type: Class;
  handler: object;
}

function handlersOf(type: Class): Handler[] {
  const handlers: Handler[] = [];
  for (let proto = type.prototype; proto !== Object.prototype; proto = Object.getPrototypeOf(proto))
    for (const name of Object.getOwnPropertyNames(proto)) {
      const handler: unknown = Object.getOwnPropertyDescriptor(proto, name)?.value;
      if (typeof handler === 'function' && name !== 'constructor') handlers.push({ type, handler });
    }
  return handlers;
}

const read = <T>(key: string | symbol, target: object) =>
  Reflect.getMetadata(key, target) as T | undefined;

/** Every handler of every controller that the application has loaded. */
export function declaredRoutes(app: NestFastifyApplication): Declared[] {
  const types = modulesOf(app).flatMap((module) => [...module.controllers.values()]);
  return classesOf(types)
    .flatMap(handlersOf)
    .flatMap(({ type, handler }) => {
      const method = read<RequestMethod>(METHOD_METADATA, handler);
      if (method === undefined) return [];
      const path = [
        'api',
        read<string>(PATH_METADATA, type)!,
        read<string>(PATH_METADATA, handler)!,
      ]
        .map((part) => part.replace(/^\/|\/$/g, ''))
        .filter((part) => part !== '')
        .join('/');
      const permissions = read<Permission[]>(ACCESS, handler) ?? read<Permission[]>(ACCESS, type);
      return [{ name: `${RequestMethod[method]} /${path}`, permissions }];
    });
}

/** Every event of every gateway that the application has loaded. A class can't declare for its events. */
export function declaredEvents(app: NestFastifyApplication): Declared[] {
  const types = modulesOf(app).flatMap((module) => [...module.providers.values()]);
  return classesOf(types)
    .filter((type) => read<boolean>(GATEWAY_METADATA, type))
    .flatMap(handlersOf)
    .flatMap(({ handler }) => {
      const name = read<string>(MESSAGE_METADATA, handler);
      return name ? [{ name, permissions: read<Permission[]>(ACCESS, handler) }] : [];
    });
}

/** What Fastify really answers to under /api, whoever registered it: `GET /api/me`. */
export function servedRoutes(app: NestFastifyApplication): string[] {
  const fastify = app.getHttpAdapter().getInstance();
  const routes: string[] = [];
  const above: string[] = [];
  for (const line of fastify.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^((?:[│ ] {3})*)[├└]── (\S*) \(([A-Z, ]+)\)$/.exec(line);
    if (!found) continue;
    const [, indent, part, methods] = found as unknown as [string, string, string, string];
    const depth = indent.length / 4;
    above.length = depth;
    const path = above.join('') + part;
    above.push(part);
    // Fastify answers HEAD wherever it answers GET, with the same handler.
    for (const method of methods.split(', ').filter((m) => m !== 'HEAD'))
      if (path.startsWith('/api')) routes.push(`${method} ${path}`);
  }
  return routes;
}

function modulesOf(app: NestFastifyApplication) {
  return [...app.get(ModulesContainer).values()];
}

function classesOf(wrappers: { metatype: unknown }[]): Class[] {
  const types = wrappers.map(({ metatype }) => metatype);
  return [...new Set(types)].filter(
    (type): type is Class => typeof type === 'function' && !!type.prototype,
  );
}
