import { Module } from '@nestjs/common';
import { EmbeddedTurn } from './embedded-turn.js';
import { IceServers } from './ice-servers.js';

/** How browsers reach each other where no direct way leads. */
@Module({ providers: [EmbeddedTurn, IceServers], exports: [IceServers] })
export class TurnModule {}
