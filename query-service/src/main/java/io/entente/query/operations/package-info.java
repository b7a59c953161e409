/** What operators ask for over HTTP. The only resources that change anything. */
package io.entente.query.operations;
