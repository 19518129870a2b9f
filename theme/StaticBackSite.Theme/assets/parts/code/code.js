// A button on each block of code that puts it on the clipboard: without the prompts of a console, and without removed lines.
const shapes = {
  copy: 'M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5v-7A1.5 1.5 0 0 1 4.5 7z',
  done: 'm4 10.5 4 4 8-9',
};

const said = document.createElement('p');
said.className = 'unseen';
said.setAttribute('role', 'status');

const draw = shape => `<svg viewBox="0 0 20 20" aria-hidden="true"><path d="${shape}"/></svg>`;

const textOf = code => {
  const copy = code.cloneNode(true);
  copy.querySelectorAll('.del').forEach(line => line.remove());
  const text = copy.textContent.replace(/\n$/, '');
  const isConsole = /\blanguage-(console|terminal|shell-?session|sh-session)\b/.test(code.className);
  const commands = isConsole ? text.split('\n').filter(line => /^[$>#%] /.test(line)).map(line => line.slice(2)) : [];
  return commands.length > 0 ? commands.join('\n') : text;
};

for (const pre of navigator.clipboard ? document.querySelectorAll('pre:has(> code)') : []) {
  const box = document.createElement('div');
  box.className = 'code-box';
  pre.replaceWith(box);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-code';
  button.setAttribute('aria-label', strings.code.copy);
  button.innerHTML = draw(shapes.copy);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(textOf(pre.querySelector('code')));
    } catch {
      return;
    }
    button.dataset.copied = '';
    button.innerHTML = draw(shapes.done);
    said.textContent = strings.code.copied;
    setTimeout(() => {
      delete button.dataset.copied;
      button.innerHTML = draw(shapes.copy);
      said.textContent = '';
    }, 2000);
  });
  box.append(pre, button);
  if (!said.isConnected) document.body.append(said);
}
