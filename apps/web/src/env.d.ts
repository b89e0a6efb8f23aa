/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Origin of the API when the static files live elsewhere, e.g. `https://api.example.org`. Empty: same origin. */
  readonly VITE_API_BASE?: string
}
