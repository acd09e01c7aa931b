/** Every element added to Cytoscape, names on, at the places that are given: the plainest use of it. */
import cytoscape, { type ElementDefinition } from 'cytoscape';
import { type EdgeElement, fitting, isNode, LINE, type NodeElement, THING } from './elements';

export const drawCytoscape = (container: HTMLElement, elements: readonly (NodeElement | EdgeElement)[]) => {
  const nodes = elements.filter(isNode);
  const { thing } = fitting(
    nodes.map(({ position }) => position.x),
    nodes.map(({ position }) => position.y),
  );
  const cy = cytoscape({
    container,
    elements: elements as ElementDefinition[], // as read from JSON, and written to by nobody
    layout: { name: 'preset', fit: true, padding: 30 },
    minZoom: 1e-4,
    style: [
      {
        selector: 'node',
        style: {
          width: thing,
          height: thing,
          'background-color': THING,
          label: 'data(name)',
          color: THING,
          'font-size': 12.5,
          'text-valign': 'bottom',
        },
      },
      { selector: 'edge', style: { width: thing / 30, 'line-color': LINE } },
      { selector: '.dimmed', style: { opacity: 0.2 } },
    ],
  });
  cy.on('tap', 'node', ({ target }) => {
    cy.batch(() => cy.elements().difference(target.closedNeighborhood()).addClass('dimmed'));
  });
  return cy;
};
