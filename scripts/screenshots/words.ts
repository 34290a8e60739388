import type { Language } from '#shared/vocabulary/text.ts';

/** What the people of the pictures wrote down, in the language of the picture. */
export interface Words {
  readonly commitment: string;
  readonly worry: string;
  readonly audited: string;
  readonly advocate: string;
  readonly judged: string;
  readonly calm: string;
  readonly why: string;
  readonly safety: readonly string[];
  readonly circle: {
    readonly place: string;
    readonly groundRules: string[];
    readonly breakSignal: string;
    readonly arrivals: string;
    readonly staffedExit: string;
  };
}

export const wordsIn: Readonly<Record<Language, Words>> = {
  en: {
    commitment: 'Wages for the eleven months, the first part before New Year',
    worry: 'Her mother was visited on Sunday, and asked what Mara will say.',
    audited: 'She spoke freely with her advocate there. She wants this, and wants her aunt kept out of it.',
    advocate: 'Time alone with an advocate every week.',
    judged:
      'Two questions about contact were left open. I would ask once more, gently, before the next step.',
    calm: 'She was asked alone, and says that the choice is hers.',
    why: 'To find an apartment for her',
    safety: ['She stays with her sister this week.', 'New locks on Friday.'],
    circle: {
      place: 'Church hall',
      groundRules: ['One person speaks at a time.', 'Anyone may pass.', 'Nobody stands while she speaks.'],
      breakSignal: 'The folded blue cloth',
      arrivals: 'Ana by the garden at 13:10; the others by the hall at 13:25',
      staffedExit: 'Garden door, with Rosa',
    },
  },
  es: {
    commitment: 'El salario de los once meses, la primera parte antes de Año Nuevo',
    worry: 'Visitaron a su madre el domingo y le preguntaron qué va a decir Mara.',
    audited: 'Habló con libertad, con su defensora al lado. Quiere esto, y quiere que su tía quede fuera.',
    advocate: 'Un rato a solas con una defensora cada semana.',
    judged:
      'Dos preguntas sobre el contacto quedaron abiertas. Yo preguntaría otra vez, con calma, antes de seguir.',
    calm: 'Se le preguntó a solas, y dice que la elección es suya.',
    why: 'Para buscarle un apartamento',
    safety: ['Esta semana se queda con su hermana.', 'Cerraduras nuevas el viernes.'],
    circle: {
      place: 'Salón de la iglesia',
      groundRules: [
        'Habla una persona a la vez.',
        'Se puede pasar.',
        'Nadie se levanta mientras ella habla.',
      ],
      breakSignal: 'El paño azul doblado',
      arrivals: 'Ana por el jardín a las 13:10; los demás por el salón a las 13:25',
      staffedExit: 'La puerta del jardín, con Rosa',
    },
  },
};
