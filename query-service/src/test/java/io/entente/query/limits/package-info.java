/** Whether the store holds everything that the door takes. */
package io.entente.query.limits;
