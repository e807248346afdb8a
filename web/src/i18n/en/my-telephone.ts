import type fr from '../fr/my-telephone';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  title: 'By telephone',
  lead: 'With no screen at hand, a plain telephone will do.',
  dial: {
    title: 'Dial',
    none: 'Your network has no number yet. You can prepare your calls below all the same.',
    code: 'Your personal code, eight digits',
    pin: 'Your PIN, four digits',
    pinElsewhere: 'Your PIN, unless you call from a registered number',
    language: 'The language’s number, then hash; or say its name',
    gender: 'A woman interpreter: 1, a man: 2, either: 3',
    yours: 'Your languages',
    favourites: 'Add languages to your favourites: their numbers will show here.',
    key: '{{keypad}} hash',
  },
  numbers: {
    title: 'Your telephones',
    why: 'From a registered number your personal code is enough.',
    always: 'Your network asks for the PIN on every call, also from these numbers.',
    never: 'Your network asks for no PIN: there is no need to register a number.',
    kept: 'We keep the last two digits alone, so that you can tell which it is.',
    none: 'No number registered',
    ending: 'Number ending in {{digits}}',
    field: 'Add a number',
    add: 'Register',
    added: 'Number registered.',
    missing: 'Give the number that you call from.',
    invalid: 'Give a French number of ten digits, other than 08.',
    full: 'You have registered {{count}} numbers, the most there can be.',
    remove: 'Remove',
    removeThis: 'Remove the number ending in {{digits}}',
    removeQuestion: 'Remove the number ending in {{digits}}?',
    removeDetail: 'From that telephone, your PIN will be asked for again.',
    removed: 'Number removed.',
  },
  pin: {
    title: 'PIN',
    why: 'Four digits of your choice, asked for when you call from another telephone.',
    whyAlways: 'Four digits of your choice, asked for on every call.',
    never: 'Your network does not ask for it.',
    chosen: 'A PIN is chosen. It is shown nowhere: should you forget it, choose another one.',
    none: 'You have none yet. From a telephone that is not registered you could not call.',
    field: 'Four digits',
    change: 'New PIN',
    submit: 'Choose this PIN',
    saved: 'PIN saved.',
    invalid: 'Give four digits.',
  },
};

export default en;
