/** Keeps Cytoscape from putting a style element into the page. */

/**
 * Cytoscape puts a style element of one rule into the page unless an element with its id is there. The page's policy
 * allows no such element, and the rule (a positioned container) is met already, so the id is taken beforehand.
 */
export const claimStylesheetId = () => {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = id;
  document.head.append(placeholder);
};
