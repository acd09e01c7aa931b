/** What shapes, lines and colour mean, of those that the present level draws. Can be folded. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { STROKES } from '../../canvas/stylesheet';
import type { LineKind, ThingKind } from '../../graph/ids';
import { lineInWords } from '../../graph/words';
import { kindsOnGround } from '../../view/ground';
import { isWeighed } from '../../view/heaviest';
import type { Scene } from '../../view/scene';
import styles from './Legend.module.css';

const SHAPES: Readonly<Record<ThingKind, string>> = {
  country: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  official:
    'M5 1.5h6a3.5 3.5 0 0 1 3.5 3.5v6a3.5 3.5 0 0 1-3.5 3.5H5A3.5 3.5 0 0 1 1.5 11V5A3.5 3.5 0 0 1 5 1.5Z',
  organisation: 'M4.5 2h7l3.5 6-3.5 6h-7L1 8Z',
  engagement: 'M8 .8 15.2 8 8 15.2.8 8Z',
  topic: 'M4.5 4h7a4 4 0 0 1 0 8h-7a4 4 0 0 1 0-8Z',
  thing: 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z',
};

/** Where there is little room, the picture needs it more than the legend does. */
const isSmall = () => window.matchMedia('(max-width: 960px), (max-height: 620px)').matches;

export const Legend = ({ scene }: { readonly scene: Scene }) => {
  const [isOpen, setIsOpen] = useState(() => !isSmall());
  const drawn = scene.ground
    ? kindsOnGround(scene.ground)
    : { things: scene.things.map(({ kind }) => kind), lines: scene.lines.map(({ kind }) => kind) };
  const kinds = [...new Set(drawn.things)];
  const lines = linesByLook(drawn.lines);
  if (kinds.length === 0) return null;
  return (
    <div className={styles.legend}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        Legend {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
      </button>
      {isOpen && (
        <ul className={styles.entries}>
          {kinds.map((kind) => (
            <li key={kind}>
              <svg
                viewBox="0 0 16 16"
                width="14"
                height="14"
                aria-hidden
                className={styles.shape}
                data-kind={kind}
              >
                <path d={SHAPES[kind]} />
              </svg>
              {kind}
            </li>
          ))}
          {scene.things.some(({ kind, broken }) => kind === 'country' && broken) && (
            <li>
              <svg
                viewBox="0 0 16 16"
                width="14"
                height="14"
                aria-hidden
                className={styles.shape}
                data-broken
              >
                <path d={SHAPES.country} />
              </svg>
              only talked about
            </li>
          )}
          {lines.map(({ look, words }) => (
            <li key={words}>
              <svg viewBox="0 0 26 8" width="26" height="8" aria-hidden className={styles.line}>
                <line
                  x1="0"
                  y1="4"
                  x2="26"
                  y2="4"
                  strokeWidth={look.width}
                  strokeDasharray={DASHES[look.style]}
                />
              </svg>
              {words}
            </li>
          ))}
          {isWeighed(scene) && <li>the wider a line, the more engagements</li>}
          {kinds.includes('thing') ? <li>colour: what the file says it is</li> : <li>colour: country</li>}
        </ul>
      )}
    </div>
  );
};

const DASHES = { solid: undefined, dashed: '6 4', dotted: '1.5 3' } as const;

/** Kinds of line that look alike share one entry. */
const linesByLook = (lines: readonly LineKind[]) => {
  const looks = new Map<
    string,
    { readonly look: (typeof STROKES)[LineKind]; readonly kinds: Set<LineKind> }
  >();
  for (const kind of lines) {
    const look = STROKES[kind];
    const key = `${look.style} ${look.width}`;
    const entry = looks.get(key) ?? { look, kinds: new Set() };
    entry.kinds.add(kind);
    looks.set(key, entry);
  }
  return [...looks.values()].map(({ look, kinds }) => ({
    look,
    words: [...kinds].map((kind) => lineInWords[kind]).join(' · '),
  }));
};
