// pnpm bench: figures against a bare server; `--people 1000,100000,1000000`, `--write` for docs/benchmarks.md.
import '../tests/bench/main.ts'
