/** The query service: projects the log into read models and answers from them. */
package io.entente.query;
