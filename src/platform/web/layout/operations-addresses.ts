/** The addresses of what shows how the instance runs, as given to `Router.page`. */
export const operationsAddresses = {
  status: { fr: '/etat', en: '/status' },
  jobs: { fr: '/admin/taches', en: '/admin/jobs' },
  backups: { fr: '/admin/sauvegardes', en: '/admin/backups' },
  personalData: { fr: '/mon-compte/donnees', en: '/my-account/data' },
  personalFile: { fr: '/mon-compte/donnees/fichier', en: '/my-account/data/file' },
  erased: { fr: '/compte-efface', en: '/account-erased' },
} as const;
