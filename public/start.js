/**
 * Says what is wrong as long as the program has drawn nothing: it stands before the program, is no
 * module, and so runs from a file and in old browsers too. Once something is drawn its words are gone.
 */
(function () {
  function say(text) {
    var words = document.getElementById('start-words');
    if (words) words.textContent = text;
    else if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', function () {
        say(text);
      });
  }

  window.addEventListener(
    'error',
    function (event) {
      var source = event.target && event.target.src;
      if (source)
        say('Saddle Surfer could not be loaded: ' + source + ' did not arrive or is no script.');
      else if (event.message) say('Saddle Surfer could not start: ' + event.message);
    },
    true,
  );
  // The build in one file has this within it, and all else too.
  if (location.protocol === 'file:' && document.currentScript.src)
    say('Saddle Surfer does not run from a file: it needs a web server.');

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
