import { IsObject, IsUUID } from 'class-validator';

/** An open console says so. */
export class ConsoleBeatDto {
  /** Made by the page when it opens. */
  @IsUUID()
  consoleId: string;

  /** The version of every ringing offer that the page shows, by offer id. */
  @IsObject()
  offers: Record<string, number>;
}

export class ConsoleCloseDto {
  @IsUUID()
  consoleId: string;
}
