/**
 * The same knowledge for machines that do not know Entente: schema.org for the web, DCAT for portals of open data, Atom
 * for readers of news, who must be told of corrections and of what was taken back, so that the latter has a table. What is
 * published otherwise is read from the tables of others.
 *
 * <p>Some answer at paths that other resources answer in JSON. The OpenAPI document has one operation for a path and
 * method, so these are hidden there.
 */
package io.entente.query.readmodel.publication;
