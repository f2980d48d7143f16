"""How the graph scales: replicas on one node, nodes, and autoscaling under a load that steps."""
