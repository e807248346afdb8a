import { Module } from '@nestjs/common';
import { LanguagesController } from './languages.controller.js';

/** The catalogue of languages over HTTP. */
@Module({ controllers: [LanguagesController] })
export class LanguagesModule {}
