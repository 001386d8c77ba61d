// A row of a report is saved while one goes on typing in it. What was typed between the sending and the answer is put back
// into the row that comes, and saved when its field is left: the row listens from its first moment (settle:0ms). Without this script the page has its button.
(function () {
  "use strict";
  var typed = {};

  function fields(row) { return row.querySelectorAll("input:not([type=hidden]), select, textarea"); }
  function sentIn(detail, name) {
    var sent = detail.requestConfig.parameters[name];
    return sent === undefined || sent === null ? "" : String(sent);
  }

  // what a person typed further the browser tells by itself
  function unlessTold(one, words) { if (one.value === words) { one.dispatchEvent(new Event("change", { bubbles: true })); } }

  document.addEventListener("htmx:beforeSwap", function (event) {
    typed = {};
    if (!event.detail.target.classList.contains("answers") || !event.detail.requestConfig) { return; }
    fields(event.detail.target).forEach(function (one) {
      if (one.value !== sentIn(event.detail, one.name)) { typed[one.name] = one.value; }
    });
  });

  document.addEventListener("htmx:afterSwap", function () {
    Object.keys(typed).forEach(function (name) {
      var one = document.getElementById(name);
      if (!one) { return; }
      var words = one.value = typed[name];
      if (one === document.activeElement && one.setSelectionRange) { one.setSelectionRange(one.value.length, one.value.length); }
      if (one === document.activeElement) { one.addEventListener("blur", function () { unlessTold(one, words); }, { once: true }); }
      else { unlessTold(one, words); }
    });
    typed = {};
  });
})();
