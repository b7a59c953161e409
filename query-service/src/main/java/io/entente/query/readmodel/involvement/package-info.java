/** Who is involved in an event and where it took place, as several read models ask. */
package io.entente.query.readmodel.involvement;
