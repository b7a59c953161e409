/** What both services read in the head of a request before they look at the rest. */
package io.entente.common.http;
