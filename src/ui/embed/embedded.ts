/** Whether what is on screen is embedded in another page: then it is for reading alone. */
import { createContext, useContext } from 'react';

export const EmbeddedContext = createContext(false);

export const useIsEmbedded = (): boolean => useContext(EmbeddedContext);
