/**
 * The same knowledge for machines that do not know Entente: schema.org for the web, DCAT for portals of open data, Atom
 * for readers of news. No table of its own.
 *
 * <p>Some answer at paths that other resources answer in JSON. The OpenAPI document has one operation for a path and
 * method, so these are hidden there.
 */
package io.entente.query.readmodel.publication;
