// A page around the polling function: node page.js BASE_URL FILE USERNAME. Prints what the page would show.
'use strict';
const fs = require('node:fs');
const vm = require('node:vm');

const [base, file, username] = process.argv.slice(2);
const page = vm.createContext({
  username,
  fetch: (path, options) => fetch(base + path, options),
  setTimeout: (poll) => setTimeout(poll, 1),
  displayResults: (result) => console.log('results ' + result.user_data.login),
  displayError: (message) => console.log('error ' + message),
});
vm.runInContext(fs.readFileSync(file, 'utf8') + '\nanalyzeProfile(username);', page);
