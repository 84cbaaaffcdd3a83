/* What the page of one explanation does more where scripts run: sliders in place of steps, and the map's values. */
'use strict';

(() => {
  const viewer = document.querySelector('.viewer');
  if (!viewer) {
    return;
  }
  document.documentElement.classList.add('scripting');

  /* ---- what was chosen stays chosen from page to page ---- */

  const KEY = 'scorecam-viewer';

  const stored = () => {
    try {
      return JSON.parse(sessionStorage.getItem(KEY)) || {};
    } catch (e) {
      return {}; // a sandbox has no storage
    }
  };

  const store = () => {
    const chosen = {};
    viewer.querySelectorAll('input').forEach(input => {
      if (input.type === 'radio' && input.checked) {
        chosen[input.name] = input.value;
      } else if (input.type === 'checkbox') {
        chosen[input.id] = input.checked;
      } else if (input.type === 'range') {
        chosen[input.closest('fieldset').className] = input.value;
      }
    });
    try {
      sessionStorage.setItem(KEY, JSON.stringify(chosen));
    } catch (e) {
      // nothing is lost but the choice
    }
  };

  const restore = chosen => {
    viewer.querySelectorAll('input').forEach(input => {
      if (input.type === 'radio' && chosen[input.name] === input.value) {
        input.checked = true;
      } else if (input.type === 'checkbox' && input.id in chosen) {
        input.checked = chosen[input.id];
      } else if (input.type === 'range' && chosen[input.closest('fieldset').className]) {
        input.value = chosen[input.closest('fieldset').className];
      }
    });
  };

  /* ---- sliders in place of steps ---- */

  const slider = (name, property, unit) => {
    const group = viewer.querySelector('.' + name);
    const range = group.querySelector('input[type=range]');
    const apply = () => viewer.style.setProperty(property, unit(range.value));
    group.querySelector('.fixed').hidden = true;
    range.hidden = false;
    range.addEventListener('input', apply);
    return { range, apply };
  };

  const strength = slider('strengths', '--heat', value => String(value / 100));
  const edge = slider('places', '--at', value => value + '%');
  restore(stored());
  strength.apply();
  edge.apply();
  viewer.addEventListener('change', store);

  const drag = viewer.querySelector('.slider');
  const dragTo = event => {
    const box = drag.getBoundingClientRect();
    edge.range.value = String(Math.round(100 * (event.clientX - box.left) / box.width));
    edge.apply();
  };
  drag.addEventListener('pointerdown', event => {
    drag.setPointerCapture(event.pointerId);
    dragTo(event);
    event.preventDefault();
  });
  drag.addEventListener('pointermove', event => {
    if (drag.hasPointerCapture(event.pointerId)) {
      dragTo(event);
    }
  });
  drag.addEventListener('pointerup', store);

  /* ---- the map's values ---- */

  if (!viewer.dataset.now) {
    return;
  }
  const height = Number(viewer.dataset.height);
  const width = Number(viewer.dataset.width);
  const place = viewer.dataset.place.split(' ').map(Number);
  const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
  const now = bytes(viewer.dataset.now);
  const then = viewer.dataset.then ? bytes(viewer.dataset.then) : null;

  /* Bilinear with half-pixel centres, as the map is drawn; u and v in [0, 1]. */
  const at = (map, u, v) => {
    const x = Math.min(Math.max(u * width - 0.5, 0), width - 1);
    const y = Math.min(Math.max(v * height - 0.5, 0), height - 1);
    const left = Math.floor(x);
    const top = Math.floor(y);
    const right = Math.min(left + 1, width - 1);
    const bottom = Math.min(top + 1, height - 1);
    const row = r => map[r * width + left] + (x - left) * (map[r * width + right] - map[r * width + left]);
    return (row(top) + (y - top) * (row(bottom) - row(top))) / 255;
  };

  const output = viewer.querySelector('.reading output');
  const invitation = viewer.querySelector('.invitation');
  viewer.querySelector('.reading').hidden = false;

  const digits = value => value.toFixed(2).replace('-', '\u2212');
  const signed = value => (digits(value).match(/[1-9]/) ? (value > 0 ? '+' : '') : '') + digits(value);

  const SVG = 'http://www.w3.org/2000/svg';
  const crosses = [...viewer.querySelectorAll('.marks')].map(svg => {
    const box = svg.viewBox.baseVal;
    const size = Math.max(box.width, box.height) / 40;
    return ['under', ''].map(kind => {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('class', 'cross ' + kind);
      path.setAttribute('vector-effect', 'non-scaling-stroke');
      path.setAttribute('d', `M${-size} 0h${0.6 * size}M${0.4 * size} 0h${0.6 * size}M0 ${-size}v${0.6 * size}M0 ${0.4 * size}v${0.6 * size}`);
      path.style.display = 'none';
      svg.append(path);
      return path;
    });
  }).flat();

  const show = (u, v) => {
    const value = at(now, u, v);
    const before = then ? at(then, u, v) : 0;
    const text = then ? output.dataset.both : output.dataset.now;
    output.textContent = text
      .replace('{0}', digits(value))
      .replace('{1}', digits(before))
      .replace('{2}', signed(value - before));
    invitation.hidden = true;
    crosses.forEach(path => {
      path.style.display = '';
      path.setAttribute('transform', `translate(${place[0] + u * place[2]} ${place[1] + v * place[3]})`);
    });
  };

  const hide = () => {
    output.textContent = '';
    invitation.hidden = false;
    crosses.forEach(path => { path.style.display = 'none'; });
  };

  const stage = viewer.querySelector('.stage');
  let cell = null;

  stage.addEventListener('pointermove', event => {
    const picture = event.target.closest('.picture');
    if (!picture) {
      return;
    }
    const svg = picture.querySelector('.marks');
    const box = svg.viewBox.baseVal;
    const on = svg.getBoundingClientRect();
    const x = box.x + (event.clientX - on.left) / on.width * box.width;
    const y = box.y + (event.clientY - on.top) / on.height * box.height;
    const u = (x - place[0]) / place[2];
    const v = (y - place[1]) / place[3];
    if (u >= 0 && u <= 1 && v >= 0 && v <= 1) {
      show(u, v);
    } else {
      hide();
    }
  });
  stage.addEventListener('pointerleave', () => {
    if (document.activeElement !== stage) {
      hide();
    }
  });

  const showCell = () => show((cell % width + 0.5) / width, (Math.floor(cell / width) + 0.5) / height);
  const STEPS = {
    ArrowLeft: c => c % width > 0 ? c - 1 : c,
    ArrowRight: c => c % width < width - 1 ? c + 1 : c,
    ArrowUp: c => c >= width ? c - width : c,
    ArrowDown: c => c < width * (height - 1) ? c + width : c,
    Home: () => now.indexOf(Math.max(...now))
  };
  stage.tabIndex = 0;
  stage.setAttribute('role', 'group');
  stage.setAttribute('aria-label', stage.dataset.label);
  stage.addEventListener('focus', () => {
    cell = cell === null ? STEPS.Home() : cell;
    showCell();
  });
  stage.addEventListener('blur', hide);
  stage.addEventListener('keydown', event => {
    if (event.target === stage && event.key in STEPS && !event.altKey && !event.ctrlKey && !event.metaKey) {
      cell = STEPS[event.key](cell);
      showCell();
      event.preventDefault();
    }
  });
})();
