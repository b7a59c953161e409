package io.entente.query.readmodel.network;

import java.util.List;

/**
 * A network of partners.
 *
 * @param nodes everybody whom an edge ties, and the actor asked for
 * @param truncated there is more than an answer holds: the lightest edges are left out
 */
public record Graph(List<Node> nodes, List<Edge> edges, boolean truncated) {}
