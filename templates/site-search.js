// Searches the sentences of all chapters in the browser, where no server did. The words below the form
// work without this.
(function () {
  var form = document.querySelector("form.zoek");
  var out = document.getElementById("uitkomst");
  var most = 100;
  var shards = null;

  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }
  function terms(text) {
    var found = [];
    text.split(/["“”„«»]/).forEach(function (part, at) {
      (at % 2 ? [part] : part.split(/\s+/)).forEach(function (term) {
        if (fold(term) && found.indexOf(fold(term)) < 0) found.push(fold(term));
      });
    });
    return found;
  }
  function element(name, text, parent) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (parent) parent.appendChild(made);
    return made;
  }
  function read() {
    shards = shards || Promise.all(form.dataset.delen.split(" ").filter(Boolean).map(function (chapter) {
      return fetch(chapter + ".json").then(function (answer) {
        if (!answer.ok) throw new Error(chapter);
        return answer.json();
      });
    })).then(function (all) {
      var sentences = [].concat.apply([], all.map(function (shard) { return shard.sentences; }));
      sentences.forEach(function (one) { one.key = fold(one.text); });
      return sentences.sort(function (a, b) { return b.last - a.last || b.first - a.first; });
    });
    return shards;
  }
  function mark(text, wanted, parent) {
    text.split(/(\s+)/).forEach(function (word) {
      var key = fold(word);
      var hit = key && wanted.some(function (term) {
        return term.split(" ").some(function (part) { return key.indexOf(part) >= 0; });
      });
      if (hit) element("mark", word, parent);
      else parent.appendChild(document.createTextNode(word));
    });
  }
  function show(found, wanted) {
    out.textContent = "";
    element("p", found.length ? form.dataset.aantal.replace("#", found.length) : form.dataset.niets, out);
    var groups = {};
    found.slice(0, most).forEach(function (one) {
      var list = groups[one.kind + one.title];
      if (!list) {
        var link = element("a", one.title, element("h3", "", out));
        link.href = one.link;
        list = groups[one.kind + one.title] = element("ul", "", out);
      }
      var item = element("li", "", list);
      mark(one.text, wanted, item);
      element("br", "", item);
      element("span", one.life, item).className = "note";
    });
  }
  function search(text) {
    var wanted = terms(text);
    var patterns = wanted.map(function (term) { return '"*' + term.replace(/ /g, "* *") + '*"'; });
    var watch = document.getElementById("attendering");
    watch.textContent = watch.textContent.replace(/words = \[.*\]/, function () {
      return "words = [" + patterns.join(", ") + "]";
    });
    if (!wanted.length) { out.textContent = ""; return; }
    read().then(function (sentences) {
      show(sentences.filter(function (one) {
        return wanted.every(function (term) { return one.key.indexOf(term) >= 0; });
      }), wanted);
    }, function () { shards = null; out.textContent = form.dataset.kanNiet; });
  }
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var text = document.getElementById("q").value;
    try { history.replaceState(null, "", "?q=" + encodeURIComponent(text)); } catch (error) { /* a file */ }
    search(text);
  });
  var asked = new URLSearchParams(location.search).get("q");
  if (asked && !out.dataset.klaar) {
    document.getElementById("q").value = asked;
    search(asked);
  }
})();
