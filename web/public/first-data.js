// Asks for what the first screen shows while its code is still on its way; web/src/api/first-data.ts takes the answers.
(function () {
  var paths = ['/api/me'];
  if (location.pathname === '/') paths.push('/api/requests/options', '/api/requests/live');
  window.firstData = {};
  paths.forEach(function (path) {
    var answer = fetch(path, { headers: { Accept: 'application/json' } });
    // Whoever takes it sees the fault; if nobody does, nobody minds.
    answer.catch(function () {});
    window.firstData[path] = answer;
  });
})();
