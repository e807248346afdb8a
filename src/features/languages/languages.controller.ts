import { Controller, Get, Headers, Query } from '@nestjs/common';
import { Access } from '../../platform/access/access.decorator.js';
import { localeOf } from '../../platform/errors/locale.js';
import type { Language } from './language.js';
import type { LanguageView } from './language.view.js';
import { searchLanguages } from './search-languages.js';
import { SearchLanguagesDto } from './search-languages.dto.js';

/** The catalogue of languages. */
@Access('anyone')
@Controller('languages')
export class LanguagesController {
  /** The languages that `query` may mean, best first; all of them, by label, without one. */
  @Get()
  search(
    @Query() { query }: SearchLanguagesDto,
    @Headers('accept-language') acceptLanguage?: string,
  ): LanguageView[] {
    const locale = localeOf(acceptLanguage);
    return searchLanguages(query ?? '', { locale }).map(({ language }) => toView(language));
  }
}

function toView(language: Language): LanguageView {
  return {
    ...language,
    aliases: [...language.aliases],
    countries: [...language.countries],
    dialects: language.dialects.map(({ id, label }) => ({ id, label })),
  };
}
