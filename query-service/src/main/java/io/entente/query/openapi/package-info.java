/** Completes the description of the resources: what all answers have in common is written once, here. */
package io.entente.query.openapi;
