// What is being typed outlives a cut line and a closed tab. Forms marked data-kept="send" are also saved while one goes
// on typing, and sent again until they are; data-kept="hold" only keeps. Without this script the forms are sent the plain way.
(function () {
  "use strict";
  var banner = document.getElementById("kept");
  if (!banner || !window.fetch || !works()) { return; }
  var prefix = "mufakat:kept:" + banner.dataset.who + ":", cut = false;

  function works() {
    try { localStorage.setItem("mufakat:try", "1"); localStorage.removeItem("mufakat:try"); return true; } catch (e) { return false; }
  }
  function path(form) { return new URL(form.getAttribute("action") || location.pathname, location.href).pathname; }
  function fields(form) {
    var found = [];
    new FormData(form).forEach(function (value, name) {
      if (name !== "csrfmiddlewaretoken" && name !== "seen" && name !== "act" && typeof value === "string") { found.push([name, value]); }
    });
    return JSON.stringify(found);
  }
  function keep(form) { localStorage.setItem(prefix + path(form), fields(form)); }
  function drop(form) { localStorage.removeItem(prefix + path(form)); }
  function say(kind, words) {
    banner.textContent = "";
    if (!words) { return; }
    var box = document.createElement("div"), line = document.createElement("p");
    box.className = "banner " + kind;
    line.textContent = words;
    box.appendChild(line);
    banner.appendChild(box);
  }
  function fill(form, kept) {
    var given = {};
    JSON.parse(kept).forEach(function (pair) { (given[pair[0]] = given[pair[0]] || []).push(pair[1]); });
    Array.prototype.forEach.call(form.elements, function (input) {
      if (!input.name || input.type === "hidden" || input.type === "file" || input.type === "submit") { return; }
      var values = given[input.name] || [];
      if (input.type === "checkbox" || input.type === "radio") { input.checked = values.indexOf(input.value) >= 0; }
      else if (input.tagName === "SELECT" && input.multiple) { Array.prototype.forEach.call(input.options, function (o) { o.selected = values.indexOf(o.value) >= 0; }); }
      else { input.value = values[0] || ""; }
    });
    form.querySelectorAll("details").forEach(function (one) { if (one.querySelector("input:checked")) { one.open = true; } });
  }
  function send(form) {
    if (form.keptSending) { form.keptAgain = true; return; }
    form.keptSending = true;
    var sent = fields(form), body = new URLSearchParams(new FormData(form));
    fetch(form.getAttribute("action"), { method: "POST", headers: { Accept: "application/json" }, body: body, credentials: "same-origin" })
      .then(function (response) {
        var json = (response.headers.get("Content-Type") || "").indexOf("application/json") === 0;
        if (response.redirected || response.status === 403) { throw new Error("out"); }
        if (!json) { throw new Error("cut"); }
        return response.json();
      })
      .then(function (told) {
        form.keptSending = false;
        form.elements.seen.value = told.version;
        show(form, told);
        if (cut && told.saved) { cut = false; say("done", banner.dataset.sent); }
        if (told.saved && fields(form) === sent) { drop(form); } else if (told.saved) { form.keptAgain = true; }
        if (told.next) { append(form, told.next); }
        if (form.keptAgain) { form.keptAgain = false; send(form); }
      })
      .catch(function (error) {
        form.keptSending = form.keptAgain = false;
        cut = true;
        say("waiting", error.message === "out" ? banner.dataset.out : banner.dataset.cut);
        clearTimeout(form.keptTimer);
        form.keptTimer = setTimeout(function () { send(form); }, 3000);
      });
  }
  // what is wrong, in its place; no field is touched, so that nobody is interrupted
  function show(form, told) {
    var says = form.querySelector("[data-says]");
    if (says) { says.textContent = told.says || ""; }
    form.querySelectorAll("[data-problem]").forEach(function (place) {
      var name = place.dataset.problem, words = name ? (told.problems || {})[name] : told.problem;
      place.textContent = "";
      if (words) { var line = document.createElement("p"); line.textContent = words; place.appendChild(line); }
      var field = place.closest(".field");
      if (field) { field.classList.toggle("wrong", !!words); }
    });
    form.querySelectorAll("[data-note]").forEach(function (place) { place.textContent = (told.notes || {})[place.dataset.note] || ""; });
  }
  function append(form, html) {
    var made = new DOMParser().parseFromString(html, "text/html").querySelector("form");
    var last = form.parentNode.lastElementChild;
    if (made && last === form) { form.parentNode.appendChild(document.importNode(made, true)); watch(form.parentNode.lastElementChild); }
  }
  function watch(form) {
    var sends = form.dataset.kept === "send";
    form.addEventListener("input", function () { keep(form); });
    form.addEventListener("change", function () { keep(form); if (sends) { send(form); } });
    form.addEventListener("keydown", function (event) {
      if (event.ctrlKey && event.key === "Enter") { event.preventDefault(); if (sends) { keep(form); send(form); } else { form.requestSubmit(); } }
    });
    form.addEventListener("submit", function (event) {
      var by = event.submitter;
      if (sends && !(by && by.name === "act")) { event.preventDefault(); keep(form); send(form); } else if (by && by.value === "remove") { drop(form); }
    });
  }
  var forms = Array.prototype.slice.call(document.querySelectorAll("form[data-kept]")), found = false;
  forms.forEach(watch);
  var done = document.querySelectorAll("[data-kept-done]");
  done.forEach(function (one) { localStorage.removeItem(prefix + one.dataset.keptDone); });
  // said once: a page opened again later must not throw away what was typed since
  if (done.length && window.history.replaceState) { history.replaceState(null, "", location.pathname); }
  Object.keys(localStorage).filter(function (key) { return key.indexOf(prefix + location.pathname) === 0; }).forEach(function (key) {
    var action = key.slice(prefix.length), kept = localStorage.getItem(key);
    var form = forms.filter(function (one) { return path(one) === action; })[0];
    if (!form) {
      // a new row that was never saved: it goes back into the empty one, under the key it was made with
      form = forms.filter(function (one) { return one.dataset.kept === "send" && one.elements.seen.value === "0" && !one.keptTaken; })[0];
      if (!form) { return; }
      form.setAttribute("action", action);
    }
    form.keptTaken = true;
    if (kept === fields(form)) { localStorage.removeItem(key); return; }
    fill(form, kept);
    found = true;
    if (form.dataset.kept === "send") { send(form); }
  });
  if (found) { say("info", banner.dataset.found); }
  window.addEventListener("online", function () { forms.forEach(function (form) { if (form.keptTimer && localStorage.getItem(prefix + path(form))) { send(form); } }); });
})();
