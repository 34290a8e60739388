import type { DocumentDraft, DocumentModel } from '#main/documents/model.ts';
import { parseDocument } from '#main/documents/model.ts';
import type { Result } from '#shared/result.ts';

export const PROGRAM = 'Maple & River Circles';
export const AT = '2026-05-03T15:00:00.000Z';

/** The value of a result that has to be a success here. */
export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok)
    throw new Error(`Refused: ${result.error.code} ${JSON.stringify(result.error.params ?? {})}`);
  return result.value;
}

export function paper(draft: DocumentDraft): DocumentModel {
  return granted(parseDocument(draft));
}

/** A summary with one of every block, in English or Spanish. */
export function summaryDraft(language: 'en' | 'es' = 'en'): DocumentDraft {
  const say = (en: string, es: string) => (language === 'en' ? en : es);
  return {
    kind: 'summary',
    language,
    title: say('Summary of services', 'Resumen de servicios'),
    subtitle: 'Lantern Street',
    program: PROGRAM,
    preparedAt: AT,
    timeZone: 'America/Los_Angeles',
    recipient: {
      name: say('Maple County Housing Office', 'Oficina de Vivienda del Condado de Maple'),
      purpose: say('To apply for an apartment.', 'Para solicitar un apartamento.'),
    },
    validUntil: '2026-06-02',
    releaseId: 'R-2026-17',
    sections: [
      {
        heading: say('What may be told', 'Lo que se puede contar'),
        blocks: [
          {
            block: 'paragraph',
            text: say(
              'The person named in the release takes part in the program and has used its services since March. She asked for this page and read it before it was signed.',
              'La persona que firmó la autorización participa en el programa y usa sus servicios desde marzo. Pidió esta hoja y la leyó antes de la firma.',
            ),
          },
          {
            block: 'quotation',
            text: say(
              '“A door I can lock. That is what I want first.”',
              '«Una puerta que yo pueda cerrar. Eso quiero primero.»',
            ),
          },
          {
            block: 'list',
            items: [
              say('Safe housing: applied for on March 9.', 'Vivienda segura: solicitada el 9 de marzo.'),
              say(
                'Legal aid: begun on March 20, with a lawyer of her own choosing who meets her every second week at the office on the corner.',
                'Ayuda legal: comenzó el 20 de marzo, con una abogada que ella eligió y que la recibe cada dos semanas en la oficina de la esquina.',
              ),
              say('Work: not asked for.', 'Trabajo: no lo pidió.'),
            ],
          },
          {
            block: 'facts',
            pairs: [
              {
                term: say('In the program since', 'En el programa desde'),
                definition: say('March 3, 2026', '3 de marzo de 2026'),
              },
              {
                term: say('Languages', 'Idiomas'),
                definition: say('Spanish, some English', 'Español, algo de inglés'),
              },
            ],
          },
          {
            block: 'table',
            caption: say('Services', 'Servicios'),
            columns: [
              say('Service', 'Servicio'),
              say('Wanted', 'Pedido'),
              say('Begun', 'Comenzado'),
              say('Kept up', 'Sigue'),
            ],
            rows: [
              [say('Housing', 'Vivienda'), '2026-03-05', '', say('waiting', 'en espera')],
              [say('Legal aid', 'Ayuda legal'), '2026-03-05', '2026-03-20', say('yes', 'sí')],
              [
                say('Therapy', 'Terapia'),
                '2026-03-12',
                '2026-04-02',
                say('yes, each week', 'sí, cada semana'),
              ],
            ],
          },
        ],
      },
    ],
    signatureLine: { name: 'R. Okafor', role: 'facilitator', at: AT },
    notLegalAdvice: true,
  };
}
