import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import type { SeenRequest } from '../simulator/index.js';

interface Schema {
  properties?: Record<string, { type?: string }>;
}
interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: object };
}
const read = (name: string) => readFileSync(`test/fixtures/twilio-oai/${name}.json`, 'utf8');
const description = read('twilio_api_v2010');
const api = JSON.parse(description) as Description;
const routes = JSON.parse(read('twilio_routes_v2')) as Description;
const paths = { ...api.paths, ...routes.paths };

const ajv = new Ajv({ strict: false, coerceTypes: true, allErrors: true });
ajv.addFormat('uri', (text) => URL.canParse(text));
for (const [, format] of description.matchAll(/"format": "([\w-]+)"/g))
  if (format !== 'uri') ajv.addFormat(format!, true);

/** What Twilio's description says against a request; nothing for a sound one. */
export function faultsOf({ method, path, params }: SeenRequest): string[] {
  const found = Object.entries(paths).find(([template, operations]) => {
    const pattern = template
      .replaceAll('.', '\\.')
      .replace('{PhoneNumber}', '\\+\\d{7,15}')
      .replace(/\{\w+\}/g, '[A-Z]{2}[0-9a-f]{32}');
    return new RegExp(`^${pattern}$`).test(path) && operations[method.toLowerCase()];
  });
  if (!found) return [`no such operation: ${method} ${path}`];
  const operation = found[1][method.toLowerCase()]!;
  const form = operation.requestBody?.content['application/x-www-form-urlencoded']?.schema;
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const schema: Schema = form ?? {
    properties: Object.fromEntries(query.map((parameter) => [parameter.name, parameter.schema])),
  };
  const isList = (name: string) => schema.properties?.[name]?.type === 'array';
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isList(name) ? value : value[0]]),
  );
  const check = ajv.compile({
    ...{ type: 'object', ...schema, additionalProperties: false },
    components: api.components,
  });
  return check(values) ? [] : check.errors!.map((e) => `${e.instancePath} ${e.message}`);
}

/** Attributes of each verb, from the type declarations of Twilio's own library. */
function readAttributes(): Map<string, Set<string>> {
  const text = readFileSync('node_modules/twilio/lib/twiml/VoiceResponse.d.ts', 'utf8');
  const verbs = new Map<string, Set<string>>();
  for (const [, verb, body] of text.matchAll(/interface (\w+)Attributes(?: [^{]*)?\{([^}]*)\}/g)) {
    const names = [...body!.matchAll(/^\s+"?([\w-]+)"?\?:/gm)].map(([, name]) => name!);
    verbs.set(verb!, new Set([...(verbs.get(verb!) ?? []), ...names]));
  }
  return verbs;
}

/** The attributes that Twilio declares, by verb. */
export const declaredAttributes = readAttributes();

/** What Twilio's declarations say against the verbs and attributes of a document; nothing for a sound one. */
export function twimlFaultsOf(document: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const bare = ['Response', 'Hangup'].includes(name);
    const declared = bare ? new Set<string>() : declaredAttributes.get(name);
    if (!declared) faults.push(`no such verb: ${name}`);
    else
      for (const attribute of Object.keys(attributes))
        if (!declared.has(attribute)) faults.push(`${name} has no ${attribute}`);
  });
  parser.write(document).close();
  return faults;
}
