/** A name for this very compiler: changes with its code, with the packages that it uses, and with Node. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CODE = ['.', '../graph'];
const LOCK = '../../package-lock.json';

export const compilerVersion = (): string => {
  const hash = createHash('sha256').update(process.version);
  const files = CODE.flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(folder, name))
      .sort(),
  );
  for (const file of [...files, LOCK]) {
    const path = join(import.meta.dirname, file);
    if (existsSync(path)) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
};
