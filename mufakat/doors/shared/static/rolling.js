// n and p go from bracket to bracket, 1 to 9 choose a wording, Escape closes; everything also works without this.
(function () {
  "use strict";
  var typing = /^(INPUT|TEXTAREA|SELECT)$/;
  function brackets() {
    return Array.prototype.slice.call(document.querySelectorAll(".rolling a.bracket, .rolling a.place"));
  }
  function go(step) {
    var all = brackets(), here = all.indexOf(document.activeElement);
    if (!all.length) { return; }
    var next = all[(here + step + all.length) % all.length] || all[0];
    if (here < 0) { next = step > 0 ? all[0] : all[all.length - 1]; }
    next.focus();
    next.scrollIntoView({ block: "center" });
  }
  document.addEventListener("keydown", function (event) {
    var panel = document.getElementById("settle");
    if (event.key === "Escape" && panel) { panel.textContent = ""; return; }
    if (event.ctrlKey || event.altKey || event.metaKey) { return; }
    if (typing.test(event.target.tagName) && event.target.type !== "radio") { return; }
    if (event.key === "n") { go(1); } else if (event.key === "p") { go(-1); } else if (/^[1-9]$/.test(event.key) && panel) {
      var choices = panel.querySelectorAll("input[type=radio]"), wanted = choices[Number(event.key) - 1];
      if (wanted) { wanted.checked = true; wanted.focus(); }
    }
  });
  // Who types other wording means it.
  document.addEventListener("input", function (event) {
    if (event.target.name !== "other" || !event.target.form || !event.target.value.trim()) { return; }
    var other = event.target.form.querySelector("input[type=radio][name=choice][value=other]");
    if (other) { other.checked = true; }
  });
  // The address stays that of the rolling text: its links are relative, and a reload should show the text again.
  document.addEventListener("htmx:beforeHistoryUpdate", function (event) {
    if (!document.getElementById("settle") || !event.detail.history) { return; }
    event.detail.history.type = "replace";
    event.detail.history.path = location.pathname + location.search;
  });
  document.addEventListener("htmx:afterSwap", function (event) {
    if (event.target.id !== "settle") { return; }
    var opened = event.detail.requestConfig && event.detail.requestConfig.elt;
    if (opened && opened.closest(".rolling")) { opened.scrollIntoView({ block: "start" }); }
    var first = event.target.querySelector("input[type=radio]:checked, input[type=radio], a, button");
    if (first) { first.focus({ preventScroll: true }); }
  });
  if (location.hash) {
    var at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (at && at.focus) { at.focus(); }
  }
})();
