"""Files of the graph and its evidence, each format with its reader beside its writer."""
