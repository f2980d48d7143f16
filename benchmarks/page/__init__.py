"""benchmarks/README.md: what each benchmark measures, and the numbers that are committed."""
