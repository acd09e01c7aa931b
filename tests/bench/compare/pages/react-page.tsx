/** The page of react.html: what somebody would write first, a component whose effect makes Cytoscape. */
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { drawCytoscape } from './draw-cytoscape';
import { type EdgeElement, fetchElements, hostOf, type NodeElement } from './elements';

const Network = () => {
  const container = useRef<HTMLDivElement>(null);
  const [elements, setElements] = useState<readonly (NodeElement | EdgeElement)[]>();
  useEffect(() => {
    fetchElements().then(setElements);
  }, []);
  useEffect(() => {
    if (!container.current || !elements) return undefined;
    const cy = drawCytoscape(container.current, elements);
    return () => cy.destroy();
  }, [elements]);
  return <div ref={container} style={{ height: '100%' }} />;
};

createRoot(hostOf()).render(<Network />);
