import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ErrorBody } from '../platform/errors/error-body.js';

/** The OpenAPI description of the HTTP interface, from the controllers themselves. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Truchement')
    .setDescription(
      'A health professional reaches a professional interpreter. Every request that changes something carries ' +
        '`X-Requested-With: truchement`; every error has the shape of `ErrorBody`.',
    )
    .setVersion('1')
    .addCookieAuth('truchement_session')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    extraModels: [ErrorBody],
    operationIdFactory: (controller, method) =>
      `${controller.charAt(0).toLowerCase()}${controller.slice(1).replace(/Controller$/, '')}_${method}`,
  });
  sortEnums(document);
  freeLanguageHeader(document);
  return document;
}

/** Every answer has its language where the caller names none. */
function freeLanguageHeader(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path as Record<string, { parameters?: unknown[] }>))
      for (const parameter of (operation.parameters ?? []) as { name: string; required: boolean }[])
        if (parameter.name === 'accept-language') parameter.required = false;
}

/** The compiler lists the members of a union in the order in which it met them: not the same in every build. */
function sortEnums(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'enum' && Array.isArray(value)) value.sort();
    else sortEnums(value);
  }
}

/** Serves the description at `/api/docs` (for people) and `/api/docs-json` (for programs). */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    customSiteTitle: 'Truchement: API',
    jsonDocumentUrl: 'api/docs-json',
  });
}
