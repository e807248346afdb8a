import { chown } from 'node:fs/promises';
import { EmbeddedProgram, type EmbeddedProgramOptions } from './embedded-program.js';
import { makeTestFolder, removeTestFolder } from './test-folder.js';

/** Keeps account of the folders and programs of one test, to leave nothing behind. */
export class EmbeddedPlayground {
  private readonly folders: string[] = [];
  private readonly programs: EmbeddedProgram[] = [];

  /** A new folder that everybody can pass through, below the system's temporary folder. */
  async folder(mode = 0o755, owner?: { uid: number; gid: number }): Promise<string> {
    const path = await makeTestFolder(mode);
    this.folders.push(path);
    if (owner) await chown(path, owner.uid, owner.gid);
    return path;
  }

  /** A program on a data folder; not awaited. */
  program(dataDir: string, options?: EmbeddedProgramOptions): EmbeddedProgram {
    const program = new EmbeddedProgram(dataDir, options);
    this.programs.push(program);
    return program;
  }

  /** Also removes a folder that the launcher has chosen itself. */
  remember(folder: string): void {
    this.folders.push(folder);
  }

  async clear(): Promise<void> {
    for (const program of this.programs.splice(0)) {
      await program.dispose();
      if (program.dataDir) this.folders.push(program.dataDir);
    }
    for (const folder of this.folders.splice(0)) {
      await removeTestFolder(folder);
    }
  }
}
