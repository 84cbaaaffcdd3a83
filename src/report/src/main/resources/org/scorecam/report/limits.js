/*
 * Which limit fits: a slider over limits, that says how many explanations each would fail and draws it into the chart, and buttons that copy a
 * limit's XML. Without a script the table below says the same of fewer limits.
 *
 * <details class="fit" data-limits="0 0.01 …" data-fails="0 0 …" (how many explanations break each) data-low data-high (of the chart)
 * data-before data-after (the XML around a limit) data-sign="%" (with what stands before it)> has .slide with input and output[data-text="at least {0}: {1} of {2} fail"][data-of],
 * .xml with code, and [data-copy][data-copied].
 */
"use strict";
(() => {
  const LEFT = 34;
  const WIDTH = 356;

  function text(limit, sign) {
    const shown = sign.endsWith("%") ? Number((100 * limit).toFixed(4)) : limit;
    return (shown + sign).replace("-", "\u2212");
  }

  function copies(fit, code) {
    const words = fit.querySelector("[data-copy]").dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.copy;
    button.addEventListener("click", () => {
      getSelection().selectAllChildren(code);
      /* What a page that was opened as a file may do, too. */
      if (document.execCommand("copy")) button.textContent = words.copied;
    });
    button.addEventListener("blur", () => { button.textContent = words.copy; });
    code.after(button);
  }

  document.querySelectorAll("details.fit").forEach(fit => {
    const { limits, fails, low, high, before, after, sign } = fit.dataset;
    const at = limits.split(" ");
    const broken = fails.split(" ");
    const slide = fit.querySelector(".slide");
    const input = slide.querySelector("input");
    const output = slide.querySelector("output");
    const code = fit.querySelector(".xml code");
    const trial = fit.closest("figure").querySelector(".trial");

    function show() {
      const limit = at[input.value];
      const values = [text(limit, sign), broken[input.value], output.dataset.of];
      output.textContent = output.dataset.text.replace(/\{(\d)\}/g, (all, i) => values[i]);
      input.setAttribute("aria-valuetext", output.textContent);
      code.textContent = before + limit + after;
      const x = LEFT + WIDTH * (limit - low) / (high - low);
      trial.setAttribute("d", fit.open ? "M" + x.toFixed(1) + " 16V166" : "");
    }

    slide.hidden = false;
    copies(fit, code);
    input.addEventListener("input", show);
    fit.addEventListener("toggle", show);
    show();
  });
})();
