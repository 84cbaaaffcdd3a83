/*
 * One picture to take away of an explanation's page: the photo with heat, boxes, legend and caption, as a PNG file, in the palette and
 * the strength that are chosen. A page that was opened as a file may not read its photos: there the picture is shown, to be printed.
 */
"use strict";
(() => {
  const $ = (selector, of = document) => of.querySelector(selector);
  const viewer = $(".viewer");
  const take = $(".take");
  if (!viewer || !take || !viewer.dataset.now) return;
  const dialog = $(".taken");
  document.body.append(dialog); /* so that paper can have it alone */
  take.hidden = false;

  const [px, py, pw, ph] = viewer.dataset.place.split(" ").map(Number);
  const cells = { width: Number(viewer.dataset.width), height: Number(viewer.dataset.height) };
  const bytes = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
  const now = bytes(viewer.dataset.now);
  const then = viewer.dataset.then ? bytes(viewer.dataset.then) : null;

  /* Bilinear with half-pixel centres, as the page draws maps; u and v in [0, 1]. */
  function at(map, u, v) {
    const clamped = (value, most) => Math.min(Math.max(value, 0), most);
    const x = clamped(u * cells.width - 0.5, cells.width - 1);
    const y = clamped(v * cells.height - 0.5, cells.height - 1);
    const left = Math.floor(x);
    const top = Math.floor(y);
    const right = Math.min(left + 1, cells.width - 1);
    const row = r => map[r * cells.width + left] + (x - left) * (map[r * cells.width + right] - map[r * cells.width + left]);
    return (row(top) + (y - top) * (row(Math.min(top + 1, cells.height - 1)) - row(top))) / 255;
  }

  /* The page's own tables of colours, as SVG reads them: value in [0, 1] to 0..255. */
  function palette(id) {
    const tables = ["R", "G", "B"].map(one => $("#" + id + " feFunc" + one).getAttribute("tableValues").trim().split(/\s+/).map(Number));
    return value => tables.map(table => {
      const place = Math.min(Math.max(value, 0), 1) * (table.length - 1);
      const k = Math.min(Math.floor(place), table.length - 2);
      return 255 * (table[k] + (place - k) * (table[k + 1] - table[k]));
    });
  }

  function layer(width, height, colours, valueAt, alpha) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    const image = context.createImageData(width, height);
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i += 4) {
        image.data.set(colours(valueAt((x + 0.5) / width, (y + 0.5) / height)), i);
        image.data[i + 3] = 255 * alpha;
      }
    }
    context.putImageData(image, 0, 0);
    return canvas;
  }

  const KINDS = {
    now: () => ({ value: (u, v) => at(now, u, v), colours: palette("colours-" + $("input[name=tint]:checked").value), ends: [take.dataset.low, take.dataset.high] }),
    then: () => ({ ...KINDS.now(), value: (u, v) => at(then, u, v) }),
    difference: () => ({
      value: (u, v) => (at(now, u, v) - at(then, u, v) + 1) / 2, colours: palette("change"), ends: [take.dataset.less, take.dataset.more], pale: true,
    }),
  };

  function marks(context, scale, line, pale) {
    context.save();
    context.scale(scale, scale);
    const unseen = $("#unseen");
    if (unseen) {
      context.fillStyle = "rgb(16 20 27 / " + (pale ? 22 : 55) + "%)";
      context.fill(new Path2D(unseen.getAttribute("d")), "evenodd");
    }
    const boxes = $("#show-boxes");
    if (boxes && boxes.checked) {
      document.querySelectorAll("#boxes > .box").forEach(box => {
        const path = new Path2D(box.getAttribute("d") || undefined);
        if (box.tagName === "rect") path.rect(...["x", "y", "width", "height"].map(name => Number(box.getAttribute(name))));
        context.lineWidth = (box.classList.contains("under") ? 4.5 : 2) * line / scale;
        context.strokeStyle = box.classList.contains("under") ? "rgb(0 0 0 / 65%)" : "#fff";
        context.stroke(path);
      });
    }
    context.restore();
  }

  function wrapped(context, text, width) {
    const lines = [""];
    [...text].forEach(sign => {
      if (context.measureText(lines[lines.length - 1] + sign).width > width) lines.push("");
      lines[lines.length - 1] += sign;
    });
    return lines;
  }

  async function drawn(kind, name) {
    const photo = $(".view img", viewer);
    await photo.decode();
    const larger = Math.max(1, Math.ceil(480 / photo.naturalWidth));
    const width = larger * photo.naturalWidth;
    const height = larger * photo.naturalHeight;
    const scale = width / $(".marks", viewer).viewBox.baseVal.width;
    const font = Math.max(14, width / 45);
    const pad = font;
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    const family = "px system-ui, sans-serif";
    context.font = font + family;
    const lines = wrapped(context, name + " · " + take.dataset.caption, width - 2 * pad);
    canvas.width = width;
    canvas.height = Math.ceil(height + 3 * pad + font * (1 + 1.35 * lines.length));
    context.imageSmoothingEnabled = larger === 1;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    const { value, colours, ends, pale } = KINDS[kind]();
    context.save();
    context.beginPath();
    context.rect(0, 0, width, height);
    context.clip();
    if (pale) context.filter = "grayscale(1) opacity(.45)";
    context.drawImage(photo, 0, 0, width, height);
    context.filter = "none";
    if (pale) context.globalCompositeOperation = "multiply";
    const strength = pale ? 1 : Number(getComputedStyle(viewer).getPropertyValue("--heat"));
    context.drawImage(layer(Math.round(pw * scale), Math.round(ph * scale), colours, value, strength), px * scale, py * scale);
    context.globalCompositeOperation = "source-over";
    marks(context, scale, Math.max(1, width / 700), pale);
    context.restore();
    legend(context, colours, ends, pad, height + pad, font, Math.min(width - 2 * pad, 22 * font));
    context.font = font + family;
    lines.forEach((line, i) => context.fillText(line, pad, height + 2 * pad + font * (2 + 1.35 * i)));
    return canvas;
  }
  function legend(context, colours, ends, x, y, font, width) {
    context.font = 0.85 * font + "px system-ui, sans-serif";
    context.fillStyle = "#18202c";
    context.textBaseline = "alphabetic";
    const [low, high] = ends.map(end => context.measureText(end).width + font / 2);
    context.fillText(ends[0], x, y + 0.8 * font);
    context.drawImage(layer(256, 1, colours, u => u, 1), x + low, y, width - low - high, font);
    context.fillText(ends[1], x + width - high + font / 2, y + 0.8 * font);
  }

  take.querySelectorAll("button").forEach(button => button.addEventListener("click", async () => {
    const canvas = await drawn(button.dataset.take, button.textContent);
    try {
      canvas.toBlob(blob => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = location.pathname.split("/").pop().replace(/\.html$/, "") + "-" + button.dataset.take + ".png";
        link.click();
        URL.revokeObjectURL(link.href);
      });
    } catch {
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", button.textContent + " · " + take.dataset.caption);
      $(".canvas", dialog).replaceChildren(canvas);
      dialog.showModal();
    }
  }));
  $("[data-print]", dialog).addEventListener("click", () => print());
  $("[data-close]", dialog).addEventListener("click", () => dialog.close());
})();
