import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { VoiceBeat, VoiceSignal } from '../../live/index.js';

/** The name a page gives itself. */
const CONNECTION = /^[\w-]{8,64}$/;

export class VoiceJoinMessage {
  @IsUUID()
  sessionId: string;

  @Matches(CONNECTION)
  connection: string;

  /** Which leg, where one browser holds two of the session. */
  @IsOptional()
  @IsUUID()
  legId?: string;
}

class SessionDescription {
  @IsIn(['offer', 'answer', 'pranswer', 'rollback'])
  type: 'offer' | 'answer' | 'pranswer' | 'rollback';

  @IsOptional()
  @IsString()
  @MaxLength(32_000)
  sdp?: string;
}

class IceCandidate {
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  candidate?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  sdpMid?: string | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(64)
  sdpMLineIndex?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(256)
  usernameFragment?: string | null;
}

export class VoiceSignalMessage implements VoiceSignal {
  @IsUUID()
  sessionId: string;

  @IsUUID()
  toLegId: string;

  @Matches(CONNECTION)
  toConnection: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SessionDescription)
  description?: SessionDescription;

  /** null: no more candidates. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => IceCandidate)
  candidate?: IceCandidate | null;
}

export class VoiceBeatMessage implements VoiceBeat {
  @IsUUID()
  sessionId: string;

  @Matches(CONNECTION)
  connection: string;

  @IsArray()
  @ArrayMaxSize(8)
  @IsUUID(undefined, { each: true })
  hears: string[];

  @IsBoolean()
  muted: boolean;

  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version: number;
}
