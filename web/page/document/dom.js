// Elements, made of names, attributes and text: text reaches the page only as text.

/** An element; attributes that are false or null are left out, functions listen to events ("click": ...). */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

export function button(text, act, attributes = {}) {
  return element('button', { type: 'button', click: act, ...attributes }, text);
}

/** Sets an attribute that may be missing, and touches the tree only for a change. */
export function setAttribute(target, name, value) {
  if (value === null) target.removeAttribute(name);
  else if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}

export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}
