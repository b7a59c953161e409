/**
 * What every answer of this service has in common: the state it shows, pages, problems, request ids.
 *
 * <p>The entity tag is computed from the state, the request, the date and what the answer is presented with (the code, the
 * settings it shows), not from the bytes of the answer. So it may
 * change while the bytes do not, which costs a client one needless transfer. In return a 304 costs one statement, and the
 * tag never stays when the answer changes.
 */
package io.entente.query.http;
