/**
 * Says what is wrong as long as the program has drawn nothing: it stands in the page, before the program, is no
 * module, and so runs from a file and in old browsers too. Once something is drawn its words are gone.
 */
(function () {
  function say(text) {
    var words = document.getElementById('start-words');
    if (words) {
      words.textContent = text;
      words.parentNode.setAttribute('data-problem', '');
    } else if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', function () {
        say(text);
      });
  }

  window.addEventListener(
    'error',
    function (event) {
      var source = event.target && event.target.src;
      // The build in one file has the program within it, and runs from there.
      if (source && location.protocol === 'file:')
        say('Saddle Surfer does not run from a file: it needs a web server.');
      else if (source)
        say('Saddle Surfer could not be loaded: ' + source + ' did not arrive or is no script.');
      else if (event.message) say('Saddle Surfer could not start: ' + event.message);
    },
    true,
  );

  // In the place of what nearly every browser has: sizes are told once, and when the window changes.
  if (typeof window.ResizeObserver !== 'function')
    window.ResizeObserver = function (callback) {
      var targets = new Map();
      var observer = {
        observe: function (target) {
          function tell() {
            callback([{ target: target, contentRect: target.getBoundingClientRect() }], observer);
          }
          targets.set(target, tell);
          window.addEventListener('resize', tell);
          requestAnimationFrame(tell);
        },
        unobserve: function (target) {
          window.removeEventListener('resize', targets.get(target));
          targets.delete(target);
        },
        disconnect: function () {
          targets.forEach(function (tell) {
            window.removeEventListener('resize', tell);
          });
          targets.clear();
        },
      };
      return observer;
    };
})();
