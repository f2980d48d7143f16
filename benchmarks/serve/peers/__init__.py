"""The same models behind other servers, each as its own documentation would have it."""
