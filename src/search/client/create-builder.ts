/** Makes elements; texts become text nodes, never markup. */
export type ElementBuilder = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
) => HTMLElementTagNameMap[Name];

export function createBuilder(document: Document): ElementBuilder {
  return (name, className, ...children) => {
    const element = document.createElement(name);
    if (className !== '') element.className = className;
    element.append(...children);
    return element;
  };
}
