/** HTTP: resources, the CloudEvents binding, and every exception as a problem. */
package io.entente.ingest.http;
