"""What runs online: the deployments, plain classes that do not import Ray, and their parts."""
