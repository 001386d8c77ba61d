// The room on a bad line: an outcome is kept in the browser before it is sent, and goes again until it is recorded.
// The key made here with each outcome lets the other side write it once, however often it arrives. Without this script
// the same form is sent the plain way.
(function () {
  "use strict";
  var form = document.getElementById("outcome-form"), line = document.getElementById("line");
  if (!form || !window.fetch || !store()) { return; }
  var text = form.elements.text, item = form.elements.item;
  var place = "mufakat:" + form.getAttribute("action") + ":" + form.dataset.who;
  var queue = read("queue", []), sending = false, timer = null, said = "";

  function store() {
    try { localStorage.setItem("mufakat:try", "1"); localStorage.removeItem("mufakat:try"); return true; } catch (e) { return false; }
  }
  function read(what, otherwise) {
    try { return JSON.parse(localStorage.getItem(place + ":" + what)) || otherwise; } catch (e) { return otherwise; }
  }
  function write(what, value) { localStorage.setItem(place + ":" + what, JSON.stringify(value)); }
  function newKey() {
    var bytes = new Uint8Array(16);
    crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (b) { return ("0" + b.toString(16)).slice(-2); }).join("");
  }
  function fields() {
    var found = [];
    new FormData(form).forEach(function (value, name) {
      if (name !== "csrfmiddlewaretoken") { found.push([name, value]); }
    });
    return found;
  }
  function wordsOf(entry) {
    var found = entry.filter(function (pair) { return pair[0] === "text"; })[0];
    return found ? found[1] : "";
  }
  // what is being typed survives a closed tab, item by item
  function remember() { write("typed:" + item.value, fields()); }
  function forget() { localStorage.removeItem(place + ":typed:" + item.value); }
  function fill(entry) {
    entry.forEach(function (pair) {
      var name = pair[0], value = pair[1];
      if (name === "item" || name === "made_key") { return; }
      form.querySelectorAll("[name='" + name + "']").forEach(function (input) {
        if (input.type === "radio" || input.type === "checkbox") { if (input.value === value) { input.checked = true; } } else { input.value = value; }
      });
    });
    opened();
  }
  function opened() {
    var kind = (form.querySelector("[name=kind]:checked") || {}).value;
    form.querySelector(".for-action").open = kind === "action";
    form.querySelector(".for-recommendation").open = kind === "recommendation";
  }
  function show(kind) {
    line.textContent = "";
    if (!said && !queue.length) { return; }
    var box = document.createElement("div"), first = document.createElement("p");
    box.className = "banner " + kind;
    first.textContent = said || form.dataset.waiting;
    box.appendChild(first);
    if (queue.length) {
      var list = document.createElement("ul");
      queue.forEach(function (entry) {
        var one = document.createElement("li");
        one.textContent = wordsOf(entry);
        list.appendChild(one);
      });
      box.appendChild(list);
    }
    line.appendChild(box);
  }
  function again(after) { clearTimeout(timer); timer = setTimeout(send, after); }
  function send() {
    if (sending || !queue.length) { return; }
    sending = true;
    var entry = queue[0], body = new URLSearchParams(entry);
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    fetch(form.getAttribute("action"), { method: "POST", headers: { Accept: "application/json" }, body: body, credentials: "same-origin" })
      .then(function (response) {
        var json = (response.headers.get("Content-Type") || "").indexOf("application/json") === 0;
        if (response.redirected || response.status === 403 || (!json && response.ok)) { said = form.dataset.out; throw new Error("out"); }
        if (!json) { throw new Error("cut"); }
        return response.json();
      })
      .then(function (answer) {
        sending = false;
        queue.shift();
        write("queue", queue);
        if (answer.kept) { said = queue.length ? "" : form.dataset.sent; show(queue.length ? "waiting" : "done"); refresh(); } else { refused(entry, answer.problem); }
        again(0);
      })
      .catch(function (error) {
        sending = false;
        if (error.message !== "out") { said = form.dataset.cut; }
        show("waiting");
        again(3000);
      });
  }
  function refused(entry, problem) {
    said = form.dataset.refused + " " + problem;
    if (text.value) { text.value += "\n" + wordsOf(entry); } else { fill(entry); }
    remember();
    show("blocked");
  }
  // the list of outcomes and the agenda's marks, as the server has them now
  function refresh() {
    fetch(location.href, { credentials: "same-origin" }).then(function (r) { return r.ok ? r.text() : ""; }).then(function (page) {
      var fresh = page && new DOMParser().parseFromString(page, "text/html");
      ["outcomes", "agenda-list", "close"].forEach(function (id) {
        var now = document.getElementById(id), then = fresh && fresh.getElementById(id);
        if (now && then) { now.replaceWith(document.importNode(then, true)); }
      });
    }).catch(function () { /* the line again; the next outcome refreshes */ });
  }
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (!form.querySelector("[name=kind]:checked")) { form.querySelector("[name=kind]").focus(); return; }
    form.elements.made_key.value = newKey();
    queue.push(fields());
    write("queue", queue);
    forget();
    form.reset();
    form.elements.made_key.value = "";
    opened();
    said = "";
    show("waiting");
    text.focus();
    send();
  });
  form.addEventListener("input", remember);
  form.addEventListener("change", opened);
  window.addEventListener("online", function () { again(0); });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey && event.key === "Enter") { event.preventDefault(); form.requestSubmit(); return; }
    if (!event.altKey || event.ctrlKey || event.metaKey) { return; }
    var digit = /^Digit([1-9])$/.exec(event.code);
    if (digit) {
      var kinds = form.querySelectorAll("[name=kind]"), wanted = kinds[Number(digit[1]) - 1];
      if (wanted) { event.preventDefault(); wanted.checked = true; opened(); remember(); text.focus(); }
    } else if (event.code === "KeyN" || event.code === "KeyP") {
      var here = document.querySelector("#agenda-list a[aria-current]"), step = event.code === "KeyN" ? "nextElementSibling" : "previousElementSibling";
      var to = here && here.closest("li")[step];
      if (to) { event.preventDefault(); to.querySelector("a").click(); }
    }
  });
  var typed = read("typed:" + item.value, null);
  if (typed && !text.value) { fill(typed); }
  if (queue.length) { show("waiting"); send(); }
})();
