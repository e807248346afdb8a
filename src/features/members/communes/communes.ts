import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import { fold } from '../fold.js';
import type { CommuneView } from './commune.view.js';

interface Listed {
  code: string;
  nom: string;
  type: string;
  population?: number;
}

interface Known extends CommuneView {
  folded: string;
  population: number;
}

/** The French communes by INSEE code. */
@Injectable()
export class Communes {
  #known: Promise<Known[]> | undefined;

  /** The name of a commune; undefined where the code is none. */
  async nameOf(code: string): Promise<string | undefined> {
    return (await this.#all()).find((commune) => commune.code === code)?.name;
  }

  /**
   * Those whose name begins with, or has a word that begins with, what was typed; or whose code does.
   * @param near INSEE codes of communes: those of their departments come first
   */
  async search(text: string, near: readonly string[], most = 12): Promise<CommuneView[]> {
    const wanted = fold(text);
    if (wanted === '') return [];
    const found = (await this.#all()).filter(
      ({ code, folded }) =>
        folded.startsWith(wanted) ||
        folded.includes(` ${wanted}`) ||
        code.toLowerCase().startsWith(wanted),
    );
    const departments = new Set(near.map(departmentOf));
    const far = (commune: Known) => Number(!departments.has(departmentOf(commune.code)));
    return found
      .sort(
        (a, b) =>
          far(a) - far(b) || rank(a, wanted) - rank(b, wanted) || b.population - a.population,
      )
      .slice(0, most)
      .map(({ code, name }) => ({ code, name }));
  }

  /** Read when it is first needed: most processes never do. */
  #all(): Promise<Known[]> {
    this.#known ??= readCommunes();
    return this.#known;
  }
}

/** The first two characters; overseas three, since 971 and 974 are apart. */
function departmentOf(code: string): string {
  return code.slice(0, code.startsWith('97') ? 3 : 2);
}

function rank({ folded }: Known, wanted: string): number {
  if (folded === wanted) return 0;
  return folded.startsWith(wanted) ? 1 : 2;
}

/**
 * The national list, maintained upstream: communes merge every January, so it comes as a package with a version
 * rather than as a copy of ours.
 */
async function readCommunes(): Promise<Known[]> {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@etalab/decoupage-administratif/data/communes.json');
  const listed = JSON.parse(await readFile(path, 'utf8')) as Listed[];
  return (
    listed
      // Former communes and the districts of Paris, Lyon and Marseille are not communes of today.
      .filter(({ type }) => type === 'commune-actuelle')
      .map(({ code, nom, population = 0 }) => ({
        code,
        name: nom.replaceAll("'", '’'),
        folded: fold(nom),
        population,
      }))
  );
}
