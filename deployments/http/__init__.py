"""HTTP in front of the graph: the body of a request, the routes, the answers, the problems."""
