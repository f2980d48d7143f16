"""The library of reviewlens: everything that can be known without Ray or HTTP."""
