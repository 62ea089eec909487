#!/usr/bin/env node
console.error('Noch nicht gebaut.')
process.exit(1)
