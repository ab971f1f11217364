import { columnsAsScript } from './case-columns.ts';

/**
 * What the scripts of several pages share. As a framework does it, a row's cells and their text nodes are made once
 * and only the text is changed: what others have put into a cell stays there.
 */
export const rowScript = `
${columnsAsScript}
const facts = columns.map(([, field]) => field).slice(3);

/** Elements for one case; \`fill\` makes them show another. */
function newCells(tag, role) {
  return columns.map(([header, field], index) => {
    const cell = document.createElement(tag);
    if (role) {
      cell.setAttribute('role', role);
      cell.setAttribute('aria-colindex', String(index + 1));
    }
    cell.className = field;
    cell.shown = cell.appendChild(document.createTextNode(''));
    return cell;
  });
}

function fill(cells, row) {
  cells.forEach((cell, index) => {
    const text = row[columns[index][1]];
    if (cell.shown.data !== text) cell.shown.data = text;
  });
}

function newRow(row) {
  const line = document.createElement('tr');
  line.append(...(line.parts = newCells('td')));
  fill(line.parts, row);
  return line;
}

function newTable(rows) {
  const table = document.createElement('table');
  table.className = 'cases';
  const head = table.createTHead().insertRow();
  for (const [header] of columns) {
    const cell = head.appendChild(document.createElement('th'));
    cell.scope = 'col';
    cell.textContent = header;
  }
  table.createTBody().append(...rows.map(newRow));
  return table;
}

/** Somebody else has worked meanwhile: some cases now say what another said. Nobody writes over a day with what is none. */
let round = 0;
function workElsewhere(rows) {
  round += 1;
  for (let index = round % 7; index < rows.length; index += 7) {
    const other = rows[(index * 13 + round * 5) % rows.length];
    if (other.odd && !rows[index].odd) continue;
    rows[index].odd = other.odd;
    for (const field of facts) rows[index][field] = other[field];
  }
}

function onClick(name, action) {
  document.querySelector('button[name="' + name + '"]').addEventListener('click', action);
}
`;
