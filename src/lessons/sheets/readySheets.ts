/** The sheets that come with the program, for menus, before a sheet is loaded; a test holds them to the files. */
export const readySheets = [
  { id: 'bbp', title: 'One eigenvalue leaves', minutes: 60 },
  { id: 'landscape', title: 'Gradient flow against the landscape', minutes: 90 },
  { id: 'aging', title: 'Aging and finite size', minutes: 120 },
] as const;
